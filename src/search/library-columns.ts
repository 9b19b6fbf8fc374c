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

const ofResults = new WeakMap<LibraryColumns, ValueSets>();

/** Interventions that each result stands under: its own where it has any, else those of its case study. Put together once. */
export function interventionsOfResults(columns: LibraryColumns): ValueSets {
  const before = ofResults.get(columns);
  if (before) return before;
  const { interventions: own, caseAt } = columns.metrics;
  const ofCases = columns.cases.sets.intervention;
  const starts = new Uint32Array(caseAt.length + 1);
  const codes: number[] = [];
  for (let row = 0; row < caseAt.length; row++) {
    const hasOwn = own.starts[row] !== own.starts[row + 1];
    const held = hasOwn ? own : ofCases;
    const at = hasOwn ? row : (caseAt[row] ?? 0);
    const end = held.starts[at + 1] ?? 0;
    for (let index = held.starts[at] ?? 0; index < end; index++) codes.push(held.codes[index] ?? 0);
    starts[row + 1] = codes.length;
  }
  const sets = { starts, codes: Uint16Array.from(codes) };
  ofResults.set(columns, sets);
  return sets;
}
