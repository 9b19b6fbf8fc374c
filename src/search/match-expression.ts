import type { QueryWord } from './read-query.ts';

/** A word with the other forms that may stand for it: what starts with it, or what it was probably meant to be. */
export interface SoughtWord extends QueryWord {
  forms: readonly string[];
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

/** An FTS5 query for all or any of the words. There must be at least one. */
export function matchExpression(words: readonly SoughtWord[], combine: 'AND' | 'OR'): string {
  return words.map(wordExpression).join(` ${combine} `);
}
