import type { FilterAnswer, Passage, SearchResult } from '../../src/contract/search-answer.ts';
import { applyFacets, type FacetedRows, type QueryRows } from '../../src/search/apply-facets.ts';
import type { PassageFinder } from '../../src/search/best-passage.ts';
import { keepLatest } from '../../src/lib/keep-latest.ts';
import { nameMatch } from '../../src/search/name-match.ts';
import { orderByCode, orderByValue } from '../../src/search/order-rows.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { resolveConditions, understoodRuns } from '../../src/search/query-conditions.ts';
import { rankCases, rankMetrics, type Ranking } from '../../src/search/rank.ts';
import { bothMasks, rowsOf } from '../../src/search/row-masks.ts';
import type { EvidenceFilter, SearchQuery, SortOrder } from '../../src/search/search-query.ts';
import { readCardsByKey, readMetricsByKey } from './library-read.ts';
import { isFirstQuery, keepFirstAnswer, readFirstAnswer } from './first-answer.ts';
import type { Database } from './open-database.ts';
import { conditionRows, type ConditionRows } from './search-conditions.ts';
import { listFacets, strangerNotices } from './search-facets.ts';
import { bestPassages } from './search-passages.ts';
import { readSearchState, type SearchState } from './search-state.ts';
import { searchText, type TextMatch } from './search-text.ts';
import { findThings, scoreNames, type NameScores } from './search-things.ts';

/** What a filter leaves: positions in the columns, best first. */
export interface Selection {
  cases: Ranking;
  metrics: Ranking;
  answer: FilterAnswer;
  passages: PassageFinder | null;
  /** Other things that are called what was asked for; looked up by whoever shows them. */
  things: () => SearchResult['things'];
}

const queryRows = (match: TextMatch | null, conditions: ConditionRows): QueryRows => ({
  cases: bothMasks(match?.cases ?? null, conditions.cases),
  metrics: bothMasks(match?.metrics ?? null, conditions.metrics),
  eligible: conditions.asksOfResults ? conditions.metrics : null,
});

const unranked = (rows: Uint32Array): Ranking => ({ rows, scoreOf: () => 0 });

function rank(
  state: SearchState,
  match: TextMatch,
  names: NameScores,
  rows: FacetedRows,
): Pick<Selection, 'cases' | 'metrics'> {
  const { columns } = state;
  const metrics = rowsOf(rows.metrics);
  const metricsOf = new Uint32Array(columns.cases.keys.length);
  for (let index = 0; index < metrics.length; index++) {
    const at = columns.metrics.caseAt[metrics[index] ?? 0] ?? 0;
    metricsOf[at] = (metricsOf[at] ?? 0) + 1;
  }
  const called = new Map<number, number>();
  for (const [position] of names.cases) {
    if (rows.cases[position] !== 1) continue;
    const name = state.names.ofCase(columns.cases.ids[position] ?? '');
    if (name) called.set(position, nameMatch(match.spelled, name));
  }
  const indicators = new Float64Array(columns.values.indicator.length);
  for (const indicator of state.indicators)
    indicators[columns.values.indicator.indexOf(indicator.id)] = nameMatch(match.spelled, indicator);
  return {
    cases: rankCases(rowsOf(rows.cases), { names: names.cases, text: match.caseScores, metrics: metricsOf, called }),
    metrics: rankMetrics(metrics, columns, {
      text: match.metricScores,
      cases: match.caseScores,
      indicators,
    }),
  };
}

