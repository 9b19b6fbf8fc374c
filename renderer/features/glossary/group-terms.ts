import { foldText } from '../../../src/search/words-of.ts';
import type { GlossaryTerm } from '../../../src/vocabulary/glossary.ts';

/** Terms under the letter that their label begins with. */
export interface LetterGroup {
  letter: string;
  terms: GlossaryTerm[];
}

export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Terms that a filter leaves: those that say all of its words in their label, synonyms, definition or what came after. */
export function filterTerms(terms: readonly GlossaryTerm[], text: string): GlossaryTerm[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return terms.filter(({ label, synonyms, definition, now = '' }) => {
    const said = foldText([label, ...synonyms, definition, now].join('\n'));
    return words.every((word) => said.includes(word));
  });
}

/** Alphabetically, by letter; a label that begins with none, such as a digit, stands under `#`. */
export function groupTerms(terms: readonly GlossaryTerm[]): LetterGroup[] {
  const groups = new Map<string, GlossaryTerm[]>();
  for (const term of terms.toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))) {
    const first = foldText(term.label).slice(0, 1).toUpperCase();
    const letter = letters.includes(first) ? first : '#';
    const group = groups.get(letter) ?? [];
    group.push(term);
    groups.set(letter, group);
  }
  return [...groups].map(([letter, group]) => ({ letter, terms: group }));
}
