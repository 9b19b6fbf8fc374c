import { comparatorText } from '../../evidence/comparator-text.ts';
import { effects } from '../../evidence/effect.ts';
import { figureText } from '../../evidence/format-figure.ts';
import { certaintyLabels, studyDesigns } from '../../evidence/study-design.ts';
import type { ForestRow } from './forest-row.ts';

/** What every forest chart says of itself. */
export const forestCaption = 'Results are shown beside each other and never averaged.';

/** Says what a chart leaves out; `null` where it holds everything. */
export const cappedNote = (shown: number, total: number): string | null =>
  shown < total ? `The ${shown} surest of ${total} results.` : null;

/** One row in the reading order of the outcome row, for those who hear the chart. */
export function forestRowWords({ metric, unobserved }: Pick<ForestRow, 'metric' | 'unobserved'>): string {
  return [
    `${metric.caseTitle}: ${metric.statement}`,
    `${effects[metric.effect].label}${unobserved ? `, ${unobserved.toLowerCase()}` : ''}`,
    figureText(metric.figure),
    `against ${comparatorText(metric)}`,
    metric.period.words,
    studyDesigns[metric.design].label,
    `${certaintyLabels[metric.certainty]} certainty`,
    `${metric.source.short}, ${metric.source.locator}`,
  ].join('. ');
}

/** What the drawing of a chart means, mark by mark. */
export const forestKey = {
  interval: 'Confidence interval, as published',
  range: 'Published range, not a confidence interval',
  comparator: 'The comparator’s own figure',
  from: 'Before, or the other group',
  unobserved: 'Not observed: modelled, projected or claimed',
  beyond: 'Beyond the axis, with its figure',
} as const;
export type ForestKeyMark = keyof typeof forestKey;

/** The marks that some row has, and that a key therefore explains. */
export function marksUsed(rows: readonly ForestRow[]): ForestKeyMark[] {
  const beyond = ({ marker, from, comparator, interval, range }: ForestRow) =>
    [marker, from, comparator, interval?.low, interval?.high, range?.low, range?.high].some((place) => place?.beyond);
  const used: Record<ForestKeyMark, boolean> = {
    interval: rows.some((row) => row.interval),
    range: rows.some((row) => row.range),
    comparator: rows.some((row) => row.comparator),
    from: rows.some((row) => row.from),
    unobserved: rows.some((row) => row.unobserved !== null),
    beyond: rows.some(beyond),
  };
  return (Object.keys(used) as ForestKeyMark[]).filter((mark) => used[mark]);
}
