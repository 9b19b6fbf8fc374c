import { isAcronymOf, splitLabel } from '../vocabulary/term-names.ts';
import { wordsOf } from './words-of.ts';

/** A name that stands for what was typed. */
export interface OtherName {
  /** As a reader sees it. */
  text: string;
  /** Folded. */
  words: readonly string[];
}

/** A stretch of the words typed that names a term, with what else the term is called. */
export interface NamedStretch {
  /** Position of its first word among those typed. */
  start: number;
  length: number;
  others: readonly OtherName[];
}

/** Finds names of terms among words as typed, folded: the longest first, never overlapping. */
export type OtherNamesFinder = (spelled: readonly string[]) => NamedStretch[];

interface NamedTerm {
  label: string;
  synonyms: readonly string[];
}

/** More names than this for one stretch, and the results are about something else. */
const mostOthers = 6;

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word);
const keyOf = (words: readonly string[]) => words.map(singular).join(' ');
/** Within a name nothing is gained: whoever holds the longer one holds the shorter, and the shorter means more. */
const within = (a: string, b: string) => ` ${b} `.includes(` ${a} `);

const otherName = (text: string): OtherName => ({ text, words: wordsOf(text) });

/** `Multidisciplinary team` as it stands in a sentence; `Better Care Fund` stays. */
const inSentence = (label: string) =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

/**
 * Prepares the terms of a library for telling what else a query may be called: an acronym or synonym also by the label of
 * its term, a label also by the acronyms and synonyms. Synonyms do not stand for each other, as they are often only alike.
 */
export function createOtherNamesFinder(terms: Iterable<NamedTerm>): OtherNamesFinder {
  const others = new Map<string, Map<string, OtherName>>();
  let longest = 1;
  const stands = (name: OtherName, other: OtherName) => {
    const [key, otherKey] = [keyOf(name.words), keyOf(other.words)];
    // One letter or digit names nothing for certain.
    if (key.length < 2 || otherKey.length < 2 || within(key, otherKey) || within(otherKey, key)) return;
    // Whoever holds the other name holds all words of this one, and is found by them.
    if (
      keyOf(name.words)
        .split(' ')
        .every((word) => otherKey.split(' ').includes(word))
    )
      return;
    longest = Math.max(longest, name.words.length);
    const known = others.get(key) ?? new Map<string, OtherName>();
    if (!known.has(otherKey)) known.set(otherKey, other);
    others.set(key, known);
  };
  for (const { label, synonyms } of terms) {
    const { words, acronym } = splitLabel(label);
    const long = otherName(inSentence(words));
    const short = [...new Set([acronym ?? [], ...synonyms].flat())];
    // Acronyms first: they mean the same, and there is not room for all.
    const ordered = short.toSorted((a, b) => Number(isAcronymOf(b, label)) - Number(isAcronymOf(a, label)));
    for (const name of ordered.map(otherName)) {
      stands(name, long);
      stands(long, name);
    }
  }
  return (spelled) => {
    const found: NamedStretch[] = [];
    for (let start = 0; start < spelled.length;) {
      let length = Math.min(longest, spelled.length - start);
      while (length > 0 && !others.has(keyOf(spelled.slice(start, start + length)))) length--;
      const known = others.get(keyOf(spelled.slice(start, start + length)));
      if (length > 0 && known) found.push({ start, length, others: [...known.values()].slice(0, mostOthers) });
      start += Math.max(length, 1);
    }
    return found;
  };
}
