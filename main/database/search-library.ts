import type { Passage, SearchResult } from '../../src/contract/desk-contract.ts';
import type { Effect } from '../../src/evidence/effect.ts';
import type { Certainty } from '../../src/evidence/study-design.ts';
import { applyFacets, type FacetedRows } from '../../src/search/facet-index.ts';
import { nameMatch } from '../../src/search/name-match.ts';
import { rankCases, rankMetrics } from '../../src/search/rank.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { readCardsByKey, readMetricsByKey } from './library-read.ts';
import type { Database } from './open-database.ts';
import { listFacets } from './search-facets.ts';
import { readSearchState, type SearchState } from './search-state.ts';
import { bestPassages } from './search-passages.ts';
import { searchText, type TextMatch } from './search-text.ts';

type Ranking = { key: number; score: number }[];

/** Scores by case study id, from the index of names, summaries and vocabulary. */
function nameScores({ cases }: SearchState, { words }: TextMatch): Map<string, number> {
  if (words.length === 0) return new Map();
  const unfinished = new Set(words.filter((word) => word.prefix).map((word) => word.text));
  const results = cases.search(words.map((word) => word.text).join(' '), {
    combineWith: 'OR',
    prefix: (term) => unfinished.has(term) || term.length > 3,
  });
  return new Map(results.map(({ id, score }) => [String(id), score]));
}

function rank(state: SearchState, match: TextMatch, rows: FacetedRows): { cases: Ranking; metrics: Ranking } {
  const listed = new Set(rows.metrics);
  const metrics = state.facets.metrics.filter((metric) => listed.has(metric.key));
  const metricsOf = new Map<number, number>();
  for (const { caseKey } of metrics) metricsOf.set(caseKey, (metricsOf.get(caseKey) ?? 0) + 1);
  const scores = nameScores(state, match);
  const indicators = new Map(state.indicators.map((indicator) => [indicator.id, nameMatch(match.spelled, indicator)]));
  return {
    cases: rankCases(
      rows.cases.map((key) => {
        const named = state.names.get(key) ?? { id: '', label: '', synonyms: [] };
        return {
          key,
          names: scores.get(named.id) ?? 0,
          text: match.cases.get(key) ?? 0,
          metrics: metricsOf.get(key) ?? 0,
          called: nameMatch(match.spelled, named),
        };
      }),
    ),
    metrics: rankMetrics(
      metrics.map(({ key, values }) => ({
        key,
        text: match.metrics.get(key) ?? 0,
        indicator: indicators.get(values.indicator) ?? 0,
        // The facets hold what the library wrote, which is what the types say.
        certainty: values.certainty as Certainty,
        effect: values.effect as Effect,
      })),
    ),
  };
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

const unranked = (keys: readonly number[]): Ranking => keys.map((key) => ({ key, score: 0 }));

function search(db: Database, state: SearchState, { text, facets, limit }: SearchQuery): SearchResult {
  const { match, notice, alsoSearched } = searchText(db, state, text);
  const rows = applyFacets(
    state.facets,
    facets,
    match ? { cases: match.cases, metrics: match.metrics } : { cases: null, metrics: null },
  );
  const ranking = match ? rank(state, match, rows) : { cases: unranked(rows.cases), metrics: unranked(rows.metrics) };
  const cases = ranking.cases.slice(0, limit);
  const passages = match
    ? bestPassages(
        db,
        cases.map(({ key }) => key),
        match,
      )
    : new Map<number, Passage>();
  const cards = remember(
    state.listed.cards,
    cases.map(({ key }) => key),
    (keys) => readCardsByKey(db, keys),
  );
  const metrics = ranking.metrics.slice(0, limit);
  const views = remember(
    state.listed.metrics,
    metrics.map(({ key }) => key),
    (keys) => readMetricsByKey(db, keys),
  );
  return {
    cases: cards.map((card, index) => ({
      card,
      passage: passages.get(cases[index]?.key ?? 0) ?? null,
      score: cases[index]?.score ?? 0,
    })),
    metrics: views.map((metric, index) => ({ metric, score: metrics[index]?.score ?? 0 })),
    totals: { cases: rows.cases.length, metrics: rows.metrics.length },
    facets: listFacets(rows.counts, facets, state.labels),
    notice,
    alsoSearched,
  };
}

/** Searches one library, keeping in memory what every search needs until the library is compiled again. */
export function createLibrarySearch(db: Database): (query: SearchQuery) => SearchResult {
  let state: SearchState | null = null;
  return (query) => {
    state = readSearchState(db, state);
    return search(db, state, query);
  };
}
