import type { Database } from './open-database.ts';

type TextTable = 'cases_text' | 'metric_passages';

/** Rows that match, with how well by FTS5's bm25, turned round so that more is better. */
export type Hits = ReadonlyMap<number, number>;

export function matchRows(db: Database, table: TextTable, expression: string): Hits {
  const rows = db
    .prepare<[string], [number, number]>(`SELECT rowid, -rank FROM ${table} WHERE ${table} MATCH ?`)
    .raw()
    .all(expression);
  return new Map(rows);
}

export function countRows(db: Database, table: TextTable, expression: string): number {
  return (
    db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE ${table} MATCH ?`).pluck().get(expression) ?? 0
  );
}
