import { wordsOf } from '../search/words-of.ts';
import type { GlossaryTerm } from './glossary.ts';
import { isAcronym, isAcronymOf, splitLabel } from './term-names.ts';

/** Where a text uses a term. */
export interface FoundTerm {
  id: string;
  start: number;
  /** After the last character. */
  end: number;
}

/** Finds terms in a text, in order and never overlapping. */
export type TermFinder = (text: string) => FoundTerm[];

interface Name {
  id: string;
  /** Folded, the last in the singular. */
  words: readonly string[];
  /** How an acronym is written: it means nothing in other letters. */
  exact: string | null;
}

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word);
const singularEnd = (words: readonly string[]) => [...words.slice(0, -1), ...words.slice(-1).map(singular)];
/** What may stand between the words of one name: `benefit-cost ratio`, `Rapid Assessment, Interface and Discharge`. */
const withinName = /^(?:\s+|-|–|,\s+|\s*\/\s*)$/;
const wordPattern = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu;

/** The names by which prose calls a term: its label and its acronyms. Synonyms are for searching, and too loose for this. */
function namesOf({ id, label, synonyms }: GlossaryTerm): Name[] {
  const { words, acronym } = splitLabel(label);
  const acronyms = [...(acronym ? [acronym] : []), ...synonyms.filter((synonym) => isAcronymOf(synonym, label))];
  const all = [words, ...acronyms].map((text): Name => {
    const spelled = wordsOf(text);
    return isAcronym(text)
      ? { id, words: spelled, exact: text }
      : { id, words: spelled.length > 0 ? singularEnd(spelled) : spelled, exact: null };
  });
  return all.filter((name) => name.words.length > 0);
}

/**
 * Prepares a glossary for finding its terms in prose: whole words, the longest name first, acronyms only in their own
 * capitals, plurals as their singular. A name that two terms share is left alone, since it says neither.
 */
export function createTermFinder(glossary: Iterable<GlossaryTerm>): TermFinder {
  const owners = new Map<string, Set<string>>();
  const all = [...glossary].flatMap(namesOf);
  const spelling = ({ words, exact }: Name) => exact ?? words.join(' ');
  for (const name of all) owners.set(spelling(name), (owners.get(spelling(name)) ?? new Set()).add(name.id));
  const byFirstWord = new Map<string, Name[]>();
  for (const name of all) {
    if ((owners.get(spelling(name))?.size ?? 0) > 1) continue;
    const first = singular(name.words[0] ?? '');
    const names = byFirstWord.get(first) ?? [];
    names.push(name);
    byFirstWord.set(first, names);
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const words = [...text.matchAll(wordPattern)].map((match) => ({
      written: match[0],
      folded: wordsOf(match[0])[0] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    }));
    const standsAt = (name: Name, at: number): FoundTerm | null => {
      const stretch = words.slice(at, at + name.words.length);
      const [first, last] = [stretch[0], stretch.at(-1)];
      if (!first || !last || stretch.length < name.words.length) return null;
      const joined = stretch.every(
        (word, index) => index === 0 || withinName.test(text.slice(stretch[index - 1]?.end, word.start)),
      );
      if (!joined) return null;
      const found = { id: name.id, start: first.start, end: last.end };
      if (name.exact !== null) {
        const written = text.slice(first.start, last.end);
        return written === name.exact || written === `${name.exact}s` ? found : null;
      }
      const spelled = singularEnd(stretch.map((word) => word.folded));
      return spelled.every((word, index) => word === name.words[index]) ? found : null;
    };

    const found: FoundTerm[] = [];
    for (let at = 0; at < words.length;) {
      const names = byFirstWord.get(singular(words[at]?.folded ?? '')) ?? [];
      let longest: { name: Name; term: FoundTerm } | null = null;
      for (const name of names) {
        const term = standsAt(name, at);
        if (term) {
          longest = { name, term };
          break;
        }
      }
      if (longest) found.push(longest.term);
      at += longest?.name.words.length ?? 1;
    }
    return found;
  };
}
