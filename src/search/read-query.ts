import { foldText, wordsOf } from './words-of.ts';

/** More words than a question has; beyond it a pasted page would only cost time. */
const maxWords = 24;
/** Longer than any word that the indexes hold. */
const maxWordCharacters = 48;

/** Words that say nothing about the subject of a question. Dropped unless nothing else is left. */
const stopWords = new Set(
  (
    'a about an and any are as at be been being but by can could did do does done for from had has have how i if in into is it ' +
    'its me of on only or our shown so than that the their them then there these they this those to us was we were what when ' +
    'where which who why will with would you your failed fails worked works'
  ).split(' '),
);

/** One word to look for. */
export interface QueryWord {
  /** Folded; letters, digits and inner `&` only, so it can stand between quotes in any index. */
  text: string;
  /** The word is still being typed: what starts with it matches too. */
  prefix: boolean;
}

export interface ReadQuery {
  words: QueryWord[];
  /** Every word as typed, folded: for telling whether the query is the name of something. */
  spelled: string[];
  /** The text says something, but nothing that could be looked for. */
  unsearchable: boolean;
  /** Words past the limit were left out. */
  shortened: boolean;
}

/** Reads what was typed, whatever it is. Never fails: operators, quotes and control characters are only separators. */
export function readQuery(text: string): ReadQuery {
  const all = wordsOf(text).map((word) => word.slice(0, maxWordCharacters));
  const telling = all.filter((word) => !stopWords.has(word));
  const meant = telling.length > 0 ? telling : all;
  const kept = [...new Set(meant)].slice(0, maxWords);
  const typing = /[\p{L}\p{N}]$/u.test(foldText(text));
  const lastTyped = typing ? all.at(-1) : undefined;
  return {
    words: kept.map((word) => ({ text: word, prefix: word === lastTyped })),
    spelled: all.slice(0, maxWords),
    unsearchable: all.length === 0 && text.trim() !== '',
    shortened: new Set(meant).size > maxWords,
  };
}
