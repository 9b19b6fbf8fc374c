import { keepLatest } from '../../src/lib/keep-latest.ts';
import type { RowMask } from '../../src/search/library-columns.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import type { SearchState } from './search-state.ts';

export type TextTable = 'cases_text' | 'metric_passages';

/** Where in a row a word must stand: anywhere, or in columns that say what the row is about. */
export type Where = 'anywhere' | 'telling' | 'about';

const columnsOf: Record<TextTable, Record<Where, string>> = {
  // What a case study measures tells of it; it is not what the case study as a whole is about.
  cases_text: { anywhere: '', telling: '{names labels measured summary}', about: '{names labels summary}' },
  metric_passages: { anywhere: '', telling: '{indicator synonyms statement}', about: '{indicator synonyms statement}' },
};

/** As many answers as a few searches ask for; at 100,000 results each takes 100 KB. */
const mostKept = 120;

export const rowCount = ({ columns }: SearchState, table: TextTable): number =>
  (table === 'cases_text' ? columns.cases : columns.metrics).keys.length;

const positionsOf = ({ positions }: SearchState, table: TextTable): Int32Array =>
  table === 'cases_text' ? positions.cases : positions.metrics;

/**
 * Rows that match an FTS5 query, by position; not to be changed. Answers are kept: while one word is typed, the others are
 * not looked up again.
 */
export function rowsWith(
  db: Database,
  state: SearchState,
  table: TextTable,
  expression: string,
  where: Where = 'anywhere',
): RowMask {
  const columns = columnsOf[table][where];
  const query = columns === '' ? expression : `${columns} : (${expression})`;
  const asked = `${table} ${query}`;
  const kept = state.matched.get(asked);
  if (kept) return keepLatest(state.matched, asked, kept, mostKept);
  const positions = positionsOf(state, table);
  const mask = new Uint8Array(rowCount(state, table));
  const keys = prepared<[string], number>(db, `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(query);
  for (const key of keys) {
    const position = positions[key] ?? -1;
    if (position >= 0) mask[position] = 1;
  }
  return keepLatest(state.matched, asked, mask, mostKept);
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

export const countRows = (db: Database, table: TextTable, expression: string): number =>
  prepared<[string], number>(db, `SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck().get(expression) ?? 0;
