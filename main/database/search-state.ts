import type { FoldedText } from '../../src/search/best-passage.ts';
import type { CaseCard, MetricView } from '../../src/library/views.ts';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import type { PackedRows } from '../../src/search/row-masks.ts';
import type { FieldValues } from '../../src/search/query-conditions.ts';
import { createOtherNamesFinder, type OtherNamesFinder } from '../../src/search/other-names.ts';
import type { Indicator, Term } from '../../src/vocabulary/vocabulary.ts';
import { createLibraryNames, type LibraryNames } from './library-names.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { readColumns } from './kept-columns.ts';
import { fieldValues } from './search-conditions.ts';
import type { OrderedOutcomes } from './order-outcomes.ts';
import type { Selection } from './search-library.ts';

/** What searching keeps in memory of one compilation of the library. */
export interface SearchState {
  compilation: number;
  columns: LibraryColumns;
  /** Position of a case study or result by its row in the database. */
  positions: { cases: Int32Array; metrics: Int32Array };
  names: LibraryNames;
  fieldValues: FieldValues;
  /** How many results each indicator and source has, by id. */
  results: Record<'indicator' | 'source', ReadonlyMap<string, number>>;
  indicators: Pick<Indicator, 'id' | 'label' | 'synonyms'>[];
  /** Terms of every vocabulary, by `vocabulary/id`. */
  terms: ReadonlyMap<string, Term>;
  /** Of the terms of every vocabulary and of the glossary. */
  findOtherNames: OtherNamesFinder;
  /** Which other names the library holds and are not in nearly everything, by FTS5 query; filled as they are asked for. */
  worthSearching: Map<string, boolean>;
  /** Words that begin with what was typed, by what was typed. */
  completions: Map<string, string[]>;
  /** Which rows match what was asked lately, by FTS5 query. */
  matched: Map<string, PackedRows>;
  /** Text of case studies that were listed lately, by row. */
  sections: Map<number, FoldedText[]>;
  /** Cards and results that were listed before: reading them again would cost most of the time of a search. */
  listed: { cards: Map<number, CaseCard>; metrics: Map<number, MetricView> };
  /** What the last filters left: a table is asked for page by page. */
  selections: Map<string, Selection>;
  /** The same, in the order of a table. */
  ordered: Map<string, OrderedOutcomes>;
  /** Pairs of results that contradict each other, by position; read when first asked for. */
  contradictions: [number, number][] | null;
}

function positionsOf(keys: Int32Array): Int32Array {
  const positions = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  for (const [position, key] of keys.entries()) positions[key] = position;
  return positions;
}

function readTerms(db: Database): Map<string, Term> {
  const rows = db
    .prepare<[], { name: string; json: string }>(
      `SELECT vocabulary || '/' || id AS name, json FROM terms ORDER BY vocabulary, position`,
    )
    .all();
  return new Map(rows.map(({ name, json }) => [name, JSON.parse(json) as Term]));
}

function countResults({ metrics, values }: LibraryColumns, of: 'indicator' | 'source'): Map<string, number> {
  const counts = new Uint32Array(values[of].length);
  for (const code of metrics.codes[of]) counts[code] = (counts[code] ?? 0) + 1;
  return new Map(values[of].flatMap((id, code) => (counts[code] ? [[id, counts[code]]] : [])));
}

/** What a compilation has changed of the names, told by the rows: a case study that is written anew gets another one. */
function updateNames(names: LibraryNames, before: SearchState, columns: LibraryColumns, terms: SearchState['terms']) {
  const now = new Set(columns.cases.keys);
  names.update({
    gone: before.columns.cases.ids.filter((_, row) => !now.has(before.columns.cases.keys[row] ?? 0)),
    keys: [...now].filter((key) => (before.positions.cases[key] ?? -1) < 0),
    terms: terms === before.terms ? null : terms,
  });
}

/** The state of the library as it is now; what of `previous` still holds is kept. */
export function readSearchState(db: Database, previous: SearchState | null): SearchState {
  const meta = readLibraryMeta(db);
  const compilation = meta?.compilation ?? 0;
  if (previous?.compilation === compilation) return previous;
  // Rows that are numbered anew have nothing to do with those before.
  const before = meta && previous && previous.compilation >= meta.rowsFrom ? previous : null;
  const columns = readColumns(db, before);
  const sameTerms = before && meta && before.compilation >= meta.termsFrom ? before : null;
  const terms = sameTerms?.terms ?? readTerms(db);
  const results = { indicator: countResults(columns, 'indicator'), source: countResults(columns, 'source') };
  if (before) updateNames(before.names, before, columns, terms);
  return {
    compilation,
    columns,
    positions: { cases: positionsOf(columns.cases.keys), metrics: positionsOf(columns.metrics.keys) },
    names: before?.names ?? createLibraryNames(db, terms),
    fieldValues: fieldValues({ columns, terms }),
    results,
    indicators: columns.values.indicator.flatMap(
      (id) => (results.indicator.has(id) ? terms.get(`indicators/${id}`) : null) ?? [],
    ),
    terms,
    findOtherNames: sameTerms?.findOtherNames ?? createOtherNamesFinder(terms.values()),
    worthSearching: new Map(),
    completions: new Map(),
    matched: new Map(),
    sections: new Map(),
    listed: { cards: new Map(), metrics: new Map() },
    selections: new Map(),
    ordered: new Map(),
    contradictions: null,
  };
}
