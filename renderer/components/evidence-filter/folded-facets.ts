import { facetNames, type FacetName } from '../../../src/search/search-query.ts';
import { readPreference, writePreference } from '../../preferences.ts';

const preference = 'folded-facets';

/** The facets that the reader folded away. */
export function readFoldedFacets(): ReadonlySet<FacetName> {
  const names = readPreference(preference, '').split(' ');
  return new Set(names.filter((name): name is FacetName => Object.hasOwn(facetNames, name)));
}

export function keepFoldedFacets(folded: ReadonlySet<FacetName>) {
  writePreference(preference, [...folded].join(' '));
}
