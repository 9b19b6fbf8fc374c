import type { MetricView } from '../library/views.ts';
import { effects, type Effect } from '../evidence/effect.ts';
import { certaintyLevels, type Certainty } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';

type Result = Pick<MetricView, 'effect' | 'certainty' | 'status' | 'design'>;

/** How many results say what. Observed and unobserved ones are counted apart and never added up. */
export interface BalanceRow {
  effect: Effect;
  observed: Record<Certainty, number>;
  unobserved: Record<Certainty, number>;
}

const noneOf = (): Record<Certainty, number> => ({ high: 0, moderate: 0, low: 0, 'very-low': 0 });

/** Surest first. */
export const certaintiesDown = certaintyLevels.toReversed();

/** One row for each effect, in reading order, empty ones too. */
export function countBalance(results: readonly Result[]): BalanceRow[] {
  const rows = enumKeys(effects).map((effect): BalanceRow => ({ effect, observed: noneOf(), unobserved: noneOf() }));
  for (const result of results) {
    const row = rows.find(({ effect }) => effect === result.effect);
    if (row) row[unobservedLabel(result) ? 'unobserved' : 'observed'][result.certainty] += 1;
  }
  return rows;
}

/** How many of one kind in a row. */
export const sumOf = (counts: Record<Certainty, number>) =>
  certaintyLevels.reduce((sum, level) => sum + counts[level], 0);
