import {
  allButOneExpression,
  matchExpression,
  phraseExpression,
  wordExpression,
  type SoughtName,
} from '../../src/search/match-expression.ts';
import {
  addRows,
  countRowsIn,
  allOf,
  keepOnly,
  leaveOut,
  ownersOf,
  rowMask,
  rowsOfOwners,
  rowsWhere,
  type RowMask,
} from '../../src/search/row-masks.ts';
import type { Database } from './open-database.ts';
import { rowCount, rowsWith, type TextTable, type Where } from './search-rows.ts';
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

/** Rows that hold all words of a name, or another name of it. */
function rowsOfName(
  db: Database,
  state: SearchState,
  table: TextTable,
  { words, others }: SoughtName,
  where: Where,
): RowMask {
  const rows = allOf(
    words.map((word) => rowsWith(db, state, table, wordExpression(word), where)),
    rowCount(state, table),
  );
  for (const other of others) addRows(rows, rowsWith(db, state, table, phraseExpression(other), where));
  return rows;
}

/** Rows that hold each name and phrase. */
const rowsOfEach = (
  db: Database,
  state: SearchState,
  table: TextTable,
  { names, phrases }: Sought,
  where: Where,
): RowMask[] => [
  ...names.map((name) => rowsOfName(db, state, table, name, where)),
  ...phrases.map((phrase) => rowsWith(db, state, table, phrase, where)),
];

/** Fewer than these are too few to leave it at: what lacks one of the words may well be what was meant. */
const enough = 8;

/** What was found; to each name and phrase, in this order, belongs one mask of `each` and of `telling`. */
export interface Gathered {
  rows: RowMask;
  combine: Combine;
  /** Rows that hold it. */
  each: readonly RowMask[];
  /** Rows that tell of it, and do not only mention it. */
  telling: () => readonly RowMask[];
}

/** Rows with all of the words; with all but one where there are few; with any where there are none. */
function gatherIn(db: Database, state: SearchState, table: TextTable, sought: Sought): Omit<Gathered, 'telling'> {
  const { names, excluded } = sought;
  const count = rowCount(state, table);
  const each = rowsOfEach(db, state, table, sought, 'anywhere');
  const [named, required] = [each.slice(0, names.length), each.slice(names.length)];
  const barred = excluded.map((phrase) => rowsWith(db, state, table, phrase));
  const restrict = (rows: RowMask): RowMask => {
    for (const mask of required) keepOnly(rows, mask);
    for (const mask of barred) leaveOut(rows, mask);
    return rows;
  };
  const withAtLeast = (least: number): RowMask => {
    const held = new Uint8Array(count);
    for (const rows of named) for (let row = 0; row < count; row++) held[row] = (held[row] ?? 0) + (rows[row] ?? 0);
    return restrict(rowsWhere(count, (row) => (held[row] ?? 0) >= least));
  };
  const all = restrict(allOf(named, count));
  const found = countRowsIn(all);
  if (found >= enough || names.length < 2) return { rows: all, combine: 'AND', each };
  if (names.length > 2) {
    const most = withAtLeast(names.length - 1);
    if (most.includes(1)) return { rows: most, combine: 'MOST', each };
  }
  return found > 0 ? { rows: all, combine: 'AND', each } : { rows: withAtLeast(1), combine: 'OR', each };
}

/**
 * Looks for everything in case studies, and apart from that in results. Every result of the case studies that are about what
 * is sought is added: what came of pooled budgets need not mention them.
 */
export function gather(db: Database, state: SearchState, sought: Sought): { cases: Gathered; metrics: Gathered } {
  const { caseAt } = state.columns.metrics;
  const cases = gatherIn(db, state, 'cases_text', sought);
  const metrics = gatherIn(db, state, 'metric_passages', sought);
  const about = rowsOfEach(db, state, 'cases_text', sought, 'about');
  const aboutAll = allOf([cases.rows, ...about], cases.rows.length);
  if (aboutAll.includes(1)) addRows(metrics.rows, rowsOfOwners(aboutAll, caseAt));
  return {
    cases: {
      ...cases,
      // A case study that measures something tells of it, as one does whose summary names it.
      telling: () =>
        about.map((told, at) => {
          const telling = ownersOf(metrics.each[at] ?? rowMask(0), caseAt, told.length);
          addRows(telling, told);
          return telling;
        }),
    },
    // Of results there are ten times as many, and where words stand in them is told by their indicator and case study too.
    metrics: { ...metrics, telling: () => metrics.each },
  };
}
