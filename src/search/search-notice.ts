import type { ReadQuery } from './read-query.ts';

const quote = (word: string) => `“${word}”`;

function list(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.map(quote);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/** What happened to the words of a query on their way to the results. */
export interface QueryTreatment {
  query: ReadQuery;
  corrected: readonly { typed: string; used: string }[];
  unknown: readonly string[];
  /** Of which results none holds all words, so that any of the words is enough. */
  anyWord: 'nothing' | 'outcomes' | 'everything';
}

/** Says in what way the query was not taken literally; `null` when it was. */
export function searchNotice({ query, corrected, unknown, anyWord }: QueryTreatment): string | null {
  if (query.unsearchable) return 'There is no word in the search to look for, so everything is listed.';
  const sentences: string[] = [];
  if (unknown.length > 0 && unknown.length < query.words.length)
    sentences.push(`Nothing mentions ${list(unknown, 'or')}; these are results for the other words.`);
  if (corrected.length > 0) {
    const typed = list(
      corrected.map((word) => word.typed),
      'or',
    );
    const used = list(
      corrected.map((word) => word.used),
      'and',
    );
    sentences.push(`Nothing mentions ${typed}; these are results for ${used}.`);
  }
  if (anyWord === 'everything')
    sentences.push('Nothing holds all of these words together; these are results for any of them.');
  if (anyWord === 'outcomes')
    sentences.push('No single outcome holds all of these words; the outcomes listed hold some of them.');
  if (query.shortened) sentences.push(`Only the first ${query.words.length} words were looked for.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
