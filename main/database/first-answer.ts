import { isDeepStrictEqual } from 'node:util';
import type { SearchResult } from '../../src/contract/search-answer.ts';
import { pageSize, searchQuerySchema, type SearchQuery } from '../../src/search/search-query.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';

/** What a window asks first: everything, a page of it. */
const firstQuery: SearchQuery = searchQuerySchema.parse({ text: '', limit: pageSize });

// A saved search marks what is new in an answer, which does not change what the answer is.
export const isFirstQuery = (query: SearchQuery): boolean =>
  isDeepStrictEqual({ ...query, savedSearch: undefined }, { ...firstQuery, savedSearch: undefined });

/**
 * The answer to what a window asks first, as it was kept with the library as it is now. A start need not read for it what
 * searching needs of a large library.
 */
export function readFirstAnswer(db: Database): SearchResult | null {
  const json = db
    .prepare<[number], string>('SELECT json FROM first_answer WHERE compilation = ?')
    .pluck()
    .get(readLibraryMeta(db)?.compilation ?? -1);
  return json === undefined ? null : (JSON.parse(json) as SearchResult);
}

/** Keeps it, unless it is kept already. */
export function keepFirstAnswer(db: Database, search: (query: SearchQuery) => SearchResult): void {
  const compilation = readLibraryMeta(db)?.compilation;
  const kept = db.prepare<[], number>('SELECT compilation FROM first_answer').pluck().get();
  if (compilation === undefined || compilation === kept) return;
  db.prepare('INSERT OR REPLACE INTO first_answer (id, compilation, json) VALUES (1, ?, ?)').run(
    compilation,
    JSON.stringify(search(firstQuery)),
  );
}
