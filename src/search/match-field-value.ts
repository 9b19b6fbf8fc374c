import { nearest } from './edit-distance.ts';
import { wordsOf } from './words-of.ts';

/** Something that a field can be. */
export interface FieldValue {
  id: string;
  label: string;
  synonyms: readonly string[];
}

/** Values that were meant. `used` is another word than was typed where that was none. */
export interface FieldValueMatch {
  values: readonly FieldValue[];
  used: string;
  corrected: boolean;
}

interface Names {
  id: readonly string[];
  label: readonly string[];
  synonyms: readonly (readonly string[])[];
}

/** Words of values that were asked about before: every keystroke asks about all of them. */
const known = new WeakMap<FieldValue, Names>();

function namesOf(value: FieldValue): Names {
  const before = known.get(value);
  if (before) return before;
  const names = {
    id: wordsOf(value.id),
    label: wordsOf(value.label),
    synonyms: value.synonyms.map(wordsOf),
  };
  known.set(value, names);
  return names;
}

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word);
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, at) => singular(word) === singular(b[at] ?? ''));
const holds = (words: readonly string[], typed: readonly string[]) =>
  typed.every((word) => words.some((other) => singular(other) === singular(word)));
/** The last word may be the beginning of one. */
const holdsBeginning = (words: readonly string[], typed: readonly string[]) =>
  holds(words, typed.slice(0, -1)) && words.some((other) => other.startsWith(typed.at(-1) ?? ''));

/**
 * What is called exactly so; else what is called so by another name or has the words in its name; else what has them in
 * another name; and only then what begins with an unfinished word.
 */
function valuesCalled(typed: readonly string[], values: readonly FieldValue[]): readonly FieldValue[] {
  const ways: ((names: Names) => boolean)[] = [
    ({ id, label }) => same(label, typed) || same(id, typed),
    ({ id, label, synonyms }) =>
      synonyms.some((synonym) => same(synonym, typed)) || holds(label, typed) || holds(id, typed),
    ({ synonyms }) => synonyms.some((synonym) => holds(synonym, typed)),
    ({ id, label }) => holdsBeginning(label, typed) || holdsBeginning(id, typed),
    ({ synonyms }) => synonyms.some((synonym) => holdsBeginning(synonym, typed)),
  ];
  for (const way of ways) {
    const called = values.filter((value) => way(namesOf(value)));
    if (called.length > 0) return called;
  }
  return [];
}

/** Each word as it is, or as the word of a name that it is nearly; `null` when one is nearly none. */
function correctWords(typed: readonly string[], values: readonly FieldValue[]): string[] | null {
  const vocabulary = new Set(
    values.flatMap((value) => [...namesOf(value).label, ...namesOf(value).id, ...namesOf(value).synonyms.flat()]),
  );
  const corrected: string[] = [];
  for (const word of typed) {
    const used = vocabulary.has(word) ? word : word.length > 2 ? nearest(word, vocabulary) : null;
    if (used === null) return null;
    corrected.push(used);
  }
  return corrected;
}

/** Which values of a field were meant by what was typed; `null` when nothing is called so. */
export function matchFieldValue(text: string, values: readonly FieldValue[]): FieldValueMatch | null {
  const typed = wordsOf(text);
  if (typed.length === 0) return null;
  const called = valuesCalled(typed, values);
  if (called.length > 0) return { values: called, used: text.trim(), corrected: false };
  const corrected = correctWords(typed, values);
  const near = corrected ? valuesCalled(corrected, values) : [];
  return corrected && near.length > 0 ? { values: near, used: corrected.join(' '), corrected: true } : null;
}
