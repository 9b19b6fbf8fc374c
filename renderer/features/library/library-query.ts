import { enumKeys } from '../../../src/lib/enum-keys.ts';
import {
  pageSize,
  sortOrders,
  type EvidenceFilter,
  type SearchQuery,
  type SortOrder,
} from '../../../src/search/search-query.ts';
import { readFilter, writeFilter } from '../../components/evidence-filter/filter-address.ts';

/** What the library shows: one kind of thing, or a little of each. */
export const scopes = { all: 'Everything', cases: 'Case studies', metrics: 'Results', things: 'Other' } as const;
export type Scope = keyof typeof scopes;

/** The state of the library screen. It lives in the address, so that back, forward and reopening restore it. */
export interface LibraryQuery extends EvidenceFilter {
  scope: Scope;
  sort: SortOrder;
  /** The saved search that is looked at, whose new finds are marked. */
  saved: string | null;
}

function oneOf<T extends string>(names: readonly T[], name: string | null, fallback: T): T {
  return names.find((known) => known === name) ?? fallback;
}

export function readLibraryQuery(params: URLSearchParams): LibraryQuery {
  return {
    ...readFilter(params),
    scope: oneOf(enumKeys(scopes), params.get('scope'), 'all'),
    sort: oneOf(enumKeys(sortOrders), params.get('sort'), 'relevance'),
    saved: params.get('saved'),
  };
}

export function writeLibraryQuery(query: LibraryQuery): URLSearchParams {
  const params = writeFilter(query);
  if (query.scope !== 'all') params.set('scope', query.scope);
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.saved !== null) params.set('saved', query.saved);
  return params;
}

/** The query with something changed. Once it asks something else, it is not the saved search any more. */
export function changeQuery(query: LibraryQuery, change: Partial<LibraryQuery>): LibraryQuery {
  const asksElse = change.text !== undefined || change.facets !== undefined || change.combine !== undefined;
  return { ...query, ...(asksElse ? { saved: null } : {}), ...change };
}

/** What the service is asked for: one page of what a query finds. */
export function searchPage({ text, facets, combine, sort, saved }: LibraryQuery, page: number) {
  const query = { text, facets, combine, sort, offset: page * pageSize, limit: pageSize };
  return (saved === null ? query : { ...query, savedSearch: saved }) satisfies Partial<SearchQuery>;
}
