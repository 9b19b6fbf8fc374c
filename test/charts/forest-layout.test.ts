import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutForest, type ForestPanel } from '../../src/charts/forest/forest-layout.ts';
import { forestOrders } from '../../src/charts/forest/forest-row.ts';
import type { PlacedValue } from '../../src/charts/forest/forest-axis.ts';
import { effects } from '../../src/evidence/effect.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { certaintyLevels, studyDesigns } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { arbitraryComparator, arbitraryFigure } from '../evidence/arbitrary-figure.ts';
import { against, result, smallForest } from './forest-metrics.ts';

const lower = { goodDirection: 'lower', domain: 'activity' } as const;
const plotWidth = 400;

const arbitraryMetrics = fc
  .array(
    fc.record({
      figure: arbitraryFigure,
      comparator: arbitraryComparator,
      certainty: fc.constantFrom(...certaintyLevels),
      effect: fc.constantFrom(...enumKeys(effects)),
      design: fc.constantFrom(...enumKeys(studyDesigns)),
      status: fc.constantFrom(...enumKeys(metricStatuses)),
      end: fc.option(fc.integer({ min: 1950, max: 2030 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ figure, end, ...rest }, index) =>
      result(`r${index}`, figure, {
        ...rest,
        period: end === undefined ? { words: 'not stated' } : { end, words: String(end) },
      }),
    ),
  );

const placesOf = (panel: ForestPanel): PlacedValue[] =>
  panel.rows.flatMap(({ marker, from, comparator, interval, range }) =>
    [marker, from, comparator, interval?.low, interval?.high, range?.low, range?.high].filter(
      (place) => place !== null && place !== undefined,
    ),
  );

test('every result appears exactly once, whatever was published and in either order', () => {
  fc.assert(
    fc.property(arbitraryMetrics, fc.constantFrom(...enumKeys(forestOrders)), (metrics, order) => {
      const shown = layoutForest(metrics, lower, { plotWidth, order }).flatMap(({ rows }) =>
        rows.map(({ metric }) => metric.id),
      );
      expect(shown.toSorted()).toEqual(metrics.map(({ id }) => id).toSorted());
    }),
  );
});

test('no panel mixes measures, units, currencies, or ratios that say different things', () => {
  const kindOf = ({ figure }: { figure: (typeof smallForest)[number]['figure'] }) => {
    switch (figure.measure) {
      case 'ratio':
        return figure.ratio === 'incidence-rate-ratio' ? 'ratio rate-ratio' : `ratio ${figure.ratio}`;
      case 'amount':
        return `amount ${figure.currency} ${figure.per ?? ''}`;
      case 'from-to':
      case 'level':
        return `level ${figure.unit}`;
      case 'point-change':
      case 'count':
        return `${figure.measure} ${figure.unit}`;
      default:
        return figure.measure;
    }
  };
  fc.assert(
    fc.property(arbitraryMetrics, (metrics) => {
      for (const { rows } of layoutForest(metrics, lower, { plotWidth }))
        expect(new Set(rows.map(({ metric }) => kindOf(metric))).size).toBe(1);
    }),
  );
});

test('every number lies within the plot, and says so where it lies beyond the axis', () => {
  fc.assert(
    fc.property(arbitraryMetrics, (metrics) => {
      for (const panel of layoutForest(metrics, lower, { plotWidth })) {
        if (!panel.axis) continue;
        const ticks = panel.axis.ticks.map(({ value }) => value);
        expect(ticks.length).toBeGreaterThan(0);
        const places = placesOf(panel);
        expect(places.filter(({ x }) => !(x >= 0 && x <= plotWidth))).toEqual([]);
        const untrue = places.filter(
          ({ value, beyond }) =>
            (beyond === 'low' && value > Math.min(...ticks)) || (beyond === 'high' && value < Math.max(...ticks)),
        );
        expect(untrue).toEqual([]);
      }
    }),
  );
});

test('a larger number never stands to the left of a smaller one', () => {
  fc.assert(
    fc.property(arbitraryMetrics, (metrics) => {
      for (const panel of layoutForest(metrics, lower, { plotWidth })) {
        const places = placesOf(panel).toSorted((a, b) => a.value - b.value);
        const backwards = places.filter((place, index) => place.x < (places[index - 1]?.x ?? 0) - 1e-6);
        expect(backwards).toEqual([]);
      }
    }),
  );
});

test('a group’s own change is never on one axis with differences from no change', () => {
  const panels = layoutForest(smallForest, lower, { plotWidth });
  const compared = panels.find(({ rows }) => rows.some(({ metric }) => metric.id === 'alder/slower-rise'));
  expect(compared?.rows).toHaveLength(1);
  expect(compared?.favourable).toMatchObject({ side: 'left', shaded: false });
  const [row] = compared?.rows ?? [];
  expect(row?.marker?.x).toBeLessThan(row?.comparator?.x ?? 0);
});

test('a ratio of 1 lies as far from a half as from two', () => {
  const ratio = (id: string, value: number) => result(id, { measure: 'ratio', ratio: 'odds-ratio', value });
  const [panel] = layoutForest([ratio('half', 0.5), ratio('double', 2)], lower, { plotWidth });
  const places = panel?.rows.map(({ marker }) => marker?.x ?? 0).toSorted((a, b) => a - b) ?? [];
  const [half = 0, double = 0] = places;
  expect((panel?.axis?.nullX ?? 0) - half).toBeCloseTo(double - (panel?.axis?.nullX ?? 0));
});

test('one value far out does not squeeze the others: it becomes an arrow at the edge', () => {
  const change = (id: string, value: number) => result(id, { measure: 'relative-change', value });
  const [panel] = layoutForest(
    [change('a', -5), change('b', -8), change('c', -10), change('d', 4), change('far', 900)],
    lower,
    { plotWidth },
  );
  const beyond = panel?.rows
    .filter(({ marker }) => marker?.beyond)
    .map(({ metric, marker }) => [metric.id, marker?.beyond]);
  expect(beyond).toEqual([['alder/far', 'high']]);
});

test('pounds and billions of pounds stand in panels of their own', () => {
  const amount = (id: string, value: number) => result(id, { measure: 'amount', currency: 'GBP', value });
  const panels = layoutForest([amount('a', 900), amount('b', 2_500_000), amount('c', 4e9)], lower, { plotWidth });
  expect(panels.map(({ title }) => title)).toEqual([
    'Pounds: under a thousand',
    'Pounds: millions',
    'Pounds: billions and more',
  ]);
  expect(panels.every(({ note }) => note === 'The price year is not stated: amounts are as published.')).toBe(true);
});

test('amounts of different price years stand beside each other as published, and the panel says so', () => {
  const amount = (id: string, priceYear: string) =>
    result(id, { measure: 'amount', currency: 'GBP', value: 100, priceYear });
  const note = (...years: string[]) =>
    layoutForest(
      years.map((year, index) => amount(`a${index}`, year)),
      lower,
      { plotWidth },
    )[0]?.note;
  expect(note('2012', '2019/20')).toContain('not adjusted to one year');
  expect(note('2012', '2012')).toBeNull();
});

test('the side that favours people follows from what is good, and nobody is favoured where no way is good', () => {
  const change = [result('a', { measure: 'relative-change', value: -5 })];
  const side = (goodDirection: 'lower' | 'higher' | 'neutral', domain: 'activity' | 'cost' = 'activity') =>
    layoutForest(change, { goodDirection, domain }, { plotWidth })[0]?.favourable;
  expect(side('lower')).toEqual({ side: 'left', words: '← favours people: lower is better', shaded: true });
  expect(side('higher')).toEqual({ side: 'right', words: 'favours people: higher is better →', shaded: true });
  expect(side('lower', 'cost')?.words).toBe('← favourable: lower is better');
  expect(side('neutral')).toBeNull();
});

test('what nothing was compared with favours nobody', () => {
  const alone = result(
    'a',
    { measure: 'relative-change', value: -5 },
    { comparator: against('none'), effect: 'not-an-effect' },
  );
  const panels = layoutForest([alone, ...smallForest], lower, { plotWidth });
  const panel = panels.find(({ rows }) => rows.some(({ metric }) => metric === alone));
  expect(panel?.title).toBe('Relative change, %, without a comparator');
  expect(panel?.favourable).toBeNull();
});

test('the surest come first, or the newest, and what nobody observed comes after what somebody did', () => {
  const of = (id: string, rest: Parameters<typeof result>[2]) =>
    result(id, { measure: 'relative-change', value: 1 }, rest);
  const metrics = [
    of('claimed', { certainty: 'low', status: 'claimed', period: { end: 2020, words: '2020' } }),
    of('old', { certainty: 'high', period: { end: 1999, words: '1999' } }),
    of('seen', { certainty: 'low', period: { end: 2010, words: '2010' } }),
  ];
  const ids = (order: 'certainty' | 'year') =>
    layoutForest(metrics, lower, { plotWidth, order }).flatMap(({ rows }) =>
      rows.map(({ metric }) => metric.id.slice(6)),
    );
  expect(ids('certainty')).toEqual(['old', 'seen', 'claimed']);
  expect(ids('year')).toEqual(['claimed', 'seen', 'old']);
});

test('a level that nothing was compared with is a mark and no more', () => {
  const [panel] = layoutForest(
    [result('a', { measure: 'level', value: 7, unit: '%' }, { comparator: against('none'), effect: 'not-an-effect' })],
    lower,
    { plotWidth },
  );
  expect(panel?.axis?.nullX).toBeNull();
  expect(panel?.favourable).toBeNull();
  expect(panel?.rows[0]).toMatchObject({ from: null, comparator: null, interval: null });
});
