import type { FacetName } from './search-query.ts';

// The library as columns: what filtering, counting, mapping and sorting need of every case study and result, without their
// words. Rows are positions: case studies by title, results by certainty and then by case study. A value is a position in
// the list of its values. At 100,000 results this is a few megabytes, and one pass over it takes a millisecond.

/** Which facets belong to case studies, and which to results. */
export const caseFacets = ['kind', 'country', 'focusGroup', 'intervention'] as const satisfies readonly FacetName[];
export const metricFacets = [
  'indicator',
  'domain',
  'effect',
  'certainty',
  'design',
  'status',
] as const satisfies readonly FacetName[];
export type CaseFacet = (typeof caseFacets)[number];
export type MetricFacet = (typeof metricFacets)[number];

/** A set of values for each row: those of row `r` are `codes[starts[r]]` up to, not including, `codes[starts[r + 1]]`. */
export interface ValueSets {
  starts: Uint32Array;
  codes: Uint16Array;
}

/** What a case study may have several of. */
export type CaseSet = CaseFacet | 'segment' | 'setting';

export interface CaseColumns {
  /** Rows in the database. */
  keys: Int32Array;
  ids: readonly string[];
  sets: Record<CaseSet, ValueSets>;
  /** People served; NaN where nothing is published. */
  population: Float64Array;
  /** Last year of the timeline; 0 where there is none. */
  yearTo: Int16Array;
}

/** What a result has exactly one of. */
export type MetricValue = MetricFacet | 'size' | 'comparator' | 'measure' | 'source';

export interface MetricColumns {
  keys: Int32Array;
  /** Position of its case study. */
  caseAt: Int32Array;
  codes: Record<MetricValue, Uint16Array>;
  /** Interventions of its own; those of its case study hold where there are none. */
  interventions: ValueSets;
  /** The number that its figure leads with; NaN where none is published. */
  value: Float64Array;
  /** First and last year; 0 where the source names none. */
  yearFrom: Int16Array;
  yearTo: Int16Array;
}

export interface LibraryColumns {
  cases: CaseColumns;
  metrics: MetricColumns;
  /** What the codes mean, by facet or column. */
  values: Record<CaseSet | MetricValue, readonly string[]>;
}

/** One byte a row: 1 where the row is in. */
export type RowMask = Uint8Array;

export function countRowsIn(mask: RowMask): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row] ?? 0;
  return count;
}

/** Positions of the rows that are in, in order. */
export function rowsOf(mask: RowMask): Uint32Array {
  const rows = new Uint32Array(countRowsIn(mask));
  let at = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row] === 1) rows[at++] = row;
  return rows;
}

/** Leaves in `mask` only what is also in `other`. */
export function keepOnly(mask: RowMask, other: RowMask): void {
  for (let row = 0; row < mask.length; row++) if (other[row] === 0) mask[row] = 0;
}

/** Puts rows in that hold any of the values. */
export function rowsWithAny({ starts, codes }: ValueSets, wanted: ReadonlySet<number>): RowMask {
  const mask = new Uint8Array(starts.length - 1);
  const isWanted = new Uint8Array(65_536);
  for (const code of wanted) isWanted[code] = 1;
  for (let row = 0; row < mask.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (isWanted[codes[at] ?? 0] === 1) {
        mask[row] = 1;
        break;
      }
    }
  }
  return mask;
}
