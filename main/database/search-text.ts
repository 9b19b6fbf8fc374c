import type { Passage } from '../../src/contract/desk-contract.ts';
import { matchExpression, type SoughtWord } from '../../src/search/match-expression.ts';
import { foldText } from '../../src/search/words-of.ts';
import { markEnd, markStart, readMarks } from '../../src/search/read-marks.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { searchNotice } from '../../src/search/search-notice.ts';
import { sectionsPerCase } from './library-schema.ts';
import type { Database } from './open-database.ts';
import type { SearchState } from './search-state.ts';
import { resolveWords } from './search-words.ts';

/** Rows that match the words, with how well by FTS5's bm25, turned round so that more is better. */
type Hits = ReadonlyMap<number, number>;

/** What the words of a query match, before any facet. */
export interface TextMatch {
  words: readonly SoughtWord[];
  /** As typed, with corrections made: for telling whether the query is the name of something. */
  spelled: readonly string[];
  cases: Hits;
  metrics: Hits;
  /** FTS5 queries for all and for any of the words; empty when nothing holds any of them. */
  all: string;
  any: string;
}

function matchRows(db: Database, table: 'cases_text' | 'metric_passages', expression: string): Hits {
  const rows = db
    .prepare<[string], [number, number]>(`SELECT rowid, -rank FROM ${table} WHERE ${table} MATCH ?`)
    .raw()
    .all(expression);
  return new Map(rows);
}

/**
 * Looks for all words, or for any where nothing holds all of them: in case studies, and apart from that in results. `match`
 * is `null` when there are no words, so that everything is meant. `notice` says what was not taken literally.
 */
export function searchText(
  db: Database,
  state: SearchState,
  text: string,
): { match: TextMatch | null; notice: string | null } {
  const query = readQuery(text);
  const { words, corrected, unknown } = resolveWords(db, state.cases, query.words);
  const notice = (anyWord: 'nothing' | 'outcomes' | 'everything') =>
    searchNotice({ query, corrected, unknown, anyWord });
  if (query.words.length === 0) return { match: null, notice: notice('nothing') };
  const replaced = new Map(corrected.map(({ typed, used }) => [typed, used]));
  const spelled = query.spelled.map((word) => replaced.get(word) ?? word);
  if (words.length === 0) {
    return {
      match: { words, spelled, cases: new Map(), metrics: new Map(), all: '', any: '' },
      notice: notice('nothing'),
    };
  }
  const all = matchExpression(words, 'AND');
  const any = matchExpression(words, 'OR');
  const single = words.length === 1;
  const casesWithAll = matchRows(db, 'cases_text', all);
  // Whatever a result says is also in the text of its case study: without a case study there is no result either.
  const metricsWithAll = casesWithAll.size > 0 ? matchRows(db, 'metric_passages', all) : new Map<number, number>();
  const cases = casesWithAll.size > 0 || single ? casesWithAll : matchRows(db, 'cases_text', any);
  const metrics = metricsWithAll.size > 0 || single ? metricsWithAll : matchRows(db, 'metric_passages', any);
  const anyWord =
    cases !== casesWithAll ? 'everything' : metrics !== metricsWithAll && metrics.size > 0 ? 'outcomes' : 'nothing';
  return { match: { words, spelled, cases, metrics, all, any }, notice: notice(anyWord) };
}

/** How many different words a marked passage marks. */
const wordsMarked = ({ text, marks }: Passage) =>
  new Set(marks.map(([start, end]) => foldText(text.slice(start, end)))).size;

/**
 * The stretch of a case study that answers the words best: of the first section that holds all of them, else of the one with
 * most of them. The summary, which is shown anyway, only if nothing else does. Sections are not ranked by bm25, which
 * would count the whole library for each case study.
 */
export function bestPassage(db: Database, caseKey: number, { all, any }: TextMatch): Passage | null {
  const find = db
    .prepare<[string, string, string, number, number], string>(
      `SELECT snippet(section_passages, 0, ?, ?, '…', 30) FROM section_passages
        WHERE section_passages MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid`,
    )
    .pluck();
  const first = caseKey * sectionsPerCase;
  const last = first + sectionsPerCase - 1;
  const read = (marked: string) => readMarks(marked.replaceAll('\n', ' '));
  const whole = find.get(markStart, markEnd, all, first + 1, last);
  if (whole !== undefined) return read(whole);
  const some = all === any ? [] : find.all(markStart, markEnd, any, first + 1, last).map(read);
  const best = some.toSorted((a, b) => wordsMarked(b) - wordsMarked(a))[0];
  if (best) return best;
  const summary = find.get(markStart, markEnd, any, first, first);
  return summary === undefined ? null : read(summary);
}
