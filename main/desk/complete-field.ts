import type { DeskOutput, DeskParsedInput } from '../../src/contract/desk-contract.ts';
import { isKnownField } from '../../src/search/query-fields.ts';
import { wordsOf } from '../../src/search/words-of.ts';
import { countResultsOfField } from '../database/count-results-of-field.ts';
import { readTitles } from '../database/library-read.ts';
import type { OpenLibrary } from '../database/search-library.ts';

/** How near a name is to what was typed: it begins with it, one of its words does, or neither. */
function nearness(label: string, typed: string): number {
  const words = wordsOf(label);
  const sought = wordsOf(typed).join(' ');
  if (sought === '' || words.join(' ').startsWith(sought)) return 2;
  return words.some((_, at) => words.slice(at).join(' ').startsWith(sought)) ? 1 : 0;
}

/** Values that a field may have, for completing what is typed: those that begin so first, the most used of them first. */
export function completeField(
  { db, search }: OpenLibrary,
  { field, typed, limit }: DeskParsedInput<'library.complete'>,
): DeskOutput<'library.complete'> {
  if (field === 'place')
    return readTitles(db, { text: typed, limit }).map(({ title, place }) => ({
      value: title,
      label: place,
      results: 0,
    }));
  if (!isKnownField(field)) return [];
  const state = search.state();
  const counts = countResultsOfField(state, field);
  return state.fieldValues[field]
    .map(({ label, synonyms }, code) => ({
      value: label,
      label,
      results: counts[code] ?? 0,
      near: Math.max(nearness(label, typed), ...synonyms.map((synonym) => nearness(synonym, typed) / 2)),
    }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near || b.results - a.results || a.label.localeCompare(b.label, 'en-GB'))
    .slice(0, limit)
    .map(({ value, label, results }) => ({ value, label, results }));
}
