import { comparatorKinds } from './comparator.ts';
import { comparatorFigure } from './comparator-figure.ts';
import type { OutcomeMetric } from './outcome-metric.ts';

/** What a result is measured against, in words: `its own level in 1998/99`, `the control regions (+33.1%)`, `no comparator`. */
export function comparatorText({ comparator, figure }: Pick<OutcomeMetric, 'comparator' | 'figure'>): string {
  if (comparator.kind === 'none') return comparator.words ?? 'no comparator';
  const words = comparator.words ?? comparatorKinds[comparator.kind].toLowerCase();
  if (comparator.value === undefined) return words;
  const { headline } = comparatorFigure(figure, comparator.value);
  if (figure.measure === 'from-to' || figure.measure === 'direction-only') return `${words} (${headline})`;
  return words.includes(headline.replace(/^[+−]/, '')) ? words : `${words} (${headline})`;
}
