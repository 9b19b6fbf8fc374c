import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { createLibrarySearch } from '../../main/database/search-library.ts';
import { searchResultSchema, type SearchResult } from '../../src/contract/search-answer.ts';
import { searchQuerySchema, type FacetSelection } from '../../src/search/search-query.ts';
import type { z } from 'zod';

export type Search = (text: string, facets?: FacetSelection, limit?: number) => SearchResult;

export type SearchWith = (query: z.input<typeof searchQuerySchema>) => SearchResult;

/** Compiles a folder into memory and searches it; every answer is held to the contract. */
export async function searchOf(content: string): Promise<SearchWith> {
  const db = openLibraryInMemory([], { compiler: 'test' });
  await compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
  const { search } = createLibrarySearch(db);
  return (query) => searchResultSchema.parse(search(searchQuerySchema.parse(query)));
}

export const caseIds = (result: SearchResult): string[] => result.cases.map(({ card }) => card.id);
export const metricIds = (result: SearchResult): string[] => result.metrics.map(({ metric }) => metric.id);
