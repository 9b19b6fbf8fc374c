import { matchExpression, type SoughtName, type SoughtWord } from '../../src/search/match-expression.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { searchNotice } from '../../src/search/search-notice.ts';
import type { Database } from './open-database.ts';
import { nameWords, otherNamesHeld } from './search-names.ts';
import { matchRows, type Hits } from './search-rows.ts';
import type { SearchState } from './search-state.ts';
import { resolveWords } from './search-words.ts';

/** What another name of a thing counts for, beside the name that was typed. */
const otherNameWeight = 0.3;

/** What the words of a query match, before any facet. */
export interface TextMatch {
  words: readonly SoughtWord[];
  /** The same words, those that name one thing together. */
  names: readonly SoughtName[];
  /** As typed, with corrections made: for telling whether the query is the name of something. */
  spelled: readonly string[];
  cases: Hits;
  metrics: Hits;
  /** FTS5 queries for all and for any of the words; empty when nothing holds any of them. */
  all: string;
  any: string;
}

/** Finds rows by any name, and puts those that hold the words themselves before those that hold what else they are called. */
function matchNames(
  db: Database,
  table: 'cases_text' | 'metric_passages',
  names: readonly SoughtName[],
  combine: 'AND' | 'OR',
): Hits {
  const hits = matchRows(db, table, matchExpression(names, combine));
  if (hits.size === 0 || names.every(({ others }) => others.length === 0)) return hits;
  const asTyped = names.map(({ words }) => ({ words, others: [] }));
  const literal = matchRows(db, table, matchExpression(asTyped, combine));
  return new Map([...hits].map(([key, score]) => [key, (literal.get(key) ?? 0) + otherNameWeight * score]));
}

interface SearchedText {
  /** `null` when there are no words, so that everything is meant. */
  match: TextMatch | null;
  /** Says what was not taken literally. */
  notice: string | null;
  /** Other names that were looked for too. */
  alsoSearched: string[];
}

/** Looks for all words, or for any where nothing holds all of them: in case studies, and apart from that in results. */
export function searchText(db: Database, state: SearchState, text: string): SearchedText {
  const query = readQuery(text);
  const typed = otherNamesHeld(db, state, query.spelled);
  const named = new Set(typed.flatMap(({ start, length }) => query.spelled.slice(start, start + length)));
  const { words, corrected, unknown } = resolveWords(db, state.cases, query.words, named);
  const notice = (anyWord: 'nothing' | 'outcomes' | 'everything') =>
    searchNotice({ query, corrected, unknown, anyWord });
  if (query.words.length === 0) return { match: null, notice: notice('nothing'), alsoSearched: [] };
  const replaced = new Map(corrected.map((correction) => [correction.typed, correction.used]));
  const spelled = query.spelled.map((word) => replaced.get(word) ?? word);
  if (words.length === 0) {
    return {
      match: { words, names: [], spelled, cases: new Map(), metrics: new Map(), all: '', any: '' },
      notice: notice('nothing'),
      alsoSearched: [],
    };
  }
  const stretches = corrected.length > 0 ? otherNamesHeld(db, state, spelled) : typed;
  const { names, alsoSearched } = nameWords(words, spelled, stretches);
  const all = matchExpression(names, 'AND');
  const any = matchExpression(names, 'OR');
  const single = words.length === 1;
  const casesWithAll = matchNames(db, 'cases_text', names, 'AND');
  // Whatever a result says is also in the text of its case study: without a case study there is no result either.
  const metricsWithAll =
    casesWithAll.size > 0 ? matchNames(db, 'metric_passages', names, 'AND') : new Map<number, number>();
  const cases = casesWithAll.size > 0 || single ? casesWithAll : matchNames(db, 'cases_text', names, 'OR');
  const metrics = metricsWithAll.size > 0 || single ? metricsWithAll : matchNames(db, 'metric_passages', names, 'OR');
  const anyWord =
    cases !== casesWithAll ? 'everything' : metrics !== metricsWithAll && metrics.size > 0 ? 'outcomes' : 'nothing';
  return { match: { words, names, spelled, cases, metrics, all, any }, notice: notice(anyWord), alsoSearched };
}
