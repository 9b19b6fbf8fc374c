import type { SavedSearch } from '../../src/contract/kept-work.ts';
import type { SavedQuery } from '../../src/search/search-query.ts';
import { hashesOfRows } from '../database/id-hashes.ts';
import type { KeptSearch } from '../database/saved-searches.ts';
import { sortSeen, unseen, type SeenIds } from '../database/seen-ids.ts';
import type { OpenLibrary } from '../database/search-library.ts';

/** Everything that a query finds now, with what the library says of the query. In what order it comes makes no difference. */
function find({ db, search }: OpenLibrary, { text, facets, combine }: SavedQuery) {
  const { answer, ...rows } = search.select({ text, facets, combine });
  return { ...hashesOfRows(db, rows), answer };
}

/** What a search finds in the library as it is now, to be kept as seen. */
export function findSeen(open: OpenLibrary, query: SavedQuery): SeenIds {
  const { cases, metrics } = find(open, query);
  return sortSeen(cases, metrics);
}

/** What a kept search finds now and had not found when it was last looked at. */
export function findNew(open: OpenLibrary, { query, seen }: KeptSearch): { cases: SeenIds; metrics: SeenIds } {
  const { cases, metrics } = find(open, query);
  return { cases: unseen(cases, seen), metrics: unseen(metrics, seen) };
}

/** A kept search with how much it finds now, and how much of that is new. */
export function lookAt(open: OpenLibrary, kept: KeptSearch): SavedSearch {
  const { id, name, query, createdAt, seenAt, seen } = kept;
  const { cases, metrics, answer } = find(open, query);
  return {
    id,
    name,
    query,
    createdAt,
    seenAt,
    totals: { cases: cases.length, metrics: metrics.length },
    fresh: { cases: unseen(cases, seen).length, metrics: unseen(metrics, seen).length },
    // Also says what of the query the library no longer knows.
    notice: answer.notice,
  };
}
