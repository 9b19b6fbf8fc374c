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
  /** What was left of the words where too little holds all of them: all but one, or any, for results alone or for everything. */
  looseness: 'none' | 'all-but-one' | 'any-in-results' | 'any';
}

/** Says in what way the query was not taken literally; `null` when it was. */
export function searchNotice({ query, corrected, unknown, looseness }: QueryTreatment): string | null {
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
  if (looseness === 'all-but-one')
    sentences.push('Little holds all of these words together, so what holds all but one of them is listed too.');
  if (looseness === 'any')
    sentences.push('Nothing holds all of these words together; these are results for any of them.');
  if (looseness === 'any-in-results')
    sentences.push('No single outcome holds all of these words; the outcomes listed hold some of them.');
  if (query.shortened) sentences.push(`Only the first ${query.words.length} words were looked for.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
