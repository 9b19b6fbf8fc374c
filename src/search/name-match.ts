import { editDistance } from './edit-distance.ts';
import { wordsOf } from './words-of.ts';

/** 1: the query is the label. 0.9: it is a synonym. 0.8: it has the label or a synonym in it. 0.6: it is part of the label. */
export type NameMatch = 0 | 0.6 | 0.8 | 0.9 | 1;

/** Letters from which on one wrong letter does not make another word. */
const longWord = 6;

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word);

interface Thing {
  label: string;
  synonyms: readonly string[];
}

interface NameWords {
  label: readonly string[];
  synonyms: readonly (readonly string[])[];
}

/** Words of things that were asked about before: a search asks about all of a library. */
const known = new WeakMap<Thing, NameWords>();

function nameWordsOf(thing: Thing): NameWords {
  const before = known.get(thing);
  if (before) return before;
  const words = { label: wordsOf(thing.label), synonyms: thing.synonyms.map(wordsOf) };
  known.set(thing, words);
  return words;
}

/**
 * How well what was typed names something. `spelled` are the folded words as typed; the last may be unfinished, in which
 * case it stands for whatever begins with it.
 */
export function nameMatch(spelled: readonly string[], thing: Thing): NameMatch {
  if (spelled.length === 0) return 0;
  const last = spelled.length - 1;
  const means = (index: number, word: string | undefined) => {
    const typed = spelled[index];
    if (typed === undefined || word === undefined) return false;
    if (singular(word) === singular(typed) || (index === last && word.startsWith(typed))) return true;
    return typed.length >= longWord && word.length >= longWord && editDistance(typed, word, 1) <= 1;
  };
  const standsAt = (words: readonly string[], start: number) => words.every((word, at) => means(start + at, word));
  const isWhole = (words: readonly string[]) => words.length === spelled.length && standsAt(words, 0);
  const isWithin = (words: readonly string[]) =>
    words.length > 0 && spelled.some((_, start) => start + words.length <= spelled.length && standsAt(words, start));

  const { label, synonyms } = nameWordsOf(thing);
  if (isWhole(label)) return 1;
  if (synonyms.some(isWhole)) return 0.9;
  if ([label, ...synonyms].some(isWithin)) return 0.8;
  return spelled.every((_, index) => label.some((word) => means(index, word))) ? 0.6 : 0;
}
