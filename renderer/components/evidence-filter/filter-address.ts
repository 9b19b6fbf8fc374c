import { enumKeys } from '../../../src/lib/enum-keys.ts';
import {
  facetNames,
  type EvidenceFilter,
  type FacetName,
  type FacetSelection,
} from '../../../src/search/search-query.ts';

// The filter lives in the address, so that back, forward and reopening restore it, and so that it carries from the library
// to the table, the chart, the map and the disagreements.

export function readFilter(params: URLSearchParams): EvidenceFilter {
  const facets: FacetSelection = {};
  for (const name of enumKeys(facetNames)) {
    const values = params.getAll(name);
    if (values.length > 0) facets[name] = values;
  }
  return {
    text: (params.get('q') ?? '').slice(0, 10_000),
    facets,
    combine: params.get('combine') === 'any' ? 'any' : 'all',
  };
}

/** Writes the filter over what `params` holds of one; anything else in them stays. */
export function writeFilter(
  { text, facets, combine }: EvidenceFilter,
  params = new URLSearchParams(),
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['q', 'combine', ...enumKeys(facetNames)]) next.delete(name);
  if (text) next.set('q', text);
  if (combine === 'any') next.set('combine', 'any');
  for (const name of enumKeys(facetNames)) for (const value of facets[name] ?? []) next.append(name, value);
  return next;
}

/** Chooses a value of a facet, or lets it go. */
export function toggleFacet<F extends EvidenceFilter>(filter: F, name: FacetName, value: string): F {
  const chosen = filter.facets[name] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...filter, facets: { ...filter.facets, [name]: next } };
}
