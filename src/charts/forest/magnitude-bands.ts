import type { MetricView } from '../../library/views.ts';
import { forestValues, mainValues } from './forest-values.ts';

/** £900 and £4 billion on one line: everything but the largest would stand on zero. */
const widestRatio = 1_000;
const bandNames = ['under a thousand', 'thousands', 'millions', 'billions and more'] as const;

const magnitude = (metric: MetricView) => Math.max(0, ...mainValues(forestValues(metric)).map(Math.abs));

/** Splits results of one unit by order of magnitude, where one axis could not show all of them; else one band without a name. */
export function magnitudeBands(metrics: readonly MetricView[]): { name: string | null; metrics: MetricView[] }[] {
  const sizes = metrics.map(magnitude).filter((size) => size > 0);
  if (Math.max(...sizes) <= Math.min(...sizes) * widestRatio || sizes.length === 0)
    return [{ name: null, metrics: [...metrics] }];
  const bandOf = (metric: MetricView) => {
    const size = magnitude(metric);
    return size < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(size) / 3));
  };
  return bandNames
    .map((name, band) => ({ name, metrics: metrics.filter((metric) => bandOf(metric) === band) }))
    .filter((band) => band.metrics.length > 0);
}
