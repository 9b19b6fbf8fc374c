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

/** A word with its singular, which is what words are compared by. */
interface NameWord {
  word: string;
  single: string;
}

interface NameWords {
  label: readonly NameWord[];
  synonyms: readonly (readonly NameWord[])[];
}

const nameWord = (word: string): NameWord => ({ word, single: singular(word) });

/** Words of things that were asked about before: a search asks about all of a library. */
const known = new WeakMap<Thing, NameWords>();

function nameWordsOf(thing: Thing): NameWords {
  const before = known.get(thing);
  if (before) return before;
  const split = (name: string) => wordsOf(name).map(nameWord);
  const words = { label: split(thing.label), synonyms: thing.synonyms.map(split) };
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
  const asked = spelled.map(nameWord);
  const means = (index: number, { word, single }: NameWord) => {
    const typed = asked[index];
    if (typed === undefined) return false;
    if (single === typed.single || (index === last && word.startsWith(typed.word))) return true;
    if (typed.word.length < longWord || word.length < longWord) return false;
    // The first letter is seldom the wrong one; to compare the others takes most of the time.
    return word[0] === typed.word[0] && editDistance(typed.word, word, 1) <= 1;
  };
  const standsAt = (words: readonly NameWord[], start: number) => words.every((word, at) => means(start + at, word));
  const isWhole = (words: readonly NameWord[]) => words.length === spelled.length && standsAt(words, 0);
  const isWithin = (words: readonly NameWord[]) =>
    words.length > 0 && spelled.some((_, start) => start + words.length <= spelled.length && standsAt(words, start));

  const { label, synonyms } = nameWordsOf(thing);
  if (isWhole(label)) return 1;
  if (synonyms.some(isWhole)) return 0.9;
  if ([label, ...synonyms].some(isWithin)) return 0.8;
  return spelled.every((_, index) => label.some((word) => means(index, word))) ? 0.6 : 0;
}
