import type { Certainty } from '../../evidence/study-design.ts';
import { unobservedLabel } from '../../evidence/unobserved-label.ts';
import { certaintyLevels } from '../../evidence/study-design.ts';
import type { MetricView } from '../../library/views.ts';
import type { ForestAxis, PlacedValue } from './forest-axis.ts';
import { forestValues } from './forest-values.ts';

/** A stretch between two published numbers. */
export interface PlacedSpan {
  low: PlacedValue;
  high: PlacedValue;
  label: string;
}

/** One result with where everything of it is drawn. */
export interface ForestRow {
  metric: MetricView;
  /** The finding; `null` where the source gives only a range or a direction. */
  marker: PlacedValue | null;
  /** The level before, or of the other group. */
  from: PlacedValue | null;
  comparator: PlacedValue | null;
  interval: PlacedSpan | null;
  range: PlacedSpan | null;
  /** For findings without a figure: which way they went. */
  direction: 'lower' | 'higher' | 'no-difference' | 'mixed' | null;
  /** Modelled, projected or claimed, in a word or two. */
  unobserved: string | null;
}

/** Places one result on its panel's axis. */
export function forestRow(metric: MetricView, axis: ForestAxis | null): ForestRow {
  const values = forestValues(metric);
  const place = (value: number | undefined) => (axis && value !== undefined ? axis.place(value) : null);
  const span = (bounds: { low: number; high: number } | undefined, label: string): PlacedSpan | null =>
    axis && bounds ? { low: axis.place(bounds.low), high: axis.place(bounds.high), label } : null;
  return {
    metric,
    marker: place(values.value),
    from: place(values.from),
    comparator: place(values.comparator),
    interval: span(values.interval, values.interval ? `${values.interval.level}% confidence interval` : ''),
    range: span(values.range, values.range?.describes ?? ''),
    direction: metric.figure.measure === 'direction-only' ? metric.figure.direction : null,
    unobserved: unobservedLabel(metric),
  };
}

/** In what order results stand within a panel. */
export const forestOrders = { certainty: 'Surest first', year: 'Newest first' } as const;
export type ForestOrder = keyof typeof forestOrders;

const surest = (certainty: Certainty) => -certaintyLevels.indexOf(certainty);
const latest = ({ period }: MetricView) => -(period.end ?? period.start ?? 0);

/** Surest first and then newest, or the other way round; what nobody observed after what somebody did. */
export function orderMetrics(metrics: readonly MetricView[], order: ForestOrder): MetricView[] {
  const keys = (metric: MetricView) => {
    const certainty = [surest(metric.certainty), unobservedLabel(metric) === null ? 0 : 1];
    return order === 'certainty' ? [...certainty, latest(metric)] : [latest(metric), ...certainty];
  };
  const keyed = metrics.map((metric) => ({ metric, keys: keys(metric) }));
  keyed.sort((a, b) => {
    for (const [index, key] of a.keys.entries()) {
      const difference = key - (b.keys[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.metric.id < b.metric.id ? -1 : 1;
  });
  return keyed.map(({ metric }) => metric);
}
