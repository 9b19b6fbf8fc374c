import { countBalance, type Balance } from '../../src/evidence/balance.ts';
import type { Certainty } from '../../src/evidence/study-design.ts';
import type { Effect } from '../../src/evidence/effect.ts';
import type { DeskOutput, DeskParsedInput } from '../../src/contract/desk-contract.ts';
import {
  buildDisagreement,
  byDisagreement,
  type Disagreement,
  type DisagreementSubject,
} from '../../src/explore/disagreement.ts';
import { disagreementReasons } from '../../src/explore/disagreement-reasons.ts';
import type { EvidenceMap } from '../../src/explore/evidence-map.ts';
import { keepLatest } from '../../src/lib/keep-latest.ts';
import { interventionsOfResults } from '../../src/search/library-columns.ts';
import { outcomeDomains, type Indicator } from '../../src/vocabulary/vocabulary.ts';
import { readMetricsByKey } from './library-read.ts';
import { groupOutcomes, orderOutcomes } from './order-outcomes.ts';
import type { Database } from './open-database.ts';
import { mostSelections, type OpenLibrary } from './search-library.ts';
import type { SearchState } from './search-state.ts';

/** How the results at these positions stand. */
function balanceOf({ columns }: SearchState, rows: Iterable<number>): Balance {
  const { metrics, cases, values } = columns;
  const modelled = values.design.indexOf('modelled');
  const observed = values.status.indexOf('observed');
  function* balanced() {
    for (const row of rows)
      yield {
        caseId: cases.ids[metrics.caseAt[row] ?? 0] ?? '',
        // The columns hold what the library wrote, which is what the types say.
        effect: values.effect[metrics.codes.effect[row] ?? 0] as Effect,
        certainty: values.certainty[metrics.codes.certainty[row] ?? 0] as Certainty,
        unobserved: metrics.codes.status[row] !== observed || metrics.codes.design[row] === modelled,
      };
  }
  return countBalance(balanced());
}

const keysOf = ({ columns }: SearchState, rows: Iterable<number>) =>
  Array.from(rows, (row) => columns.metrics.keys[row] ?? 0);

/** One page of the outcomes table. */
export function readOutcomes(
  { db, search }: OpenLibrary,
  { filter, order, offset, limit }: DeskParsedInput<'explore.outcomes'>,
): DeskOutput<'explore.outcomes'> {
  const { selection, state } = search.explore(filter);
  const asked = JSON.stringify([filter, order]);
  let ordered = state.ordered.get(asked);
  if (!ordered) {
    const rows = orderOutcomes(state.columns, selection.metrics.rows, order, filter.text !== '');
    ordered = groupOutcomes(state, rows, order.groupBy, (held) => balanceOf(state, held));
    keepLatest(state.ordered, asked, ordered, mostSelections);
  }
  const page = ordered.rows.subarray(offset, offset + limit);
  return {
    total: ordered.rows.length,
    rows: readMetricsByKey(db, keysOf(state, page)),
    groups: offset === 0 ? ordered.groups : [],
  };
}

/** The results on one indicator, the surest first; `null` for an indicator that nobody knows. */
export function readIndicatorResults(
  { db, search }: OpenLibrary,
  { filter, indicator, limit }: DeskParsedInput<'explore.indicator'>,
): DeskOutput<'explore.indicator'> | null {
  const { selection, state } = search.explore(filter);
  const code = state.columns.values.indicator.indexOf(indicator);
  const term = state.terms.get(`indicators/${indicator}`);
  if (code < 0 || !term) return null;
  // Positions run from the surest result to the least sure.
  const rows = selection.metrics.rows.filter((row) => state.columns.metrics.codes.indicator[row] === code).toSorted();
  return {
    indicator: term as Indicator,
    total: rows.length,
    balance: balanceOf(state, rows),
    metrics: readMetricsByKey(db, keysOf(state, rows.subarray(0, limit))),
  };
}

const setOfRows = { interventions: 'intervention', segments: 'segment', 'care-settings': 'setting' } as const;

/** Calls `found` for each code of a set under which a result stands. */
function eachCode(
  { columns }: SearchState,
  set: (typeof setOfRows)[keyof typeof setOfRows],
  row: number,
  found: (code: number) => void,
): void {
  const isTheirs = set === 'intervention';
  const { starts, codes } = isTheirs ? interventionsOfResults(columns) : columns.cases.sets[set];
  const at = isTheirs ? row : (columns.metrics.caseAt[row] ?? 0);
  const end = starts[at + 1] ?? 0;
  for (let index = starts[at] ?? 0; index < end; index++) found(codes[index] ?? 0);
}

