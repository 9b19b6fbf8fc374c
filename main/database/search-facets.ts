import { caseStudyKinds } from '../../src/case-studies/case-study.ts';
import type { SearchResult } from '../../src/contract/desk-contract.ts';
import { effects } from '../../src/evidence/effect.ts';
import { certaintyLabels } from '../../src/evidence/study-design.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import type { FacetedRows } from '../../src/search/facet-index.ts';
import { facetNames, type FacetName, type FacetSelection } from '../../src/search/search-query.ts';
import type { SearchState } from './search-state.ts';

function labelOf(labels: Record<string, string | { label: string }>, id: string): string {
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return typeof label === 'string' ? label : (label?.label ?? id);
}

function facetLabel(facet: FacetName, id: string, labels: SearchState['labels']): string {
  switch (facet) {
    case 'kind':
      return labelOf(caseStudyKinds, id);
    case 'country':
      return id;
    case 'focusGroup':
      return labels['focus-groups'].get(id) ?? id;
    case 'intervention':
      return labels.interventions.get(id) ?? id;
    case 'indicator':
      return labels.indicators.get(id) ?? id;
    case 'certainty':
      return labelOf(certaintyLabels, id);
    case 'effect':
      return labelOf(effects, id);
    default:
      return assertNever(facet);
  }
}

/** Values of every facet with their counts, most first. A chosen value stays, even where it leaves nothing. */
export function listFacets(
  counts: FacetedRows['counts'],
  selection: FacetSelection,
  labels: SearchState['labels'],
): SearchResult['facets'] {
  const entries = enumKeys(facetNames).map((facet) => {
    const selected = new Set(selection[facet]);
    const ids = new Set([...counts[facet].keys(), ...selected]);
    const values = [...ids].map((id) => ({
      id,
      label: facetLabel(facet, id, labels),
      count: counts[facet].get(id) ?? 0,
      selected: selected.has(id),
    }));
    return [facet, values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'))];
  });
  return Object.fromEntries(entries) as SearchResult['facets'];
}
