import { keepLatest } from '../../src/lib/keep-latest.ts';
import { packRows, unpackRows, type RowMask } from '../../src/search/row-masks.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import type { SearchState } from './search-state.ts';

export type TextTable = 'cases_text' | 'metric_passages';

/** Where in a case study a word must stand: anywhere, in what says what the case study is about, or in its names. */
export type Where = 'anywhere' | 'about' | 'names';

// What a case study measures tells of it; it is not what the case study as a whole is about.
const columnsOf: Record<Where, string> = { anywhere: '', about: '{names labels summary}', names: '{names}' };

/** As many answers as many searches ask for; at 100,000 results each takes 12 KB. */
const mostKept = 800;

export const rowCount = ({ columns }: SearchState, table: TextTable): number =>
  (table === 'cases_text' ? columns.cases : columns.metrics).keys.length;

const positionsOf = ({ positions }: SearchState, table: TextTable): Int32Array =>
  table === 'cases_text' ? positions.cases : positions.metrics;

/** Rows that match an FTS5 query for one word or phrase. Answers are kept: while one word is typed, the others stay as they are. */
export function rowsWith(
  db: Database,
  state: SearchState,
  table: TextTable,
  expression: string,
  where: Where = 'anywhere',
): RowMask {
  const columns = columnsOf[where];
  const query = columns === '' ? expression : `${columns} : (${expression})`;
  const asked = `${table} ${query}`;
  const find = () => {
    const keys = prepared<[string], number>(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(query);
    const positions = positionsOf(state, table);
    return packRows(
      rowCount(state, table),
      keys.map((key) => positions[key] ?? -1),
    );
  };
  return unpackRows(keepLatest(state.matched, asked, state.matched.get(asked) ?? find(), mostKept));
}

/** FTS5's bm25 of each row that matches, by position, turned round so that more is better; 0 for the others. */
export function scoredRows(db: Database, state: SearchState, table: TextTable, expression: string): Float64Array {
  const positions = positionsOf(state, table);
  const scores = new Float64Array(rowCount(state, table));
  const rows = prepared<[string], [number, number]>(db, `SELECT rowid, -rank FROM ${table} WHERE ${table} MATCH ?`)
    .raw()
    .all(expression);
  for (const [key, score] of rows) {
    const position = positions[key] ?? -1;
    if (position >= 0) scores[position] = score;
  }
  return scores;
}