/** Where evidence is, and where there is none. */
export function mapEvidence({ search }: OpenLibrary, { filter, axes }: DeskParsedInput<'explore.map'>): EvidenceMap {
  const { selection, state } = search.explore(filter);
  const { columns, terms } = state;
  const set = setOfRows[axes.rows];
  const columnName = axes.columns === 'domains' ? 'domain' : 'indicator';
  const columnIds = columns.values[columnName];
  const rowIds = columns.values[set];
  const held = new Map<number, number[]>();
  const rowResults = new Uint32Array(rowIds.length);
  const columnResults = new Uint32Array(columnIds.length);
  for (const metric of selection.metrics.rows) {
    const column = columns.metrics.codes[columnName][metric] ?? 0;
    columnResults[column] = (columnResults[column] ?? 0) + 1;
    eachCode(state, set, metric, (row) => {
      rowResults[row] = (rowResults[row] ?? 0) + 1;
      const cell = row * columnIds.length + column;
      const found = held.get(cell);
      if (found) found.push(metric);
      else held.set(cell, [metric]);
    });
  }
  const label = (vocabulary: string, id: string) => terms.get(`${vocabulary}/${id}`)?.label ?? id;
  return {
    rows: rowIds.map((id, row) => ({ id, label: label(axes.rows, id), results: rowResults[row] ?? 0 })),
    columns: columnIds.map((id, column) => {
      const results = columnResults[column] ?? 0;
      if (axes.columns === 'domains') return { id, label: labelOfDomain(id), group: null, results };
      const indicator = terms.get(`indicators/${id}`) as Indicator | undefined;
      return { id, label: indicator?.label ?? id, group: indicator?.domain ?? null, results };
    }),
    cells: [...held].map(([cell, metrics]) => ({
      row: Math.floor(cell / columnIds.length),
      column: cell % columnIds.length,
      balance: balanceOf(state, metrics),
    })),
    results: selection.metrics.rows.length,
  };
}

const labelOfDomain = (id: string) => (id in outcomeDomains ? outcomeDomains[id as keyof typeof outcomeDomains] : id);

/** Results by the subject that they are about, by its code. */
function bySubject(state: SearchState, rows: Uint32Array, by: DisagreementSubject): Map<number, number[]> {
  const held = new Map<number, number[]>();
  const put = (code: number, row: number) => {
    const found = held.get(code);
    if (found) found.push(row);
    else held.set(code, [row]);
  };
  for (const row of rows) {
    if (by === 'indicator') put(state.columns.metrics.codes.indicator[row] ?? 0, row);
    else eachCode(state, 'intervention', row, (code) => put(code, row));
  }
  return held;
}

/** Pairs of results that are recorded as contradicting each other, by position, each pair once. */
function contradictions(db: Database, state: SearchState): [number, number][] {
  return (state.contradictions ??= db
    .prepare<[], [number, number]>(
      `SELECT DISTINCT min(relations.metric_key, other.key), max(relations.metric_key, other.key)
         FROM relations JOIN metrics AS other ON other.id = relations.target WHERE relations.kind = 'contradicts'`,
    )
    .raw()
    .all()
    .map(([one, other]) => [state.positions.metrics[one] ?? -1, state.positions.metrics[other] ?? -1]));
}

const vocabularyOf = { indicator: 'indicators', intervention: 'interventions' } as const;

function toDisagreement(
  db: Database,
  state: SearchState,
  by: DisagreementSubject,
  code: number,
  rows: readonly number[],
): Disagreement {
  const id = state.columns.values[by][code] ?? '';
  const held = new Set(rows);
  const recorded = contradictions(db, state).filter(([one, other]) => held.has(one) && held.has(other)).length;
  const label = state.terms.get(`${vocabularyOf[by]}/${id}`)?.label ?? id;
  return buildDisagreement({ id, label }, balanceOf(state, rows), recorded);
}

/** Subjects with results, those that disagree most first. */
export function listDisagreements(
  { db, search }: OpenLibrary,
  { filter, by }: DeskParsedInput<'explore.disagreements'>,
): Disagreement[] {
  const { selection, state } = search.explore(filter);
  return [...bySubject(state, selection.metrics.rows, by)]
    .map(([code, rows]) => toDisagreement(db, state, by, code, rows))
    .toSorted(byDisagreement);
}

/** The results on one subject; `null` for a subject that nobody knows. */
export function readDisagreement(
  { db, search }: OpenLibrary,
  { filter, by, id, limit }: DeskParsedInput<'explore.disagreement'>,
): DeskOutput<'explore.disagreement'> | null {
  const { selection, state } = search.explore(filter);
  const code = state.columns.values[by].indexOf(id);
  const term = state.terms.get(`${vocabularyOf[by]}/${id}`);
  if (code < 0 || !term) return null;
  const rows = (bySubject(state, selection.metrics.rows, by).get(code) ?? []).toSorted((a, b) => a - b);
  const perEffect = new Map<number, number>();
  const listed = rows.filter((row) => {
    const effect = state.columns.metrics.codes.effect[row] ?? 0;
    const count = (perEffect.get(effect) ?? 0) + 1;
    perEffect.set(effect, count);
    return count <= limit;
  });
  const metrics = readMetricsByKey(db, keysOf(state, listed));
  return {
    ...toDisagreement(db, state, by, code, rows),
    definition: term.definition,
    metrics,
    reasons: disagreementReasons(metrics),
  };
}
