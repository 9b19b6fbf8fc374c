import { caseStudyKinds } from '../../src/case-studies/case-study.ts';
import type { SearchResult } from '../../src/contract/search-answer.ts';
import { effects } from '../../src/evidence/effect.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { outcomeDomains } from '../../src/vocabulary/vocabulary.ts';
import { certaintyLabels, studyDesigns } from '../../src/evidence/study-design.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import type { FacetedRows } from '../../src/search/apply-facets.ts';
import { facetNames, type FacetName, type FacetSelection } from '../../src/search/search-query.ts';
import type { SearchState } from './search-state.ts';

function labelOf(labels: Record<string, string | { label: string }>, id: string): string {
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  return typeof label === 'string' ? label : (label?.label ?? id);
}

function facetLabel(facet: FacetName, id: string, { terms }: SearchState): string {
  switch (facet) {
    case 'kind':
      return labelOf(caseStudyKinds, id);
    case 'country':
      return id;
    case 'focusGroup':
      return terms.get(`focus-groups/${id}`)?.label ?? id;
    case 'intervention':
      return terms.get(`interventions/${id}`)?.label ?? id;
    case 'indicator':
      return terms.get(`indicators/${id}`)?.label ?? id;
    case 'domain':
      return labelOf(outcomeDomains, id);
    case 'design':
      return labelOf(studyDesigns, id);
    case 'status':
      return labelOf(metricStatuses, id);
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
  state: SearchState,
): SearchResult['facets'] {
  const entries = enumKeys(facetNames).map((facet) => {
    const selected = new Set(selection[facet]);
    const ids = state.columns.values[facet];
    const strangers = [...selected].filter((id) => !ids.includes(id)).map((id) => ({ id, count: 0 }));
    const known = ids.map((id, code) => ({ id, count: counts[facet][code] ?? 0 }));
    const values = [...known, ...strangers]
      .filter(({ id, count }) => count > 0 || selected.has(id))
      .map(({ id, count }) => ({ id, label: facetLabel(facet, id, state), count, selected: selected.has(id) }));
    return [facet, values.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'))];
  });
  return Object.fromEntries(entries) as SearchResult['facets'];
}

/** Says which chosen values the library does not know (any more); they leave nothing. */
export function strangerNotices(selection: FacetSelection, { columns }: SearchState): string[] {
  return enumKeys(facetNames).flatMap((facet) =>
    (selection[facet] ?? [])
      .filter((id) => !columns.values[facet].includes(id))
      .map((id) => `${facetNames[facet]} “${id}” is not in the library any more. Take it out to see results.`),
  );
}
