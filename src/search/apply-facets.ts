import { enumKeys } from '../lib/enum-keys.ts';
import { caseFacets, metricFacets, type CaseFacet, type LibraryColumns, type RowMask } from './library-columns.ts';
import { facetNames, type EvidenceFilter, type FacetName } from './search-query.ts';

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

/** Stands for a result that the query has left out: no failure of facets looks like it. */
const out = 255;

/** For each chosen facet, which codes are wanted; values that the library does not know stay out, and nothing passes them. */
function wantedCodes(
  facets: readonly FacetName[],
  { values }: LibraryColumns,
  selection: EvidenceFilter['facets'],
): (Uint8Array | null)[] {
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

const chosenBits = (wanted: readonly (Uint8Array | null)[]) =>
  wanted.reduce((bits, codes, facet) => (codes ? bits | (1 << facet) : bits), 0);

/** For each case study, a bit for each chosen facet that it does not pass. */
function caseFailures({ cases }: LibraryColumns, wanted: readonly (Uint8Array | null)[]): Uint8Array {
  const failures = new Uint8Array(cases.keys.length);
  for (const [facet, codes] of wanted.entries()) {
    const name = caseFacets[facet];
    if (!codes || name === undefined) continue;
    const { starts, codes: held } = cases.sets[name];
    for (let row = 0; row < failures.length; row++) {
      let passes = 0;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end && passes === 0; at++) passes = codes[held[at] ?? 0] ?? 0;
      if (passes === 0) failures[row] = (failures[row] ?? 0) | (1 << facet);
    }
  }
  return failures;
}

function metricFailures({ metrics }: LibraryColumns, wanted: readonly (Uint8Array | null)[]): Uint8Array {
  const failures = new Uint8Array(metrics.keys.length);
  for (const [facet, codes] of wanted.entries()) {
    const name = metricFacets[facet];
    if (!codes || name === undefined) continue;
    const held = metrics.codes[name];
    for (let row = 0; row < failures.length; row++)
      if (codes[held[row] ?? 0] !== 1) failures[row] = (failures[row] ?? 0) | (1 << facet);
  }
  return failures;
}

/** For each result, the facets that its case study does not pass. One with interventions of its own is held to those. */
function failuresOfCase(
  { metrics }: LibraryColumns,
  failedByCase: Uint8Array,
  wanted: readonly (Uint8Array | null)[],
): Uint8Array {
  const facet = caseFacets.indexOf('intervention');
  const interventions = wanted[facet];
  const { starts, codes } = metrics.interventions;
  const failures = new Uint8Array(metrics.keys.length);
  for (let row = 0; row < failures.length; row++) failures[row] = failedByCase[metrics.caseAt[row] ?? 0] ?? 0;
  if (!interventions) return failures;
  for (let row = 0; row < failures.length; row++) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    if (start === end) continue;
    let passes = 0;
    for (let at = start; at < end && passes === 0; at++) passes = interventions[codes[at] ?? 0] ?? 0;
    const others = (failures[row] ?? 0) & ~(1 << facet);
    failures[row] = passes === 1 ? others : others | (1 << facet);
  }
  return failures;
}

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
  const passesAny = (failed: number, bits: number) => (bits & ~failed) !== 0;

  const eligible = new Uint8Array(cases.keys.length);
  const held = new Uint8Array(cases.keys.length);
  for (let row = 0; row < metrics.keys.length; row++) {
    if (query.eligible?.[row] === 0) continue;
    const caseAt = metrics.caseAt[row] ?? 0;
    const failed = failedByMetric[row] ?? 0;
    eligible[caseAt] = 1;
    if (any ? passesAny(failed, metricBits) : failed === 0) held[caseAt] = 1;
  }

  const counts = Object.fromEntries(
    enumKeys(facetNames).map((facet) => [facet, new Uint32Array(columns.values[facet].length)]),
  ) as FacetedRows['counts'];
  const caseMask = new Uint8Array(cases.keys.length);
  const totals = { cases: 0, metrics: 0 };
  for (let row = 0; row < caseMask.length; row++) {
    if (query.cases?.[row] === 0) continue;
    const failed = failedByCase[row] ?? 0;
    if (query.eligible && eligible[row] === 0) continue;
    if (!any && (metricBits !== 0 || query.eligible) && held[row] === 0) continue;
    const isIn = any ? passesAny(failed, caseBits) || (metricBits !== 0 && held[row] === 1) : failed === 0;
    if (isIn) {
      caseMask[row] = 1;
      totals.cases += 1;
    }
    for (let facet = 0; facet < caseFacets.length; facet++) {
      if (!any && (failed & ~(1 << facet)) !== 0) continue;
      countSet(counts, cases.sets, caseFacets[facet], row);
    }
  }

  const metricMask = new Uint8Array(metrics.keys.length);
  /** What a result fails of its own facets, for those that the query and their case study leave in the running. */
  const running = new Uint8Array(metrics.keys.length).fill(out);
  const casesFound = new Uint8Array(cases.keys.length);
  let casesOfMetrics = 0;
  for (let row = 0; row < metricMask.length; row++) {
    if (query.metrics?.[row] === 0 || query.eligible?.[row] === 0) continue;
    const failed = failedByMetric[row] ?? 0;
    const ofCase = failedOfCase[row] ?? 0;
    if (!any && ofCase !== 0) continue;
    running[row] = any ? 0 : failed;
    if (any ? passesAny(failed, metricBits) || passesAny(ofCase, caseBits) : failed === 0) {
      metricMask[row] = 1;
      totals.metrics += 1;
      const caseAt = metrics.caseAt[row] ?? 0;
      if (casesFound[caseAt] === 0) casesOfMetrics += 1;
      casesFound[caseAt] = 1;
    }
  }
  for (const [facet, name] of metricFacets.entries())
    countValues(counts[name], metrics.codes[name], running, 1 << facet);
  return { cases: caseMask, metrics: metricMask, totals, casesOfMetrics, counts };
}

function countSet(
  counts: FacetedRows['counts'],
  sets: LibraryColumns['cases']['sets'],
  facet: CaseFacet | undefined,
  row: number,
): void {
  if (facet === undefined) return;
  const { starts, codes } = sets[facet];
  const count = counts[facet];
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0;
    count[code] = (count[code] ?? 0) + 1;
  }
}

/** Counts the values of results that fail nothing but, at most, the facet itself. */
function countValues(count: Uint32Array, codes: Uint16Array, running: Uint8Array, itself: number): void {
  for (let row = 0; row < codes.length; row++) {
    const failed = running[row] ?? out;
    if (failed !== 0 && failed !== itself) continue;
    const code = codes[row] ?? 0;
    count[code] = (count[code] ?? 0) + 1;
  }
}
