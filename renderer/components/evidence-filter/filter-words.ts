import { enumKeys } from '../../../src/lib/enum-keys.ts';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { facetNames, type EvidenceFilter, type FacetName } from '../../../src/search/search-query.ts';

/** A chosen value of a facet, by the words a reader sees. */
export interface ChosenValue {
  name: FacetName;
  id: string;
  label: string;
}

/** Longer than this, a query is only hinted at. */
const shownCharacters = 120;

/** A query as it is quoted in a sentence: whole, or its beginning where it is a page long. Never cuts a character in two. */
export function shortQuery(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= shownCharacters) return line;
  let shown = '';
  for (const { segment } of new Intl.Segmenter('en-GB').segment(line)) {
    if (shown.length + segment.length > shownCharacters) break;
    shown += segment;
  }
  // One character can be as long as a page where accents are piled up on it.
  return `${shown || line.slice(0, shownCharacters)}…`;
}

/** Every chosen value, by facet. One that the library does not know any more keeps its id, so that it can be let go. */
export function chosenValues({ facets }: EvidenceFilter, known: FilterAnswer['facets'] | undefined): ChosenValue[] {
  return enumKeys(facetNames).flatMap((name) =>
    (facets[name] ?? []).map((id) => ({
      name,
      id,
      label: known?.[name]?.find((value) => value.id === id)?.label ?? id,
    })),
  );
}

/** What a filter asks, in words: `“length of stay”; Certainty: High or Moderate; Country: Spain`. Empty when it asks nothing. */
export function filterWords(filter: EvidenceFilter, known: FilterAnswer['facets'] | undefined): string {
  const chosen = chosenValues(filter, known);
  const facets = enumKeys(facetNames).flatMap((name) => {
    const labels = chosen.filter((value) => value.name === name).map(({ label }) => label);
    return labels.length > 0 ? [`${facetNames[name]}: ${labels.join(' or ')}`] : [];
  });
  const narrowed = facets.join(filter.combine === 'any' ? ' or else ' : '; ');
  const text = shortQuery(filter.text);
  return [text && `“${text}”`, narrowed].filter(Boolean).join('; ');
}

/** A name for what a filter finds, without quotation marks around its words: names are quoted where they are told. */
export function filterName(filter: EvidenceFilter, known: FilterAnswer['facets'] | undefined): string {
  const narrowed = filterWords({ ...filter, text: '' }, known);
  return [shortQuery(filter.text), narrowed].filter(Boolean).join('; ') || 'The whole library';
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** `4 case studies and 1 result`. */
export function totalsWords({ cases, metrics }: { cases: number; metrics: number }): string {
  return `${counted(cases, 'case study', 'case studies')} and ${counted(metrics, 'result', 'results')}`;
}

/** The query without stretches of it, and without the spaces that they leave. */
export function withoutStretches(text: string, stretches: readonly { start: number; end: number }[]): string {
  return stretches
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => {
      const before = rest.slice(0, start).trimEnd();
      const after = rest.slice(end).trimStart();
      return before && after ? `${before} ${after}` : before + after;
    }, text);
}
