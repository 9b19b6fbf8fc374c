import { loadCaseIndex, caseIndexVersion, createCaseIndex, type CaseIndex } from '../../src/search/case-index.ts';
import type { CaseCard, MetricView } from '../../src/library/views.ts';
import type { FacetIndex } from '../../src/search/facet-index.ts';
import { createOtherNamesFinder, type OtherNamesFinder } from '../../src/search/other-names.ts';
import type { Indicator, Term } from '../../src/vocabulary/vocabulary.ts';
import { readCaseIndex, readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';

/** What searching keeps in memory of one compilation of the library. */
export interface SearchState {
  compilation: number;
  facets: FacetIndex;
  /** What each case study is called, by row. */
  names: ReadonlyMap<number, { id: string; label: string; synonyms: string[] }>;
  cases: CaseIndex;
  indicators: Pick<Indicator, 'id' | 'label' | 'synonyms'>[];
  /** Of the terms of every vocabulary and of the glossary. */
  findOtherNames: OtherNamesFinder;
  /** Which other names the library holds and are not in nearly everything, by FTS5 query; filled as they are asked for. */
  worthSearching: Map<string, boolean>;
  /** Cards and results that were listed before: reading them again would cost most of the time of a search. */
  listed: { cards: Map<number, CaseCard>; metrics: Map<number, MetricView> };
  /** Labels of focus groups, interventions and indicators, by id. */
  labels: Record<'focus-groups' | 'interventions' | 'indicators', ReadonlyMap<string, string>>;
}

function readFacetIndex(db: Database): FacetIndex {
  const groups = { 'focus-groups': new Map<number, string[]>(), interventions: new Map<number, string[]>() };
  const uses = db
    .prepare<[], { case_key: number; vocabulary: keyof typeof groups; term_id: string }>(
      `SELECT case_key, vocabulary, term_id FROM case_terms
        WHERE of_case = 1 AND vocabulary IN ('focus-groups', 'interventions')`,
    )
    .all();
  for (const use of uses) {
    const group = groups[use.vocabulary];
    const ids = group.get(use.case_key);
    if (ids) ids.push(use.term_id);
    else group.set(use.case_key, [use.term_id]);
  }
  const cases = db
    .prepare<[], { key: number; kind: string; country: string }>(
      'SELECT key, kind, country FROM cases ORDER BY title COLLATE NOCASE',
    )
    .all()
    .map(({ key, kind, country }) => ({
      key,
      values: {
        kind: [kind],
        country: [country],
        focusGroup: groups['focus-groups'].get(key) ?? [],
        intervention: groups.interventions.get(key) ?? [],
      },
    }));
  const metrics = db
    .prepare<[], { key: number; caseKey: number; indicator: string; certainty: string; effect: string }>(
      `SELECT metrics.key, case_key AS caseKey, indicator, certainty, effect
         FROM metrics JOIN cases ON cases.key = metrics.case_key
        ORDER BY CASE certainty WHEN 'high' THEN 0 WHEN 'moderate' THEN 1 WHEN 'low' THEN 2 ELSE 3 END,
          cases.title COLLATE NOCASE, metrics.position`,
    )
    .all()
    .map(({ key, caseKey, ...values }) => ({ key, caseKey, values }));
  return { cases, metrics };
}

function readNames(db: Database): SearchState['names'] {
  const rows = db
    .prepare<[], { key: number; id: string; title: string; place: string }>(
      `SELECT key, id, title, card ->> 'place' AS place FROM cases`,
    )
    .all();
  return new Map(rows.map(({ key, id, title, place }) => [key, { id, label: title, synonyms: [place] }]));
}

function readLabels(db: Database, vocabulary: string): Map<string, string> {
  const rows = db
    .prepare<[string], { id: string; label: string }>(
      `SELECT id, json ->> 'label' AS label FROM terms WHERE vocabulary = ?`,
    )
    .all(vocabulary);
  return new Map(rows.map(({ id, label }) => [id, label]));
}

function readOtherNames(db: Database): OtherNamesFinder {
  const terms = db.prepare<[], string>('SELECT json FROM terms ORDER BY vocabulary, position').pluck().all();
  return createOtherNamesFinder(terms.map((json) => JSON.parse(json) as Term));
}

/** The state of the library as it is now; `previous` is kept when nothing was compiled since. */
export function readSearchState(db: Database, previous: SearchState | null): SearchState {
  const compilation = readLibraryMeta(db)?.compilation ?? 0;
  if (previous?.compilation === compilation) return previous;
  const index = readCaseIndex(db, caseIndexVersion);
  return {
    compilation,
    facets: readFacetIndex(db),
    names: readNames(db),
    listed: { cards: new Map(), metrics: new Map() },
    cases: index === null ? createCaseIndex() : loadCaseIndex(index),
    indicators: db
      .prepare<[], string>(
        `SELECT json FROM terms WHERE vocabulary = 'indicators' AND id IN (SELECT indicator FROM metrics)`,
      )
      .pluck()
      .all()
      .map((json) => JSON.parse(json) as Indicator),
    findOtherNames: readOtherNames(db),
    worthSearching: new Map(),
    labels: {
      'focus-groups': readLabels(db, 'focus-groups'),
      interventions: readLabels(db, 'interventions'),
      indicators: readLabels(db, 'indicators'),
    },
  };
}
