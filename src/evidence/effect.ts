import { assertNever } from '../lib/assert-never.ts';
import type { GoodDirection } from '../vocabulary/vocabulary.ts';
import type { Figure } from './figure.ts';
import type { OutcomeMetric } from './outcome-metric.ts';

/** What a result says, in the order in which a reader should meet them. */
export const effects = {
  beneficial: { label: 'Beneficial', means: 'The change favours people or the system.' },
  'no-clear-effect': { label: 'No clear effect', means: 'No difference, or one that chance could explain.' },
  mixed: { label: 'Mixed', means: 'Some of it better, some worse.' },
  harmful: { label: 'Harmful', means: 'The change goes against people or the system.' },
  'not-an-effect': {
    label: 'Not an effect estimate',
    means: 'A number without a comparator, or one with no good direction.',
  },
} as const;
export type Effect = keyof typeof effects;

type Tested = Exclude<Figure, { measure: 'direction-only' }>;

/** The value that means "no difference". */
const nullValue = (figure: Tested) => (figure.measure === 'ratio' ? 1 : 0);

/** Whether what is published beside the number says that chance could explain it. */
function couldBeChance({ figure, comparator }: Pick<OutcomeMetric, 'figure' | 'comparator'>): boolean {
  if (figure.significance === 'not-significant') return true;
  if (figure.pValue && figure.pValue.relation !== '<' && figure.pValue.value >= 0.05) return true;
  if (figure.measure === 'direction-only' || !figure.interval) return false;
  const none = comparator.value ?? nullValue(figure);
  return figure.interval.low <= none && figure.interval.high >= none;
}

/** The published difference: positive is a rise against the comparator; `null` where the figure does not hold one. */
function publishedDifference({ figure, comparator }: Pick<OutcomeMetric, 'figure' | 'comparator'>): number | null {
  switch (figure.measure) {
    case 'direction-only':
      return figure.direction === 'lower' ? -1 : figure.direction === 'higher' ? 1 : 0;
    case 'from-to':
      return figure.to - figure.from;
    case 'relative-change':
    case 'point-change':
    case 'amount':
    case 'count':
    case 'ratio':
    case 'level': {
      const low = figure.value ?? figure.range?.low;
      const high = figure.value ?? figure.range?.high;
      if (low === undefined || high === undefined) return null;
      // A bare level says nothing about change; a change, count or amount is itself a difference.
      if (figure.measure === 'level' && comparator.value === undefined) return null;
      const reference = comparator.value ?? nullValue(figure);
      const [lowest, highest] = [low - reference, high - reference];
      return lowest < 0 && highest > 0 ? null : (lowest + highest) / 2;
    }
    default:
      return assertNever(figure);
  }
}

/**
 * The effect of one result, from its direction, interval and p value as published, and from what is good for the indicator.
 * A figure without a comparator is never an effect.
 */
export function deriveEffect(
  metric: Pick<OutcomeMetric, 'figure' | 'comparator'>,
  goodDirection: GoodDirection,
): Effect {
  const { figure, comparator } = metric;
  if (comparator.kind === 'none') return 'not-an-effect';
  if (figure.measure === 'direction-only' && figure.direction === 'mixed') return 'mixed';
  if (couldBeChance(metric)) return 'no-clear-effect';
  // Sites or scenarios on both sides of no difference: better here, worse there, whatever the middle says.
  if (figure.measure !== 'direction-only' && figure.measure !== 'from-to' && figure.range) {
    const none = comparator.value ?? nullValue(figure);
    if (figure.range.low < none && figure.range.high > none) return 'mixed';
  }
  const difference = publishedDifference(metric);
  if (difference === null) return 'not-an-effect';
  if (difference === 0) return 'no-clear-effect';
  if (goodDirection === 'neutral') return 'not-an-effect';
  return difference > 0 === (goodDirection === 'higher') ? 'beneficial' : 'harmful';
}
