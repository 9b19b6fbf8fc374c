import { describe, expect, it } from 'vitest';
import { effects } from '../../src/evidence/effect.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import {
  buildLibraryOverview,
  type CountedLibrary,
  type CountedResult,
} from '../../src/library/build-library-overview.ts';
import { libraryOverviewSchema, type Tallied } from '../../src/library/library-overview.ts';

const result = (caseId: string, changes: Partial<CountedResult> = {}): CountedResult => ({
  caseId,
  indicator: { id: 'admissions' },
  domain: 'activity',
  design: 'uncontrolled-before-after',
  status: 'observed',
  period: { start: 2010, end: 2012 },
  effect: 'beneficial',
  certainty: 'low',
  secondCertaintyTrail: null,
  interventions: [],
  source: { id: 'report' },
  ...changes,
});

const teams = { id: 'teams', label: 'Teams' };
const telecare = { id: 'telecare', label: 'Telecare' };
const beds = { id: 'beds', label: 'Beds' };

const library = (results: CountedResult[], changes: Partial<CountedLibrary> = {}): CountedLibrary => ({
  cards: [
    { id: 'alder', kind: 'place', title: 'Alder', country: 'England', interventions: [teams] },
    { id: 'birch', kind: 'programme', title: 'Birch', country: 'Germany', interventions: [telecare, teams] },
    { id: 'cedar', kind: 'place', title: 'Cedar', country: 'England', interventions: [beds] },
  ],
  results,
  sources: [
    { id: 'report', independence: 'government', read: 'full-text' },
    { id: 'leaflet', independence: 'programme', read: 'web-page' },
  ],
  interventions: [teams, telecare, beds],
  indicators: [
    { id: 'admissions', label: 'Admissions' },
    { id: 'stay', label: 'Length of stay' },
    { id: 'deaths', label: 'Deaths' },
  ],
  ...changes,
});

const overviewOf = (results: CountedResult[], changes: Partial<CountedLibrary> = {}) =>
  libraryOverviewSchema.parse(buildLibraryOverview(library(results, changes)));

/** Rows that count something, as `id: observed+unobserved`. */
const counted = (rows: readonly Tallied[]) =>
  rows
    .filter(({ observed, unobserved }) => observed + unobserved > 0)
    .map(({ id, observed, unobserved }) => `${id}: ${observed}+${unobserved}`);

const claimed = { status: 'claimed', design: 'self-reported' } as const;
const stay = { indicator: { id: 'stay' } };

