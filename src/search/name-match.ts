import { wordsOf } from './words-of.ts';

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word);

const means = (typed: string, word: string, typing: boolean) =>
  singular(word) === singular(typed) || (typing && word.startsWith(typed));

/**
 * How well what was typed names something: 1 when it is the whole label, 0.9 a whole synonym, 0.6 part of the label,
 * 0 otherwise. `spelled` are the folded words as typed, the last of which may be unfinished.
 */
export function nameMatch(
  spelled: readonly string[],
  thing: { label: string; synonyms: readonly string[] },
): 0 | 0.6 | 0.9 | 1 {
  if (spelled.length === 0) return 0;
  const last = spelled.length - 1;
  const isWhole = (name: string) => {
    const words = wordsOf(name);
    return (
      words.length === spelled.length && words.every((word, index) => means(spelled[index] ?? '', word, index === last))
    );
  };
  if (isWhole(thing.label)) return 1;
  if (thing.synonyms.some(isWhole)) return 0.9;
  const label = wordsOf(thing.label);
  return spelled.every((typed, index) => label.some((word) => means(typed, word, index === last))) ? 0.6 : 0;
}
