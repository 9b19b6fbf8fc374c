import {
  caseFacets,
  interventionsOfResults,
  metricFacets,
  type CaseFacet,
  type LibraryColumns,
  type MetricFacet,
  type ValueSets,
} from './library-columns.ts';
import { addRows, bothMasks, countRowsIn, everyRow, ownersOf, rowsOf, rowsWhere, type RowMask } from './row-masks.ts';
import type { EvidenceFilter, FacetName } from './search-query.ts';

/** Rows that a query leaves; `null` where it says nothing of the kind, and everything passes. */
export interface QueryRows {
  /** Case studies that hold its words and meet its conditions on case studies. */
  cases: RowMask | null;
  /** Results that hold its words. */
  metrics: RowMask | null;
  /** Results that meet its conditions on results. A case study needs one of them. */
  eligible: RowMask | null;
}

export interface FacetedRows {
  cases: RowMask;
  metrics: RowMask;
  totals: { cases: number; metrics: number };
  /** How many case studies have one of these results. Fewer than are found: others are found by what they say. */
  casesOfMetrics: number;
  /** By facet and code: how many results there would be if a value were the one chosen in its facet, all else staying as it is. */
  counts: Record<FacetName, Uint32Array>;
}

/** By facet, which of its codes are wanted; `null` where it is not chosen. */
type Wanted = readonly (Uint8Array | null)[];

/** For each chosen facet, which codes are wanted; values that the library does not know stay out, and nothing passes them. */
function wantedCodes(
  facets: readonly FacetName[],
  { values }: LibraryColumns,
  selection: EvidenceFilter['facets'],
): Wanted {
  return facets.map((facet) => {
    const chosen = selection[facet];
    if (!chosen?.length) return null;
    const wanted = new Uint8Array(values[facet].length);
    for (const value of chosen) {
      const code = values[facet].indexOf(value);
      if (code >= 0) wanted[code] = 1;
    }
    return wanted;
  });
}

const chosenBits = (wanted: Wanted) => wanted.reduce((bits, codes, facet) => (codes ? bits | (1 << facet) : bits), 0);

/** Marks rows of which no value of a facet is wanted with the bit of the facet. */
function markFailing(failures: Uint8Array, { starts, codes }: ValueSets, wanted: Uint8Array, bit: number): void {
  for (let row = 0; row < failures.length; row++) {
    let passes = 0;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end && passes === 0; at++) passes = wanted[codes[at] ?? 0] ?? 0;
    if (passes === 0) failures[row] = (failures[row] ?? 0) | bit;
  }
}

/** For each case study, a bit for each chosen facet that it does not pass; `null` where none is chosen. */
function caseFailures({ cases }: LibraryColumns, wanted: Wanted): Uint8Array | null {
  if (chosenBits(wanted) === 0) return null;
  const failures = new Uint8Array(cases.keys.length);
  for (const [facet, name] of caseFacets.entries()) {
    const codes = wanted[facet];
    if (codes) markFailing(failures, cases.sets[name], codes, 1 << facet);
  }
  return failures;
}

/** For each result, a bit for each chosen facet of its own that it does not pass; `null` where none is chosen. */
function metricFailures({ metrics }: LibraryColumns, wanted: Wanted): Uint8Array | null {
  if (chosenBits(wanted) === 0) return null;
  const failures = new Uint8Array(metrics.keys.length);
  for (const [facet, name] of metricFacets.entries()) {
    const codes = wanted[facet];
    if (!codes) continue;
    const held = metrics.codes[name];
    for (let row = 0; row < failures.length; row++)
      if (codes[held[row] ?? 0] !== 1) failures[row] = (failures[row] ?? 0) | (1 << facet);
  }
  return failures;
}

/** For each result, the facets of case studies that it does not pass: by its case study, but by its own interventions. */
function failuresOfCase(columns: LibraryColumns, failedByCase: Uint8Array | null, wanted: Wanted): Uint8Array | null {
  if (!failedByCase) return null;
  const facet = caseFacets.indexOf('intervention');
  const { caseAt } = columns.metrics;
  const failures = new Uint8Array(caseAt.length);
  for (let row = 0; row < failures.length; row++) failures[row] = (failedByCase[caseAt[row] ?? 0] ?? 0) & ~(1 << facet);
  const interventions = wanted[facet];
  if (interventions) markFailing(failures, interventionsOfResults(columns), interventions, 1 << facet);
  return failures;
}

/** Rows that pass every chosen facet; `null` where none is chosen. */
const failingNone = (failures: Uint8Array | null): RowMask | null =>
  failures && rowsWhere(failures.length, (row) => failures[row] === 0);

/** Rows that would pass if one facet were not chosen. */
const failingOnly = (running: RowMask, failures: Uint8Array | null, bit: number): Uint32Array =>
  rowsOf(rowsWhere(running.length, (row) => running[row] === 1 && ((failures?.[row] ?? 0) & ~bit) === 0));

/**
 * Filters by facets and counts. Type, country, focus group and intervention belong to case studies and count them; the others
 * belong to results and count those. A case study passes the facets of results if one of its eligible results passes all of
 * them; a result passes those of case studies if its case study does, or by its own interventions where it has any.
 */
