import { figureText } from '../evidence/format-figure.ts';
import type { UnrelatedMetricView } from './build-metric-view.ts';

/** `Emergency admissions` within a sentence; `A&E attendances` and `NHS spending` keep their capitals. */
const midSentence = (label: string) =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;

const directionWords = { lower: 'lower', higher: 'higher', 'no-difference': 'no difference', mixed: 'mixed' } as const;

/** One result in one plain line with its case study: `Tower Hamlets: −16% deaths from cardiovascular disease`. */
export function summariseMetric({
  caseTitle,
  figure,
  indicator,
}: Pick<UnrelatedMetricView, 'caseTitle' | 'figure' | 'indicator'>): string {
  const label = midSentence(indicator.label);
  if (figure.measure === 'direction-only')
    return `${caseTitle}: ${directionWords[figure.direction]}, ${label} (no figure published)`;
  const text = figureText(figure);
  return `${caseTitle}: ${text}${text.includes(' ') ? ',' : ''} ${label}`;
}
