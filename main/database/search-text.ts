import { createPassageFinder, type PassageFinder } from '../../src/search/best-passage.ts';
import { phraseExpression, type SoughtWord } from '../../src/search/match-expression.ts';
import type { ParsedQuery, WordRun } from '../../src/search/parse-query.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { invert, rowMask, rowsWhere, type RowMask } from '../../src/search/row-masks.ts';
import { searchNotice, type QueryTreatment } from '../../src/search/search-notice.ts';
import type { Database } from './open-database.ts';
import { nameWords, otherNamesHeld } from './search-names.ts';
import { gather, type Sought } from './gather-rows.ts';
import { scoreRows } from './score-rows.ts';
import { rowCount, rowsWith, type TextTable } from './search-rows.ts';
import type { SearchState } from './search-state.ts';
import { resolveWords } from './search-words.ts';

/** What the words of a query match. */
export interface TextMatch {
  words: readonly SoughtWord[];
  /** As typed, with corrections made: for telling whether the query is the name of something. */
  spelled: readonly string[];
  cases: RowMask;
  metrics: RowMask;
  /** How well each row matches, 0 to 1. */
  caseScores: Float64Array;
  metricScores: Float64Array;
  /** Finds what a passage should show; `null` where there is nothing to show. */
  passages: PassageFinder | null;
}

interface SearchedText {
  /** `null` when there are no words, so that everything is meant. */
  match: TextMatch | null;
  notices: string[];
  /** Other names that were looked for too. */
  alsoSearched: string[];
}

/** A match in which no row stands before another. */
const unscored = (match: Pick<TextMatch, 'words' | 'spelled' | 'cases' | 'metrics'>): TextMatch => ({
  ...match,
  caseScores: new Float64Array(match.cases.length),
  metricScores: new Float64Array(match.metrics.length),
  passages: null,
});

/** Everything but what holds the excluded words. */
function allBut(db: Database, state: SearchState, excluded: readonly string[]): TextMatch {
  const left = (table: TextTable) => invert(rowsWith(db, state, table, excluded.join(' OR ')));
  return unscored({ words: [], spelled: [], cases: left('cases_text'), metrics: left('metric_passages') });
}

/** One unfinished letter says next to nothing: names that begin with it are shown, and beside other words it waits for the next. */
const isLoneLetter = ({ text, prefix }: { text: string; prefix: boolean }) =>
  prefix && text.length === 1 && !/\p{N}/u.test(text);

function namesBeginning(db: Database, state: SearchState, letter: string): Pick<TextMatch, 'cases' | 'metrics'> {
  const { metrics, values } = state.columns;
  const begins = (label: string) =>
    label
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => word.startsWith(letter));
  const labels = new Map(state.indicators.map(({ id, label }) => [id, label]));
  const isMeant = values.indicator.map((id) => begins(labels.get(id) ?? ''));
  return {
    cases: rowsWith(db, state, 'cases_text', `"${letter}"*`, 'names'),
    metrics: rowsWhere(metrics.keys.length, (row) => isMeant[metrics.codes.indicator[row] ?? 0] === true),
  };
}

const phraseNotice = ({ words }: WordRun) =>
  words.length > 1
    ? `Nothing holds the words “${words.join(' ')}” together, so they were looked for one by one.`
    : `Nothing holds exactly “${words.join(' ')}”.`;

/** Looks for all words, or for any where nothing holds all of them: in case studies, and apart from that in results. */
export function searchText(db: Database, state: SearchState, parsed: ParsedQuery): SearchedText {
  const read = readQuery(parsed.words);
  const waiting = read.words.length > 1 ? read.words.filter(isLoneLetter) : [];
  const query = waiting.length > 0 ? { ...read, words: read.words.filter((word) => !waiting.includes(word)) } : read;
  const excluded = parsed.excluded.map(({ words }) => phraseExpression(words));
  const notices: string[] = [];

  const isHeld = ({ words }: WordRun) => rowsWith(db, state, 'cases_text', phraseExpression(words)).includes(1);
  const held = parsed.phrases.filter(isHeld);
  const notHeld = parsed.phrases.filter((phrase) => !held.includes(phrase));
  notices.push(...notHeld.map(phraseNotice));
  const loose = notHeld.flatMap(({ words }) => words);
  const phrases = held.map(({ words }) => phraseExpression(words));
  const asked = [...query.words, ...loose.map((text) => ({ text, prefix: false }))];
  const heldRuns = held.map(({ words }) => words);

  if (asked.length === 0 && phrases.length === 0) {
    if (excluded.length > 0) return { match: allBut(db, state, excluded), notices, alsoSearched: [] };
    const nothing = read.unsearchable && parsed.conditions.length === 0;
    const notice = nothing ? searchNotice({ query: read, corrected: [], unknown: [], looseness: 'none' }) : null;
    return { match: null, notices: notice === null ? notices : [...notices, notice], alsoSearched: [] };
  }
  const [only] = asked;
  if (only && asked.length === 1 && phrases.length === 0 && isLoneLetter(only)) {
    const match = { words: [{ ...only, forms: [] }], spelled: [only.text], ...namesBeginning(db, state, only.text) };
    return { match: unscored(match), notices, alsoSearched: [] };
  }

  const typedSpelling = [...query.spelled, ...loose];
  const typed = otherNamesHeld(db, state, typedSpelling);
  const named = new Set(typed.flatMap(({ start, length }) => typedSpelling.slice(start, start + length)));
  const { words, corrected, unknown } = resolveWords(db, state, asked, named);
  const replaced = new Map(corrected.map((correction) => [correction.typed, correction.used]));
  const spelled = [...typedSpelling.map((word) => replaced.get(word) ?? word), ...heldRuns.flat()];
  const tell = (looseness: QueryTreatment['looseness']) => {
    const said = searchNotice({ query: { ...query, words: asked }, corrected, unknown, looseness });
    return said === null ? notices : [...notices, said];
  };
  if (words.length === 0 && phrases.length === 0) {
    const cases = rowMask(rowCount(state, 'cases_text'));
    const metrics = rowMask(rowCount(state, 'metric_passages'));
    return { match: unscored({ words, spelled, cases, metrics }), notices: tell('none'), alsoSearched: [] };
  }
  const stretches = corrected.length > 0 ? otherNamesHeld(db, state, spelled) : typed;
  const { names, alsoSearched } = nameWords(words, spelled, stretches);
  const sought: Sought = { names, phrases, excluded };

  const { cases: ofCases, metrics: ofMetrics } = gather(db, state, sought);
  const [cases, metrics] = [ofCases.rows, ofMetrics.rows];
  const loosest = [ofCases.combine, ofMetrics.combine];
  const looseness =
    ofCases.combine === 'OR'
      ? 'any'
      : ofMetrics.combine === 'OR' && metrics.includes(1)
        ? 'any-in-results'
        : loosest.includes('MOST')
          ? 'all-but-one'
          : 'none';
  return {
    match: {
      words,
      spelled,
      cases,
      metrics,
      caseScores: scoreRows(db, state, 'cases_text', sought, ofCases),
      metricScores: scoreRows(db, state, 'metric_passages', sought, ofMetrics),
      passages: createPassageFinder(names, heldRuns),
    },
    notices: tell(looseness),
    alsoSearched,
  };
}
