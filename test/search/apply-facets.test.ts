import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFacets, type QueryRows } from '../../src/search/apply-facets.ts';
import { caseFacets, metricFacets } from '../../src/search/library-columns.ts';
import { rowsOf, type RowMask } from '../../src/search/row-masks.ts';
import type { EvidenceFilter, FacetName, FacetSelection } from '../../src/search/search-query.ts';
import { smallColumns, smallValues, type SmallCase, type SmallMetric } from './small-columns.ts';

const everything: QueryRows = { cases: null, metrics: null, eligible: null };

const cases: SmallCase[] = [
  { kind: 'place', country: 'England', focusGroup: ['older', 'all'], intervention: ['teams'] },
  { kind: 'place', country: 'Germany', focusGroup: ['all'], intervention: ['teams', 'records'] },
  { kind: 'programme', country: 'England', focusGroup: [], intervention: [] },
];
const metrics: SmallMetric[] = [
  { owner: 0, indicator: 'beds', certainty: 'low', effect: 'beneficial', interventions: [] },
  { owner: 0, indicator: 'deaths', certainty: 'high', effect: 'harmful', interventions: ['plans'] },
  { owner: 1, indicator: 'beds', certainty: 'high', effect: 'beneficial', interventions: [] },
];
const columns = smallColumns(cases, metrics);

function left(facets: FacetSelection, combine: EvidenceFilter['combine'] = 'all', query = everything) {
  const rows = applyFacets(columns, { facets, combine }, query);
  expect(rows.totals).toEqual({ cases: rowsOf(rows.cases).length, metrics: rowsOf(rows.metrics).length });
  expect(rows.casesOfMetrics).toBe(new Set([...rowsOf(rows.metrics)].map((row) => metrics[row]?.owner)).size);
  return { cases: [...rowsOf(rows.cases)], metrics: [...rowsOf(rows.metrics)] };
}

function counts(facets: FacetSelection, facet: FacetName, query = everything) {
  const counted = applyFacets(columns, { facets, combine: 'all' }, query).counts[facet];
  return Object.fromEntries(
    smallValues[facet].map((value, code) => [value, counted[code]]).filter(([, count]) => count !== 0),
  );
}

describe('facets', () => {
  it('filter nothing while nothing is chosen', () => {
    expect(left({})).toEqual({ cases: [0, 1, 2], metrics: [0, 1, 2] });
    expect(left({}, 'any')).toEqual({ cases: [0, 1, 2], metrics: [0, 1, 2] });
  });

  it('join values of one facet with OR, and facets with AND', () => {
    expect(left({ country: ['England', 'Germany'] }).cases).toEqual([0, 1, 2]);
    expect(left({ country: ['England'], focusGroup: ['all'] }).cases).toEqual([0]);
  });

  it('join facets with OR where any is enough, those of case studies and of results alike', () => {
    expect(left({ country: ['Germany'], effect: ['harmful'] }, 'any')).toEqual({ cases: [0, 1], metrics: [1, 2] });
    expect(left({ kind: ['programme'], focusGroup: ['older'] }, 'any').cases).toEqual([0, 2]);
  });

  it('keep a case study of which one result passes all facets of results', () => {
    expect(left({ indicator: ['beds'], certainty: ['high'] })).toEqual({ cases: [1], metrics: [2] });
    // The first has beds, and something of high certainty, but not in one result.
  });

  it('hold a result to interventions of its own where it has any, else to those of its case study', () => {
    expect(left({ intervention: ['teams'] })).toEqual({ cases: [0, 1], metrics: [0, 2] });
    expect(left({ intervention: ['plans'] }).metrics).toEqual([1]);
  });

  it('leave nothing where a value is chosen that the library does not know', () => {
    expect(left({ indicator: ['gone'] })).toEqual({ cases: [], metrics: [] });
  });

  it('count what choosing a value would leave, the other facets staying as they are', () => {
    expect(counts({ country: ['England'] }, 'country')).toEqual({ England: 2, Germany: 1 });
    expect(counts({ country: ['England'] }, 'kind')).toEqual({ place: 1, programme: 1 });
    expect(counts({ effect: ['harmful'] }, 'effect')).toEqual({ beneficial: 2, harmful: 1 });
    expect(counts({ effect: ['harmful'] }, 'country')).toEqual({ England: 1 });
  });

  it('count only what the query leaves', () => {
    const query = { cases: Uint8Array.of(1, 1, 0), metrics: Uint8Array.of(0, 1, 0), eligible: null };
    expect(counts({}, 'country', query)).toEqual({ England: 1, Germany: 1 });
    expect(counts({}, 'indicator', query)).toEqual({ deaths: 1 });
  });

  it('ask a case study for a result that meets the conditions and the facets at once', () => {
    const query = { cases: null, metrics: null, eligible: Uint8Array.of(1, 0, 0) };
    expect(left({}, 'all', query)).toEqual({ cases: [0], metrics: [0] });
    expect(left({ indicator: ['deaths'] }, 'all', query)).toEqual({ cases: [], metrics: [] });
  });
});

