import type { FoldedText } from '../../src/search/best-passage.ts';
import type { CaseCard, MetricView } from '../../src/library/views.ts';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import type { PackedRows } from '../../src/search/row-masks.ts';
import type { FieldValues } from '../../src/search/query-conditions.ts';
import { createNamesIndex, type NamedThing, type NamesIndex } from '../../src/search/names-index.ts';
import { createOtherNamesFinder, type OtherNamesFinder } from '../../src/search/other-names.ts';
import type { Indicator, Term } from '../../src/vocabulary/vocabulary.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { readColumns } from './kept-columns.ts';
import { fieldValues } from './search-conditions.ts';
import { namedCases, namedThings } from './read-named-things.ts';
import type { OrderedOutcomes } from './order-outcomes.ts';
import type { Selection } from './search-library.ts';

/** What searching keeps in memory of one compilation of the library. */
export interface SearchState {
  compilation: number;
  columns: LibraryColumns;
  /** Position of a case study or result by its row in the database. */
  positions: { cases: Int32Array; metrics: Int32Array };
  /** Whole after `finishNames`; a search that comes first finishes it. */
  names: NamesIndex;
  /** What is in it, by id. */
  named: ReadonlyMap<string, NamedThing>;
  finishNames: () => void;
  /** What each case study is called, by id. */
  caseNames: ReadonlyMap<string, { label: string; synonyms: string[] }>;
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

/** Case studies by the thousand take a while: as many at a time as nobody notices. */
const namesAtOnce = 400;

const sameThing = (one: NamedThing, other: NamedThing | undefined) =>
  one.name === other?.name && one.other === other.other && one.text === other.text;

/**
 * The index of names, filled in slices while nothing else is to do, or at once by the first who needs it. The index of the
 * library before is brought up to date where there is one: nearly all names are still the same.
 */
function startNames(
  db: Database,
  terms: ReadonlyMap<string, Term>,
  previous: SearchState | null,
): Pick<SearchState, 'names' | 'named' | 'finishNames' | 'caseNames'> {
  previous?.finishNames();
  let before = previous?.named ?? null;
  const names = previous?.names ?? createNamesIndex();
  let read: { named: Map<string, NamedThing>; caseNames: SearchState['caseNames']; missing: NamedThing[] } | null =
    null;
  // Not before somebody needs it, or the first answer is out: it grows with the library, and a start must not.
  const readNames = () => {
    if (read) return read;
    const cases = namedCases(db);
    const named = new Map([...namedThings(db, terms), ...cases].map((thing) => [thing.id, thing]));
    for (const thing of before?.values() ?? []) if (!sameThing(thing, named.get(thing.id))) names.discard(thing.id);
    // Or every library that there ever was would be held by the next.
    before = null;
    const caseNames = new Map(
      cases.map(({ id, name, place }) => [id.slice('case/'.length), { label: name, synonyms: [place] }]),
    );
    read = { named, caseNames, missing: [...named.values()].filter(({ id }) => !names.has(id)) };
    return read;
  };
  let added = 0;
  const addSome = (count: number) => {
    names.addAll(readNames().missing.slice(added, added + count));
    added += count;
  };
  const addInTurn = () => {
    if (!db.open || added >= readNames().missing.length) return;
    addSome(namesAtOnce);
    setImmediate(addInTurn);
  };
  setImmediate(addInTurn);
  return {
    names,
    get named() {
      return readNames().named;
    },
    get caseNames() {
      return readNames().caseNames;
    },
    finishNames: () => addSome(Math.max(readNames().missing.length - added, 0)),
  };
}

/** The state of the library as it is now; `previous` is kept when nothing was compiled since. */
export function readSearchState(db: Database, previous: SearchState | null): SearchState {
  const compilation = readLibraryMeta(db)?.compilation ?? 0;
  if (previous?.compilation === compilation) return previous;
  const columns = readColumns(db);
  const terms = readTerms(db);
  const results = { indicator: countResults(columns, 'indicator'), source: countResults(columns, 'source') };
  const lazily = startNames(db, terms, previous);
  return {
    compilation,
    columns,
    positions: { cases: positionsOf(columns.cases.keys), metrics: positionsOf(columns.metrics.keys) },
    names: lazily.names,
    finishNames: lazily.finishNames,
    get named() {
      return lazily.named;
    },
    get caseNames() {
      return lazily.caseNames;
    },
    fieldValues: fieldValues({ columns, terms }),
    results,
    indicators: columns.values.indicator.flatMap(
      (id) => (results.indicator.has(id) ? terms.get(`indicators/${id}`) : null) ?? [],
    ),
    terms,
    findOtherNames: createOtherNamesFinder(terms.values()),
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
