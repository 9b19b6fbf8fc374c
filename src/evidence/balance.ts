import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { effects, type Effect } from './effect.ts';
import { certaintyLevels, type Certainty } from './study-design.ts';

const countsByCertainty = z.record(z.enum(certaintyLevels), z.number());

export const balanceSchema = z.object({
  /** Results in all, and the case studies they come from. */
  results: z.number(),
  cases: z.number(),
  /** Results by effect and certainty. */
  counts: z.record(z.enum(enumKeys(effects)), countsByCertainty),
  /** How many of each effect nobody observed: modelled, projected or claimed. They are among `counts`. */
  unobserved: z.record(z.enum(enumKeys(effects)), z.number()),
});
/** How results on one subject stand: counted, never averaged. */
export type Balance = z.infer<typeof balanceSchema>;

/** What the balance counts of one result. */
export interface BalancedResult {
  caseId: string;
  effect: Effect;
  certainty: Certainty;
  unobserved: boolean;
}

/** Whether results point in different directions. `opposite`: some better, some worse. `unlike`: better or worse beside no clear or a mixed effect. */
export const conflicts = { opposite: 'Contradictory', unlike: 'Differing' } as const;
export type Conflict = keyof typeof conflicts;

const perEffect = <T>(value: () => T) =>
  Object.fromEntries(enumKeys(effects).map((effect) => [effect, value()])) as Record<Effect, T>;

/** Counts results by effect and certainty. */
export function countBalance(results: Iterable<BalancedResult>): Balance {
  const counts = perEffect(
    () => Object.fromEntries(certaintyLevels.map((level) => [level, 0])) as Record<Certainty, number>,
  );
  const unobserved = perEffect(() => 0);
  const cases = new Set<string>();
  let total = 0;
  for (const result of results) {
    counts[result.effect][result.certainty] += 1;
    if (result.unobserved) unobserved[result.effect] += 1;
    cases.add(result.caseId);
    total += 1;
  }
  return { results: total, cases: cases.size, counts, unobserved };
}

/** Results of one effect, whatever their certainty. */
export const effectCount = ({ counts }: Pick<Balance, 'counts'>, effect: Effect): number =>
  certaintyLevels.reduce((sum, level) => sum + counts[effect][level], 0);

/** Results that nobody observed, whatever they say. */
export const unobservedCount = ({ unobserved }: Pick<Balance, 'unobserved'>): number =>
  enumKeys(effects).reduce((sum, effect) => sum + unobserved[effect], 0);

/** Results by certainty, whatever they say. */
export const certaintyCounts = ({ counts }: Pick<Balance, 'counts'>): Record<Certainty, number> =>
  Object.fromEntries(
    certaintyLevels.map((level) => [level, enumKeys(effects).reduce((sum, effect) => sum + counts[effect][level], 0)]),
  ) as Record<Certainty, number>;

/** Whether and how the results disagree; `null` where they do not, or where fewer than two say anything about an effect. */
export function conflictOf(balance: Pick<Balance, 'counts'>): Conflict | null {
  const has = (effect: Effect) => effectCount(balance, effect) > 0;
  if (has('beneficial') && has('harmful')) return 'opposite';
  const oneWay = has('beneficial') || has('harmful');
  return oneWay && (has('no-clear-effect') || has('mixed')) ? 'unlike' : null;
}
