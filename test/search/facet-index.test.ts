import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyFacets,
  caseFacets,
  metricFacets,
  type FacetIndex,
  type FacetMetric,
  type TextMatches,
} from '../../src/search/facet-index.ts';
import type { FacetName, FacetSelection } from '../../src/search/search-query.ts';

const everything: TextMatches = { cases: null, metrics: null };

const index: FacetIndex = {
  cases: [
    {
      key: 1,
      values: { kind: ['place'], country: ['England'], focusGroup: ['older', 'all'], intervention: ['teams'] },
    },
    {
      key: 2,
      values: { kind: ['place'], country: ['Germany'], focusGroup: ['all'], intervention: ['teams', 'records'] },
    },
    { key: 3, values: { kind: ['programme'], country: ['England'], focusGroup: [], intervention: [] } },
  ],
  metrics: [
    { key: 11, caseKey: 1, values: { indicator: 'beds', certainty: 'low', effect: 'beneficial' } },
    { key: 12, caseKey: 1, values: { indicator: 'deaths', certainty: 'high', effect: 'harmful' } },
    { key: 21, caseKey: 2, values: { indicator: 'beds', certainty: 'high', effect: 'beneficial' } },
  ],
};

const counts = (selection: FacetSelection, facet: FacetName, text = everything) =>
  Object.fromEntries(applyFacets(index, selection, text).counts[facet]);

describe('facets', () => {
  it('filter nothing while nothing is chosen', () => {
    expect(applyFacets(index, {}, everything)).toMatchObject({ cases: [1, 2, 3], metrics: [11, 12, 21] });
  });

  it('join values of one facet with OR, and facets with AND', () => {
    expect(applyFacets(index, { country: ['England', 'Germany'] }, everything).cases).toEqual([1, 2, 3]);
    expect(applyFacets(index, { country: ['England'], focusGroup: ['all'] }, everything).cases).toEqual([1]);
  });

  it('keep a case study of which one outcome passes all facets of outcomes', () => {
    expect(applyFacets(index, { indicator: ['beds'], certainty: ['high'] }, everything)).toMatchObject({
      cases: [2],
      metrics: [21],
    });
    // Case 1 has beds, and something of high certainty, but not in one outcome.
  });

  it('keep outcomes of the case studies that pass', () => {
    expect(applyFacets(index, { country: ['Germany'] }, everything).metrics).toEqual([21]);
  });

  it('count what choosing a value would leave, the other facets staying as they are', () => {
    expect(counts({ country: ['England'] }, 'country')).toEqual({ England: 2, Germany: 1 });
    expect(counts({ country: ['England'] }, 'kind')).toEqual({ place: 1, programme: 1 });
    expect(counts({ effect: ['harmful'] }, 'effect')).toEqual({ beneficial: 2, harmful: 1 });
    expect(counts({ effect: ['harmful'] }, 'country')).toEqual({ England: 1 });
  });

  it('count only what the words match', () => {
    const text = { cases: new Set([1, 2]), metrics: new Set([12]) };
    expect(counts({}, 'country', text)).toEqual({ England: 1, Germany: 1 });
    expect(counts({}, 'indicator', text)).toEqual({ deaths: 1 });
  });

  it('count, for every value, exactly the results that choosing it gives', () => {
    const values = {
      kind: ['place', 'programme'],
      country: ['England', 'Germany', 'Spain'],
      focusGroup: ['a', 'b'],
      intervention: ['x', 'y', 'z'],
      indicator: ['beds', 'deaths'],
      certainty: ['low', 'high'],
      effect: ['good', 'bad'],
    } as const;
    const some = (list: readonly string[]) => fc.subarray([...list]);
    const one = (list: readonly string[]) => fc.constantFrom(...list);
    const cases = fc.array(
      fc.record({
        kind: one(values.kind),
        country: one(values.country),
        focusGroup: some(values.focusGroup),
        intervention: some(values.intervention),
      }),
      { maxLength: 6 },
    );
    const metrics = fc.array(
      fc.record({
        owner: fc.nat(5),
        indicator: one(values.indicator),
        certainty: one(values.certainty),
        effect: one(values.effect),
      }),
      { maxLength: 12 },
    );
    const selection = fc.record(
      Object.fromEntries(Object.entries(values).map(([facet, list]) => [facet, some(list)])) as Record<
        FacetName,
        fc.Arbitrary<string[]>
      >,
    );
    const hits = fc.option(fc.array(fc.nat(30)), { nil: null });
    fc.assert(
      fc.property(cases, metrics, selection, hits, hits, (rawCases, rawMetrics, chosen, caseHits, metricHits) => {
        const built: FacetIndex = {
          cases: rawCases.map((entry, key) => ({
            key,
            values: { ...entry, kind: [entry.kind], country: [entry.country] },
          })),
          metrics: rawMetrics.map(({ owner, ...rest }, at): FacetMetric => ({
            key: 10 + at,
            caseKey: owner,
            values: rest,
          })),
        };
        const text = { cases: caseHits && new Set(caseHits), metrics: metricHits && new Set(metricHits) };
        const { counts: counted } = applyFacets(built, chosen, text);
        for (const facet of [...caseFacets, ...metricFacets]) {
          for (const value of values[facet]) {
            const alone = applyFacets(built, { ...chosen, [facet]: [value] }, text);
            const results = (caseFacets as readonly string[]).includes(facet) ? alone.cases : alone.metrics;
            expect(counted[facet].get(value) ?? 0).toBe(results.length);
          }
        }
      }),
    );
  });
});
