import { countRowsIn, keepOnly, type RowMask } from '../../src/search/library-columns.ts';
import { allButOneExpression, matchExpression, type SoughtName } from '../../src/search/match-expression.ts';
import type { Database } from './open-database.ts';
import { rowCount, rowsWith, type TextTable } from './search-rows.ts';
import type { SearchState } from './search-state.ts';

/** The parts of an FTS5 query: some are sought together or one by one, others must or must not be there. */
export interface Sought {
  names: readonly SoughtName[];
  phrases: readonly string[];
  excluded: readonly string[];
}

/** How the names are sought: all of them, all but any one, or any. */
type Combine = 'AND' | 'MOST' | 'OR';

export function expressionOf({ names, phrases, excluded }: Sought, combine: Combine): string {
  const named = () => (combine === 'MOST' ? allButOneExpression(names) : matchExpression(names, combine));
  const words = names.length > 0 ? [`(${named()})`] : [];
  const wanted = [...words, ...phrases].join(' AND ');
  return excluded.length > 0 ? `(${wanted}) NOT (${excluded.join(' OR ')})` : wanted;
}

export const partsOf = ({ names, phrases }: Sought) => [
  ...names.map((name) => matchExpression([name], 'AND')),
  ...phrases,
];

/** Fewer than these are too few to leave it at: what lacks one of the words may well be what was meant. */
const enough = 8;

export interface Gathered {
  rows: RowMask;
  combine: Combine;
}

/** Rows with all of the words; with all but one where there are few; with any where there are none. */
export function gather(
  db: Database,
  state: SearchState,
  table: TextTable,
  { names, phrases, excluded }: Sought,
): Gathered {
  const held = new Uint8Array(rowCount(state, table));
  for (const name of names) {
    const rows = rowsWith(db, state, table, matchExpression([name], 'AND'));
    for (let row = 0; row < held.length; row++) held[row] = (held[row] ?? 0) + (rows[row] ?? 0);
  }
  const required = phrases.map((phrase) => rowsWith(db, state, table, phrase));
  const barred = excluded.map((phrase) => rowsWith(db, state, table, phrase));
  const withAtLeast = (count: number): RowMask => {
    const rows = new Uint8Array(held.length);
    for (let row = 0; row < rows.length; row++) if ((held[row] ?? 0) >= count) rows[row] = 1;
    for (const mask of required) keepOnly(rows, mask);
    for (const mask of barred) for (let row = 0; row < rows.length; row++) if (mask[row] === 1) rows[row] = 0;
    return rows;
  };
  const all = withAtLeast(names.length);
  const found = countRowsIn(all);
  if (found >= enough || names.length < 2) return { rows: all, combine: 'AND' };
  if (names.length > 2) {
    const most = withAtLeast(names.length - 1);
    if (most.includes(1)) return { rows: most, combine: 'MOST' };
  }
  return found > 0 ? { rows: all, combine: 'AND' } : { rows: withAtLeast(1), combine: 'OR' };
}

/** Adds every result of the case studies that are about what is sought: what came of pooled budgets need not mention them. */
export function addResultsOf(db: Database, state: SearchState, metrics: RowMask, cases: RowMask, sought: Sought): void {
  const { caseAt } = state.columns.metrics;
  const about = cases.slice();
  for (const part of partsOf(sought)) keepOnly(about, rowsWith(db, state, 'cases_text', part, 'about'));
  for (let row = 0; row < metrics.length; row++) if (about[caseAt[row] ?? 0] === 1) metrics[row] = 1;
}