const some = (list: readonly string[]) => fc.subarray([...list]);
const one = (list: readonly string[]) => fc.constantFrom(...list);
const anyCases = fc.array(
  fc.record({
    kind: one(smallValues.kind),
    country: one(smallValues.country),
    focusGroup: some(smallValues.focusGroup),
    intervention: some(smallValues.intervention),
  }),
  { minLength: 1, maxLength: 6 },
);
const anyMetrics = fc.array(
  fc.record({
    owner: fc.nat(5),
    indicator: one(smallValues.indicator),
    certainty: one(smallValues.certainty),
    effect: one(smallValues.effect),
    interventions: some(smallValues.intervention),
  }),
  { maxLength: 12 },
);
const chosenFacets = [...caseFacets, 'indicator', 'certainty', 'effect'] as const;
const selection = fc.record(
  Object.fromEntries(chosenFacets.map((facet) => [facet, some(smallValues[facet])])) as Record<
    (typeof chosenFacets)[number],
    fc.Arbitrary<string[]>
  >,
);
const mask = fc.option(fc.uint8Array({ minLength: 12, maxLength: 12, max: 1 }), { nil: null });

/** Masks of as many rows as there are. */
const queryRows = (
  held: readonly SmallCase[],
  found: readonly SmallMetric[],
  ...[ofCases, ofMetrics, eligible]: (RowMask | null)[]
): QueryRows => ({
  cases: ofCases?.slice(0, held.length) ?? null,
  metrics: ofMetrics?.slice(0, found.length) ?? null,
  eligible: eligible?.slice(0, found.length) ?? null,
});

/** The same by the rules, one row at a time. */
function byTheRules(
  held: readonly SmallCase[],
  found: readonly SmallMetric[],
  facets: FacetSelection,
  combine: 'all' | 'any',
  query: QueryRows,
) {
  const chosen = chosenFacets.filter((facet) => facets[facet]?.length);
  const passes = (facet: FacetName, values: readonly string[]) =>
    values.some((value) => facets[facet]?.includes(value));
  const ofCase = (entry: SmallCase, facet: FacetName) => {
    const value = entry[facet as keyof SmallCase];
    return passes(facet, typeof value === 'string' ? [value] : value);
  };
  const isMetricFacet = (facet: FacetName) => (metricFacets as readonly string[]).includes(facet);
  const ofMetric = (metric: SmallMetric, facet: FacetName) => {
    if (isMetricFacet(facet)) return passes(facet, [metric[facet as 'indicator']]);
    if (facet === 'intervention' && metric.interventions.length > 0) return passes(facet, metric.interventions);
    const owner = held[metric.owner];
    return owner !== undefined && ofCase(owner, facet);
  };
  const join = (tests: readonly boolean[]) =>
    combine === 'all' || tests.length === 0 ? tests.every(Boolean) : tests.some(Boolean);
  const eligible = found.filter((_, row) => query.eligible?.[row] !== 0);
  const own = chosen.filter((facet) => !isMetricFacet(facet));
  const theirs = chosen.filter(isMetricFacet);
  return {
    cases: held.flatMap((entry, row) => {
      if (query.cases?.[row] === 0) return [];
      const results = eligible.filter((metric) => metric.owner === row);
      if (query.eligible && results.length === 0) return [];
      const byResult = results.some((metric) =>
        combine === 'all'
          ? theirs.every((facet) => ofMetric(metric, facet))
          : theirs.some((facet) => ofMetric(metric, facet)),
      );
      const tests = [...own.map((facet) => ofCase(entry, facet)), ...(theirs.length > 0 ? [byResult] : [])];
      return join(tests) ? [row] : [];
    }),
    metrics: found.flatMap((metric, row) => {
      if (query.metrics?.[row] === 0 || query.eligible?.[row] === 0) return [];
      return join(chosen.map((facet) => ofMetric(metric, facet))) ? [row] : [];
    }),
  };
}

describe('facets, whatever the library', () => {
  it('leave what the rules leave', () => {
    fc.assert(
      fc.property(
        anyCases,
        anyMetrics,
        selection,
        fc.constantFrom('all' as const, 'any' as const),
        mask,
        mask,
        mask,
        (held, all, facets, combine, ...masks) => {
          const found = all.filter(({ owner }) => owner < held.length);
          const [ofCases, ofMetrics, eligible] = masks;
          const query = queryRows(held, found, ofCases, ofMetrics, eligible);
          const rows = applyFacets(smallColumns(held, found), { facets, combine }, query);
          expect({ cases: [...rowsOf(rows.cases)], metrics: [...rowsOf(rows.metrics)] }).toEqual(
            byTheRules(held, found, facets, combine, query),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('count, for every value, exactly the results that choosing it gives', () => {
    fc.assert(
      fc.property(anyCases, anyMetrics, selection, mask, mask, (held, all, facets, ofCases, ofMetrics) => {
        const found = all.filter(({ owner }) => owner < held.length);
        const built = smallColumns(held, found);
        const query = queryRows(held, found, ofCases, ofMetrics, null);
        const { counts: counted } = applyFacets(built, { facets, combine: 'all' }, query);
        for (const facet of chosenFacets) {
          for (const [code, value] of smallValues[facet].entries()) {
            const alone = applyFacets(built, { facets: { ...facets, [facet]: [value] }, combine: 'all' }, query);
            const isOfCases = (caseFacets as readonly string[]).includes(facet);
            expect(counted[facet][code]).toBe(isOfCases ? alone.totals.cases : alone.totals.metrics);
          }
        }
      }),
    );
  });
});
