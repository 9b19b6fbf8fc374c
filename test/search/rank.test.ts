import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByCode, orderByValue } from '../../src/search/order-rows.ts';
import { rankMetrics } from '../../src/search/rank.ts';
import { smallColumns, type SmallMetric } from './small-columns.ts';

const found: SmallMetric = {
  owner: 0,
  indicator: 'beds',
  certainty: 'very-low',
  effect: 'beneficial',
  interventions: [],
};
const place = { kind: 'place', country: 'England', focusGroup: [], intervention: [] };

/** Positions in order, where beds were asked for by name. */
function order(...metrics: SmallMetric[]): number[] {
  const columns = smallColumns([place], metrics);
  const evidence = {
    text: new Float64Array(metrics.length).fill(1),
    cases: new Float64Array(1),
    indicators: Float64Array.of(1, 0),
  };
  return [...rankMetrics(Uint32Array.from(metrics.keys()), columns, evidence).rows];
}

describe('the order of results', () => {
  it('puts the indicator asked for before a mention of it, however sure the mention', () => {
    expect(order({ ...found, indicator: 'deaths', certainty: 'high' }, found)).toEqual([1, 0]);
  });

  it('puts what one can be surer of first', () => {
    expect(order(found, { ...found, certainty: 'low' })).toEqual([1, 0]);
  });

  it('puts an effect before a bare number', () => {
    expect(order({ ...found, effect: 'not-an-effect' }, found)).toEqual([1, 0]);
  });

  it('does not care which way an effect goes', () => {
    expect(order({ ...found, effect: 'harmful' }, found)).toEqual([0, 1]);
    expect(order(found, { ...found, effect: 'no-clear-effect' })).toEqual([0, 1]);
  });
});

describe('ordering rows', () => {
  const rows = fc.uniqueArray(fc.nat(200));

  it('by a whole number keeps those with the same one in their order', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const byCode = orderByCode(Uint32Array.from(given), (row) => row % 7, 7);
        expect([...byCode]).toEqual(given.toSorted((a, b) => (a % 7) - (b % 7)));
      }),
    );
  });

  it('by any number puts what has none last, and keeps equals in their order', () => {
    const valueOf = (row: number) => (row % 3 === 0 ? NaN : -(row % 5) / 2);
    const rank = (row: number) => (Number.isNaN(valueOf(row)) ? 9 : valueOf(row));
    fc.assert(
      fc.property(rows, (given) => {
        const ordered = orderByValue(Uint32Array.from(given), valueOf);
        expect([...ordered]).toEqual(given.toSorted((a, b) => rank(a) - rank(b)));
      }),
    );
  });
});
