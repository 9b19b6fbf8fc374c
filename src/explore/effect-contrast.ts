import { effects, type Effect } from '../evidence/effect.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { listWords } from '../lib/list-words.ts';
import type { MetricView } from '../library/views.ts';

/** Two groups of results that say different things. */
export interface EffectContrast {
  /** Both groups counted in a sentence each. */
  text: string;
  /** Of the group named first. */
  metricIds: string[];
  /** By how much the shares of the two groups differ, 0 to 1. */
  gap: number;
}

interface Groups {
  /** What the results of the group are, as the start of a sentence: `Results with a control group`. */
  label: string;
  others: string;
  results: readonly MetricView[];
  isIn: (metric: MetricView) => boolean;
  /** How far the shares must lie apart, and how many results each group must hold. */
  leastGap: number;
  leastSize: number;
  /** Tell a single result as well where the groups part cleanly. */
  evenOne: boolean;
}

const verbs: Record<Effect, [one: string, many: string]> = {
  beneficial: ['is beneficial', 'are beneficial'],
  'no-clear-effect': ['shows no clear effect', 'show no clear effect'],
  mixed: ['is mixed', 'are mixed'],
  harmful: ['is harmful', 'are harmful'],
  'not-an-effect': ['is no effect estimate', 'are no effect estimates'],
};

/** `the only one is beneficial`, `all 5 are beneficial`, `of 9, 8 are beneficial and 1 shows no clear effect`. */
function countedEffects(metrics: readonly MetricView[]): string {
  const held = enumKeys(effects)
    .map((effect) => ({ effect, count: metrics.filter((metric) => metric.effect === effect).length }))
    .filter(({ count }) => count > 0);
  const [first] = held;
  if (held.length === 1 && first)
    return first.count === 1
      ? `the only one ${verbs[first.effect][0]}`
      : `${first.count === 2 ? 'both' : `all ${first.count}`} ${verbs[first.effect][1]}`;
  return `of ${metrics.length}, ${listWords(held.map(({ effect, count }) => `${count} ${verbs[effect][count === 1 ? 0 : 1]}`))}`;
}

/**
 * Whether effects part along one trait of the results; `null` where they do not, or where too few results are on one side to
 * say so. Counts only: no test is run, since results of one library are not independent draws of anything.
 */
export function contrastEffects({
  label,
  others,
  results,
  isIn,
  leastGap,
  leastSize,
  evenOne,
}: Groups): EffectContrast | null {
  const estimates = results.filter(({ effect }) => effect !== 'not-an-effect');
  const within = estimates.filter(isIn);
  const without = estimates.filter((metric) => !isIn(metric));
  if (within.length === 0 || without.length === 0) return null;
  const pole: Effect = estimates.some(({ effect }) => effect === 'beneficial') ? 'beneficial' : 'harmful';
  const share = (metrics: readonly MetricView[]) =>
    metrics.filter(({ effect }) => effect === pole).length / metrics.length;
  const gap = Math.abs(share(within) - share(without));
  const enough = Math.min(within.length, without.length) >= leastSize;
  if (!(enough && gap >= leastGap) && !(evenOne && gap === 1)) return null;
  return {
    text: `${label}: ${countedEffects(within)}. ${others}: ${countedEffects(without)}.`,
    metricIds: within.map(({ id }) => id),
    gap,
  };
}
