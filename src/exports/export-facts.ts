import { enumKeys } from '../lib/enum-keys.ts';
import { formatIsoDate } from '../lib/format-date.ts';
import { facetNames, type EvidenceFilter, type FacetName } from '../search/search-query.ts';

/** What every exported file says about itself. */
export interface ExportFacts {
  /** `2026.11.21-3f9a2c1b`. */
  libraryVersion: string;
  /** ISO day. */
  date: string;
  filter: EvidenceFilter;
  /** Values of each facet; those that are not chosen are not looked at. */
  facets: Partial<Record<FacetName, readonly { label: string; selected: boolean }[]>>;
  /** What the search did instead of what was typed; `null` where it took it literally. */
  notice: string | null;
  /** Other names that were searched as well. */
  alsoSearched: readonly string[];
}

/** Everything that the filter says, in words: `“frail”; Certainty: High or Moderate; Country: England`. */
export function filterWords({ filter, facets }: Pick<ExportFacts, 'filter' | 'facets'>): string {
  const chosen = enumKeys(facetNames).flatMap((facet) => {
    const labels = (facets[facet] ?? []).filter(({ selected }) => selected).map(({ label }) => label);
    return labels.length > 0 ? [`${facetNames[facet]}: ${labels.join(' or ')}`] : [];
  });
  const text = filter.text.trim();
  const either = chosen.length > 1 && filter.combine === 'any' ? [`any of (${chosen.join('; ')})`] : chosen;
  return [...(text ? [`“${text}”`] : []), ...either].join('; ') || 'Everything in the library';
}

/** From which library and when, and that nothing in it is calculated by us. */
export const provenanceNotes = ({ libraryVersion, date }: Pick<ExportFacts, 'libraryVersion' | 'date'>): string[] => [
  `From the Casebook evidence library ${libraryVersion}, exported on ${formatIsoDate(date)}.`,
  'Counts, never averages: results are counted; no published figure is averaged, added to or scored with another.',
];

/** How to read any file with results that a filter left: what is in it, of which library, from when. */
export function exportNotes(facts: ExportFacts): string[] {
  return [
    ...provenanceNotes(facts),
    `Asked for: ${filterWords(facts)}.`,
    ...(facts.notice === null ? [] : [facts.notice]),
    ...(facts.alsoSearched.length > 0 ? [`Also searched: ${facts.alsoSearched.join(', ')}.`] : []),
  ];
}

/** What must be said wherever single results are listed. */
export const resultNotes = [
  'One row is one published result. “Figure as published” says what the source says; the columns of numbers beside it repeat it for sorting and hold nothing of our own.',
  'Figures of different measures, units, comparators, periods or price years cannot be compared by their number alone.',
  'Status: nobody observed what is modelled, projected or claimed.',
  'Certainty is GRADE: where the design starts it, moved by recorded reasons only.',
] as const;
