import { enumKeys } from '../lib/enum-keys.ts';
import { facetNames, type EvidenceFilter, type FacetName } from '../search/search-query.ts';
import type { QueryField } from '../search/query-fields.ts';
import type { MapColumns, MapRows } from './evidence-map.ts';

/** How a term of each axis is asked for: by its facet where there is one, else by a field of the query language. */
const asked = {
  interventions: { facet: 'intervention', field: 'intervention' },
  segments: { facet: null, field: 'segment' },
  'care-settings': { facet: null, field: 'setting' },
  indicators: { facet: 'indicator', field: 'indicator' },
  domains: { facet: 'domain', field: 'domain' },
} as const satisfies Record<MapRows | MapColumns, { facet: FacetName | null; field: QueryField }>;

/** Where a cell stands. */
export interface CellTerm {
  axis: MapRows | MapColumns;
  id: string;
  label: string;
}

function narrowed(filter: EvidenceFilter, { axis, id, label }: CellTerm): EvidenceFilter {
  const { facet, field } = asked[axis];
  const chosen = facet ? (filter.facets[facet] ?? []) : [];
  const othersChosen = enumKeys(facetNames).some((name) => name !== facet && (filter.facets[name] ?? []).length > 0);
  // Where one facet is enough, another facet would widen what is looked at; and a second value within a facet does so anyway.
  const byFacet =
    facet !== null && (chosen.length === 0 || chosen.includes(id)) && (filter.combine === 'all' || !othersChosen);
  if (byFacet) return { ...filter, combine: 'all', facets: { ...filter.facets, [facet]: [id] } };
  return { ...filter, text: `${filter.text} ${field}:"${label.replaceAll('"', ' ')}"`.trim() };
}

/** The filter that leaves the results of one cell of the map, or of one subject: what was looked at, narrowed to these terms. */
export function cellFilter(filter: EvidenceFilter, ...terms: readonly CellTerm[]): EvidenceFilter {
  return terms.reduce(narrowed, filter);
}
