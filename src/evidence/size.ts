import type { OutcomeMetric } from './outcome-metric.ts';

/** The LGA's degree-of-impact bands. Source: LGA 2016, Exhibit 9 (p. 17), which leaves 9 to 10 % unsaid: we count it as moderate. */
export const sizes = {
  none: { label: 'None', band: 'under 1%' },
  small: { label: 'Small', band: '1% to 5%' },
  moderate: { label: 'Moderate', band: '5% to 10%' },
  large: { label: 'Large', band: '10% or more' },
} as const;
export type Size = keyof typeof sizes;

/** Per cent by which the figure differs from its starting level; `null` where the figure is not a relative change. */
function relativeChange({ figure, comparator }: Pick<OutcomeMetric, 'figure' | 'comparator'>): number | null {
  if (figure.measure === 'from-to') return figure.from === 0 ? null : ((figure.to - figure.from) / figure.from) * 100;
  if (figure.measure === 'relative-change') return comparator.value === undefined ? (figure.value ?? null) : null;
  if (
    figure.measure === 'ratio' &&
    figure.value !== undefined &&
    !['odds-ratio', 'hazard-ratio', 'return-per-pound'].includes(figure.ratio)
  )
    return (figure.value - 1) * 100;
  return null;
}

/** The band of a published relative change; `null` where the measure has none. */
export function sizeOf(metric: Pick<OutcomeMetric, 'figure' | 'comparator'>): Size | null {
  const change = relativeChange(metric);
  if (change === null) return null;
  // (0.9 - 1) * 100 is not quite -10 in binary; bands are decimal.
  const magnitude = Math.abs(Number(change.toPrecision(12)));
  if (magnitude < 1) return 'none';
  if (magnitude < 5) return 'small';
  return magnitude < 10 ? 'moderate' : 'large';
}