function sortBy(
  selection: Pick<Selection, 'cases' | 'metrics'>,
  sort: SortOrder,
  { columns }: SearchState,
): Pick<Selection, 'cases' | 'metrics'> {
  const { cases, metrics, values } = columns;
  const order = (ranking: Ranking, rows: Uint32Array): Ranking => ({ ...ranking, rows });
  const latest = 2_200;
  switch (sort) {
    case 'relevance':
      return selection;
    case 'newest':
      return {
        cases: order(
          selection.cases,
          orderByCode(selection.cases.rows, (row) => latest - (cases.yearTo[row] ?? 0), latest + 1),
        ),
        metrics: order(
          selection.metrics,
          orderByCode(selection.metrics.rows, (row) => latest - (metrics.yearTo[row] ?? 0), latest + 1),
        ),
      };
    case 'certainty': {
      const best = new Uint8Array(cases.keys.length).fill(values.certainty.length);
      for (let row = 0; row < metrics.keys.length; row++) {
        const at = metrics.caseAt[row] ?? 0;
        best[at] = Math.min(best[at] ?? 0, metrics.codes.certainty[row] ?? 0);
      }
      const levels = values.certainty.length + 1;
      return {
        cases: order(
          selection.cases,
          orderByCode(selection.cases.rows, (row) => best[row] ?? 0, levels),
        ),
        metrics: order(
          selection.metrics,
          orderByCode(selection.metrics.rows, (row) => metrics.codes.certainty[row] ?? 0, levels),
        ),
      };
    }
    case 'largest': {
      // Bands run from none to large, and then come results without any.
      const bands = values.size.length;
      const band = (row: number) => {
        const code = metrics.codes.size[row] ?? 0;
        return values.size[code] === '' ? bands : bands - 1 - code;
      };
      return {
        cases: order(
          selection.cases,
          orderByValue(selection.cases.rows, (row) => -(cases.population[row] ?? NaN)),
        ),
        metrics: order(selection.metrics, orderByCode(selection.metrics.rows, band, bands + 1)),
      };
    }
  }
}

const leftNothing = 'The words are found, but in nothing that meets the other conditions too.';

/** More than these would be kept for nobody. */
export const mostSelections = 8;

function select(db: Database, state: SearchState, filter: EvidenceFilter, sort: SortOrder): Selection {
  const asked = JSON.stringify([filter.text, filter.facets, filter.combine, sort]);
  const before = state.selections.get(asked);
  if (before) return before;
  const parsed = parseQuery(filter.text);
  const resolved = resolveConditions(parsed.conditions, state.fieldValues);
  const { match, notices, alsoSearched } = searchText(db, state, parsed);
  const rows = applyFacets(state.columns, filter, queryRows(match, conditionRows(db, state, resolved.conditions)));
  const names = match
    ? scoreNames(state, match.spelled, /[\p{L}\p{N}]$/u.test(parsed.words))
    : { cases: new Map<number, number>(), things: [] };
  const ranking = match
    ? rank(state, match, names, rows)
    : { cases: unranked(rowsOf(rows.cases)), metrics: unranked(rowsOf(rows.metrics)) };
  // What the words were taken for is no news where nothing is left of it.
  const isEmpty = rows.totals.cases + rows.totals.metrics === 0;
  const ofWords = isEmpty && match && (match.cases.includes(1) || match.metrics.includes(1)) ? [leftNothing] : notices;
  const said = [...parsed.notices, ...resolved.notices, ...ofWords, ...strangerNotices(filter.facets, state)];
  const selection: Selection = {
    ...sortBy(ranking, sort, state),
    passages: match?.passages ?? null,
    things: () => (match ? findThings(db, state, names, match.spelled) : []),
    answer: {
      totals: rows.totals,
      casesOfResults: rows.casesOfMetrics,
      facets: listFacets(rows.counts, filter.facets, state),
      notice: said.length > 0 ? said.join(' ') : null,
      alsoSearched,
      understood: [...understoodRuns(parsed), ...resolved.understood].toSorted((a, b) => a.start - b.start),
    },
  };
  return keepLatest(state.selections, asked, selection, mostSelections);
}

/** As many results as many searches list, few enough to be of no weight: about 4 KB each. */
const mostListed = 2_000;