describe('the library in numbers', () => {
  it('counts entries by kind and country, kinds without any included', () => {
    expect(overviewOf([]).entries).toEqual({
      total: 3,
      byKind: [
        { id: 'place', label: 'Place', count: 2 },
        { id: 'programme', label: 'Programme', count: 1 },
        { id: 'review', label: 'Review', count: 0 },
      ],
      byCountry: [
        { id: 'England', label: 'England', count: 2 },
        { id: 'Germany', label: 'Germany', count: 1 },
      ],
    });
  });

  it('never counts what nobody observed together with what somebody did', () => {
    const { results } = overviewOf([
      result('alder'),
      result('alder', claimed),
      result('birch', { design: 'modelled', effect: 'harmful' }),
    ]);
    expect(results.total).toEqual({ observed: 1, unobserved: 2 });
    expect(counted(results.byEffect)).toEqual(['beneficial: 1+1', 'harmful: 0+1']);
    expect(counted(results.byDesign)).toEqual([
      'uncontrolled-before-after: 1+0',
      'self-reported: 0+1',
      'modelled: 0+1',
    ]);
  });

  it('calls what nobody observed by the label that its rows carry', () => {
    const { byStatus } = overviewOf([
      result('alder'),
      result('alder', { design: 'modelled' }),
      result('alder', { design: 'modelled', status: 'projected' }),
      result('alder', { design: 'modelled', status: 'projected' }),
    ]).results;
    expect(counted(byStatus)).toEqual(['Observed: 1+0', 'Modelled projection: 0+2', 'Modelled: 0+1']);
  });

  it('keeps rows of which there are none, in the order of their table', () => {
    const { byEffect, byCertainty } = overviewOf([result('alder')]).results;
    expect(byEffect.map(({ id }) => id)).toEqual(enumKeys(effects));
    expect(byCertainty.map(({ label, observed }) => [label, observed])).toEqual([
      ['High', 0],
      ['Moderate', 0],
      ['Low', 1],
      ['Very low', 0],
    ]);
  });

  it('dates a result by the end of its period, and says of which none is known', () => {
    const { byDecade } = overviewOf([
      result('alder', { period: { start: 1999, end: 2000 } }),
      result('alder', { period: { start: 1999 } }),
      result('alder', { period: {} }),
      result('alder', { period: { end: 2019 } }),
    ]).results;
    expect(byDecade.map(({ label, observed }) => [label, observed])).toEqual([
      ['1990s', 1],
      ['2000s', 1],
      ['2010s', 1],
      ['No year published', 1],
    ]);
  });

  it('puts the indicator with the most results first, and counts results by their source', () => {
    const { results, sources } = overviewOf([
      result('alder'),
      result('alder', { ...stay, source: { id: 'leaflet' } }),
      result('birch', { ...stay, ...claimed, source: { id: 'leaflet' } }),
    ]);
    expect(counted(results.byIndicator)).toEqual(['stay: 1+1', 'admissions: 1+0']);
    expect(counted(results.byIndependence)).toEqual(['programme: 1+1', 'government: 1+0']);
    expect(counted(results.byReading)).toEqual(['full-text: 1+0', 'web-page: 1+1']);
    expect(sources.total).toBe(2);
    expect(sources.byReading.filter(({ count }) => count > 0).map(({ label }) => label)).toEqual([
      'Full text',
      'Web page',
    ]);
  });

  it('counts second gradings and those that reached another level', () => {
    const trail = (certainty: 'low' | 'high') => ({ start: 'low' as const, steps: [], certainty });
    const { secondGradings } = overviewOf([
      result('alder'),
      result('alder', { secondCertaintyTrail: trail('low') }),
      result('alder', { secondCertaintyTrail: trail('high') }),
    ]);
    expect(secondGradings).toEqual({ total: 2, differing: 1 });
  });
});

describe('gaps of the library', () => {
  it('are interventions of the vocabulary about which nothing was observed', () => {
    const { gaps } = overviewOf([result('alder'), result('birch', { ...claimed, interventions: [telecare] })]);
    expect(gaps.interventions).toEqual([
      { id: 'beds', label: 'Beds', observed: 0, unobserved: 0, entries: 1 },
      { id: 'telecare', label: 'Telecare', observed: 0, unobserved: 1, entries: 1 },
    ]);
  });

  it('take a result to be about the interventions of its entry unless it names its own', () => {
    expect(overviewOf([result('birch')]).gaps.interventions.map(({ id }) => id)).toEqual(['beds']);
    expect(overviewOf([result('birch', { interventions: [beds] })]).gaps.interventions.map(({ id }) => id)).toEqual([
      'teams',
      'telecare',
    ]);
  });

  it('are indicators without an observed result, and entries without any result', () => {
    const { gaps } = overviewOf([result('alder'), result('birch', { ...stay, ...claimed })]);
    expect(counted(gaps.indicators)).toEqual(['stay: 0+1']);
    expect(gaps.indicators.map(({ label }) => label)).toEqual(['Deaths', 'Length of stay']);
    expect(gaps.entries).toEqual([{ id: 'cedar', label: 'Cedar' }]);
  });
});

describe('results that disagree', () => {
  it.each(['harmful', 'mixed', 'no-clear-effect'] as const)('are beneficial ones beside %s ones', (effect) => {
    expect(overviewOf([result('alder'), result('birch', { effect })]).disagreements).toEqual([
      { id: 'admissions', label: 'Admissions', observed: 2, unobserved: 0, effects: { beneficial: 1, [effect]: 1 } },
    ]);
  });

  it('are not those that estimate no effect, that nobody observed, or that are of another indicator', () => {
    const others = [
      result('birch', { effect: 'not-an-effect' }),
      result('birch', { effect: 'harmful', ...claimed }),
      result('birch', { effect: 'harmful', ...stay }),
    ];
    expect(overviewOf([result('alder'), ...others]).disagreements).toEqual([]);
  });
});
