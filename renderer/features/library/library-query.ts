import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { facetNames, type FacetName, type FacetSelection } from '../../../src/search/search-query.ts';

/** What the library shows: either kind of result, or both. */
export const scopes = { all: 'Everything', cases: 'Case studies', metrics: 'Results' } as const;
export type Scope = keyof typeof scopes;

/** The state of the library screen. It lives in the address, so that back, forward and reopening restore it. */
export interface LibraryQuery {
  text: string;
  facets: FacetSelection;
  scope: Scope;
}

export function readLibraryQuery(params: URLSearchParams): LibraryQuery {
  const facets: FacetSelection = {};
  for (const name of enumKeys(facetNames)) {
    const values = params.getAll(name);
    if (values.length > 0) facets[name] = values;
  }
  const scope = params.get('scope');
  return { text: params.get('q') ?? '', facets, scope: scope === 'cases' || scope === 'metrics' ? scope : 'all' };
}

export function writeLibraryQuery({ text, facets, scope }: LibraryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  if (scope !== 'all') params.set('scope', scope);
  for (const name of enumKeys(facetNames)) for (const value of facets[name] ?? []) params.append(name, value);
  return params;
}

/** Chooses a value of a facet, or lets it go. */
export function toggleFacet(query: LibraryQuery, name: FacetName, value: string): LibraryQuery {
  const chosen = query.facets[name] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...query, facets: { ...query.facets, [name]: next } };
}
