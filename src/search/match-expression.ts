import type { QueryWord } from './read-query.ts';

/** A word with the other forms that may stand for it: what starts with it, or what it was probably meant to be. */
export interface SoughtWord extends QueryWord {
  forms: readonly string[];
}

/** Words that name one thing together, with other names of it. Each other name is a run of folded words. */
export interface SoughtName {
  words: readonly SoughtWord[];
  others: readonly (readonly string[])[];
}

/**
 * FTS5 has operators, column filters and quoting rules of its own. Between double quotes a run of letters and digits is only
 * ever a string, and that is all that a word holds.
 */
const quoted = (word: string) => `"${word.replaceAll('"', '')}"`;

/** Matches one word in any of its forms. */
export function wordExpression({ text, prefix, forms }: SoughtWord): string {
  const alternatives = new Set([quoted(text) + (prefix ? '*' : ''), ...forms.map(quoted)]);
  return `(${[...alternatives].join(' OR ')})`;
}

/** Matches words that stand together, in order. */
export const phraseExpression = (words: readonly string[]): string => quoted(words.join(' '));

const nameExpression = ({ words, others }: SoughtName, combine: 'AND' | 'OR') => {
  const asTyped = words.map(wordExpression).join(` ${combine} `);
  return others.length === 0 ? asTyped : `((${asTyped}) OR ${others.map(phraseExpression).join(' OR ')})`;
};

/** An FTS5 query for all or any of the names. There must be at least one, and a word in each. */
export const matchExpression = (names: readonly SoughtName[], combine: 'AND' | 'OR'): string =>
  names.map((name) => nameExpression(name, combine)).join(` ${combine} `);

/** An FTS5 query for all of the names but any one of them. There must be at least two. */
export function allButOneExpression(names: readonly SoughtName[]): string {
  const each = names.map((name) => nameExpression(name, 'AND'));
  return each.map((_, left) => `(${each.filter((__, at) => at !== left).join(' AND ')})`).join(' OR ');
}