export function applyFacets(
  columns: LibraryColumns,
  { facets, combine }: Pick<EvidenceFilter, 'facets' | 'combine'>,
  query: QueryRows,
): FacetedRows {
  const { cases, metrics } = columns;
  const wantedOfCases = wantedCodes(caseFacets, columns, facets);
  const wantedOfMetrics = wantedCodes(metricFacets, columns, facets);
  const caseBits = chosenBits(wantedOfCases);
  const metricBits = chosenBits(wantedOfMetrics);
  const failedByCase = caseFailures(columns, wantedOfCases);
  const failedByMetric = metricFailures(columns, wantedOfMetrics);
  const failedOfCase = failuresOfCase(columns, failedByCase, wantedOfCases);
  // Any of the facets: whoever passes one of those chosen, its own or those of the other side, is in.
  const any = combine === 'any' && (caseBits | metricBits) !== 0;

  const inAny = (failures: Uint8Array | null, bits: number, count: number) =>
    rowsWhere(count, (row) => (bits & ~(failures?.[row] ?? 0)) !== 0);
  const caseCount = cases.keys.length;
  const metricCount = metrics.keys.length;

  const passing = any ? inAny(failedByMetric, metricBits, metricCount) : failingNone(failedByMetric);
  const eligible = query.eligible && ownersOf(query.eligible, metrics.caseAt, caseCount);
  const eligiblePassing = bothMasks(query.eligible, passing);
  const held = eligiblePassing && ownersOf(eligiblePassing, metrics.caseAt, caseCount);

  const casesAsked = bothMasks(query.cases, eligible);
  const casesRunning = (any ? casesAsked : bothMasks(casesAsked, held)) ?? everyRow(caseCount);
  const casesPassing = any ? inAny(failedByCase, caseBits, caseCount) : failingNone(failedByCase);
  if (any && casesPassing && held && metricBits !== 0) addRows(casesPassing, held);
  const casesFound = bothMasks(casesRunning, casesPassing) ?? casesRunning;

  const metricsAsked = bothMasks(query.metrics, query.eligible);
  const metricsRunning =
    (any ? metricsAsked : bothMasks(metricsAsked, failingNone(failedOfCase))) ?? everyRow(metricCount);
  if (any && passing) addRows(passing, inAny(failedOfCase, caseBits, metricCount));
  const metricsFound = bothMasks(metricsRunning, passing) ?? metricsRunning;

  const casesToCount = rowsOf(any ? casesRunning : casesFound);
  const countCases = (facet: CaseFacet, at: number) => {
    const rows = any || !wantedOfCases[at] ? casesToCount : failingOnly(casesRunning, failedByCase, 1 << at);
    return countSets(cases.sets[facet], rows, columns.values[facet]);
  };
  const metricsToCount = rowsOf(any ? metricsRunning : metricsFound);
  const countMetrics = (facet: MetricFacet, at: number) => {
    const rows = any || !wantedOfMetrics[at] ? metricsToCount : failingOnly(metricsRunning, failedByMetric, 1 << at);
    return countValues(metrics.codes[facet], rows, columns.values[facet]);
  };
  return {
    cases: casesFound,
    metrics: metricsFound,
    totals: { cases: countRowsIn(casesFound), metrics: countRowsIn(metricsFound) },
    casesOfMetrics: countRowsIn(ownersOf(metricsFound, metrics.caseAt, caseCount)),
    counts: Object.fromEntries([
      ...caseFacets.map((facet, at) => [facet, countCases(facet, at)]),
      ...metricFacets.map((facet, at) => [facet, countMetrics(facet, at)]),
    ]) as FacetedRows['counts'],
  };
}

/** Neighbouring rows often hold the same value. Counted in one place each would wait for the one before: in four, none does. */
const lanes = 4;

function sumLanes(counted: Uint32Array): Uint32Array {
  const counts = new Uint32Array(counted.length / lanes);
  for (const [at, count] of counted.entries()) {
    const code = Math.floor(at / lanes);
    counts[code] = (counts[code] ?? 0) + count;
  }
  return counts;
}

/** How many of these rows hold each value. */
function countSets({ starts, codes }: ValueSets, rows: Uint32Array, values: readonly string[]): Uint32Array {
  const counted = new Uint32Array(values.length * lanes);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let index = starts[row] ?? 0; index < end; index++) {
      const lane = (codes[index] ?? 0) * lanes + (at % lanes);
      counted[lane] = (counted[lane] ?? 0) + 1;
    }
  }
  return sumLanes(counted);
}

/** The same where each row has one value. */
function countValues(codes: Uint16Array, rows: Uint32Array, values: readonly string[]): Uint32Array {
  const counted = new Uint32Array(values.length * lanes);
  for (let at = 0; at < rows.length; at++) {
    const lane = (codes[rows[at] ?? 0] ?? 0) * lanes + (at % lanes);
    counted[lane] = (counted[lane] ?? 0) + 1;
  }
  return sumLanes(counted);
}
