import { enumKeys } from '../lib/enum-keys.ts';
import { facetNames, type FacetName, type FacetSelection } from './search-query.ts';

export const caseFacets = ['kind', 'country', 'focusGroup', 'intervention'] as const satisfies readonly FacetName[];
export const metricFacets = ['indicator', 'certainty', 'effect'] as const satisfies readonly FacetName[];
type CaseFacet = (typeof caseFacets)[number];
type MetricFacet = (typeof metricFacets)[number];

/** What of a case study is filtered by. `key` is its row in the library. */
export interface FacetCase {
  key: number;
  values: Record<CaseFacet, readonly string[]>;
}

export interface FacetMetric {
  key: number;
  caseKey: number;
  values: Record<MetricFacet, string>;
}

export interface FacetIndex {
  cases: readonly FacetCase[];
  metrics: readonly FacetMetric[];
}

type Keys = Pick<ReadonlySet<number>, 'has'>;

/** Rows that the words of a query match; `null` where there are no words and everything does. */
export interface TextMatches {
  cases: Keys | null;
  metrics: Keys | null;
}

export interface FacetedRows {
  cases: number[];
  metrics: number[];
  /** How many results there would be if a value were the one chosen in its facet, the other facets staying as they are. */
  counts: Record<FacetName, Map<string, number>>;
}

type Wanted = Record<FacetName, ReadonlySet<string> | null>;

function wantedValues(selection: FacetSelection): Wanted {
  const names = enumKeys(facetNames);
  return Object.fromEntries(
    names.map((name) => [name, selection[name]?.length ? new Set(selection[name]) : null]),
  ) as Wanted;
}

const add = (counts: Map<string, number>, value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);

/**
 * Filters by facets, OR within one and AND across them, and counts. Kind, country, focus group and intervention belong to
 * case studies and count them; indicator, certainty and effect belong to results and count those. A case study passes the
 * latter if one of its results passes all of them; a result passes the former if its case study does.
 */
export function applyFacets(index: FacetIndex, selection: FacetSelection, text: TextMatches): FacetedRows {
  const wanted = wantedValues(selection);
  const counts = Object.fromEntries(enumKeys(facetNames).map((name) => [name, new Map()])) as FacetedRows['counts'];
  const metricsFiltered = metricFacets.some((facet) => wanted[facet]);

  const metricFailures = (metric: FacetMetric) =>
    metricFacets.filter((facet) => wanted[facet] && !wanted[facet].has(metric.values[facet]));
  const caseFailures = (entry: FacetCase) =>
    caseFacets.filter((facet) => wanted[facet] && !entry.values[facet].some((value) => wanted[facet]?.has(value)));

  const casesWithPassingMetric = new Set<number>();
  const failuresByMetric = index.metrics.map((metric) => {
    const failures = metricFailures(metric);
    if (failures.length === 0) casesWithPassingMetric.add(metric.caseKey);
    return failures;
  });

  const passingCases = new Set<number>();
  const cases: number[] = [];
  for (const entry of index.cases) {
    const failures = caseFailures(entry);
    if (failures.length === 0) passingCases.add(entry.key);
    if (text.cases && !text.cases.has(entry.key)) continue;
    if (metricsFiltered && !casesWithPassingMetric.has(entry.key)) continue;
    if (failures.length === 0) cases.push(entry.key);
    for (const facet of caseFacets) {
      if (failures.every((failure) => failure === facet))
        for (const value of entry.values[facet]) add(counts[facet], value);
    }
  }

  const metrics: number[] = [];
  for (const [position, metric] of index.metrics.entries()) {
    if (text.metrics && !text.metrics.has(metric.key)) continue;
    if (!passingCases.has(metric.caseKey)) continue;
    const failures = failuresByMetric[position] ?? [];
    if (failures.length === 0) metrics.push(metric.key);
    for (const facet of metricFacets) {
      if (failures.every((failure) => failure === facet)) add(counts[facet], metric.values[facet]);
    }
  }
  return { cases, metrics, counts };
}