/** Answers for keys in their order, from memory where possible. */
function remember<T>(memory: Map<number, T>, keys: readonly number[], read: (missing: number[]) => T[]): T[] {
  const missing = keys.filter((key) => !memory.has(key));
  if (memory.size + missing.length > mostListed) memory.clear();
  const wanted = keys.filter((key) => !memory.has(key));
  const found = wanted.length > 0 ? read(wanted) : [];
  for (const [index, key] of wanted.entries()) {
    const value = found[index];
    if (value !== undefined) memory.set(key, value);
  }
  return keys.flatMap((key) => memory.get(key) ?? []);
}

/** Rows in the database of the positions that stand on one page. */
const keysOn = (rows: Uint32Array, keys: Int32Array, offset: number, limit: number): number[] =>
  Array.from(rows.subarray(offset, offset + limit), (row) => keys[row] ?? 0);

function search(db: Database, state: SearchState, query: SearchQuery): SearchResult {
  const { offset, limit } = query;
  const { cases, metrics, answer, things, ...selection } = select(db, state, query, query.sort);
  const caseKeys = keysOn(cases.rows, state.columns.cases.keys, offset, limit);
  const metricKeys = keysOn(metrics.rows, state.columns.metrics.keys, offset, limit);
  const passages = bestPassages(db, state, caseKeys, selection.passages);
  const cards = remember(state.listed.cards, caseKeys, (keys) => readCardsByKey(db, keys));
  const views = remember(state.listed.metrics, metricKeys, (keys) => readMetricsByKey(db, keys));
  return {
    ...answer,
    cases: cards.map((card, index) => ({
      card,
      passage: passages.get(caseKeys[index] ?? 0) ?? (null as Passage | null),
      score: cases.scoreOf(cases.rows[offset + index] ?? 0),
      isNew: false,
    })),
    metrics: views.map((metric, index) => ({
      metric,
      score: metrics.scoreOf(metrics.rows[offset + index] ?? 0),
      isNew: false,
    })),
    things: offset === 0 ? things() : [],
    fresh: null,
  };
}

/** A library that is open for reading. */
export interface OpenLibrary {
  db: Database;
  search: LibrarySearch;
}

/** Looks things up in one library. */
export interface LibrarySearch {
  search: (query: SearchQuery) => SearchResult;
  /** Rows of the database that a filter leaves, best first. */
  select: (filter: EvidenceFilter, sort?: SortOrder) => { cases: number[]; metrics: number[]; answer: FilterAnswer };
  /** The same as positions in the columns, with the columns. */
  explore: (filter: EvidenceFilter) => { selection: Selection; state: SearchState };
  state: () => SearchState;
  /** Makes everything ready while nobody asks: what searching needs, and what the next start asks first. */
  prepare: () => void;
}

/** A window paints what it was answered before anybody types. */
const whileReadingMs = 200;

/** Searches one library, keeping in memory what every search needs until the library is compiled again. */
export function createLibrarySearch(db: Database): LibrarySearch {
  let kept: SearchState | null = null;
  const state = () => (kept = readSearchState(db, kept));
  function prepare(): void {
    if (!db.open) return;
    const now = state();
    try {
      keepFirstAnswer(db, (query) => search(db, now, query));
    } catch (error) {
      // No room, or another process writes: the next start waits a moment longer.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return {
    state,
    search: (query) => {
      const isFirst = kept === null && isFirstQuery(query);
      // Whoever has seen it is about to ask for more.
      if (isFirst) setTimeout(prepare, whileReadingMs).unref();
      return (isFirst ? readFirstAnswer(db) : null) ?? search(db, state(), query);
    },
    prepare,
    select: (filter, sort = 'relevance') => {
      const now = state();
      const { cases, metrics, answer } = select(db, now, filter, sort);
      return {
        cases: keysOn(cases.rows, now.columns.cases.keys, 0, Infinity),
        metrics: keysOn(metrics.rows, now.columns.metrics.keys, 0, Infinity),
        answer,
      };
    },
    explore: (filter) => {
      const now = state();
      return { selection: select(db, now, filter, 'relevance'), state: now };
    },
  };
}
