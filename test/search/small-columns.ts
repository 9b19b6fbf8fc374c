import type { LibraryColumns, MetricValue, ValueSets } from '../../src/search/library-columns.ts';

export interface SmallCase {
  kind: string;
  country: string;
  focusGroup: readonly string[];
  intervention: readonly string[];
}

export interface SmallMetric {
  /** Position of its case study. */
  owner: number;
  indicator: string;
  certainty: string;
  effect: string;
  interventions: readonly string[];
}

export const smallValues = {
  kind: ['place', 'programme'],
  country: ['England', 'Germany', 'Spain'],
  focusGroup: ['older', 'all'],
  intervention: ['teams', 'records', 'plans'],
  segment: [],
  setting: [],
  indicator: ['beds', 'deaths'],
  certainty: ['high', 'moderate', 'low', 'very-low'],
  effect: ['beneficial', 'harmful', 'no-clear-effect', 'not-an-effect'],
  domain: ['activity'],
  design: ['randomised'],
  status: ['observed'],
  size: [''],
  comparator: ['none'],
  measure: ['count'],
  source: ['a-source'],
} as const satisfies LibraryColumns['values'];

const codesIn = (values: readonly string[], held: readonly string[]) => held.map((value) => values.indexOf(value));

function setsOf(values: readonly string[], rows: readonly (readonly string[])[]): ValueSets {
  const starts = [0];
  for (const held of rows) starts.push((starts.at(-1) ?? 0) + held.length);
  return { starts: Uint32Array.from(starts), codes: Uint16Array.from(codesIn(values, rows.flat())) };
}

/** The columns of a library as small as a test can read. */
export function smallColumns(cases: readonly SmallCase[], metrics: readonly SmallMetric[]): LibraryColumns {
  const zeros = () => new Uint16Array(metrics.length);
  const codes = (name: 'indicator' | 'certainty' | 'effect') =>
    Uint16Array.from(
      codesIn(
        smallValues[name],
        metrics.map((metric) => metric[name]),
      ),
    );
  const none = setsOf(
    [],
    cases.map(() => []),
  );
  return {
    values: smallValues,
    cases: {
      keys: Int32Array.from(cases, (_, row) => row + 1),
      ids: cases.map((_, row) => `case-${row}`),
      sets: {
        kind: setsOf(
          smallValues.kind,
          cases.map((entry) => [entry.kind]),
        ),
        country: setsOf(
          smallValues.country,
          cases.map((entry) => [entry.country]),
        ),
        focusGroup: setsOf(
          smallValues.focusGroup,
          cases.map((entry) => entry.focusGroup),
        ),
        intervention: setsOf(
          smallValues.intervention,
          cases.map((entry) => entry.intervention),
        ),
        segment: none,
        setting: none,
      },
      population: new Float64Array(cases.length).fill(NaN),
      yearTo: new Int16Array(cases.length),
    },
    metrics: {
      keys: Int32Array.from(metrics, (_, row) => row + 1),
      caseAt: Int32Array.from(metrics, (metric) => metric.owner),
      codes: {
        indicator: codes('indicator'),
        certainty: codes('certainty'),
        effect: codes('effect'),
        domain: zeros(),
        design: zeros(),
        status: zeros(),
        size: zeros(),
        comparator: zeros(),
        measure: zeros(),
        source: zeros(),
      } satisfies Record<MetricValue, Uint16Array>,
      interventions: setsOf(
        smallValues.intervention,
        metrics.map((metric) => metric.interventions),
      ),
      value: new Float64Array(metrics.length).fill(NaN),
      yearFrom: new Int16Array(metrics.length),
      yearTo: new Int16Array(metrics.length),
    },
  };
}
