import { describe, expect, it } from 'vitest';
import { rankMetrics } from '../../src/search/rank.ts';

const found = { text: 1, indicator: 1, certainty: 'very-low', effect: 'beneficial' } as const;
const order = (...metrics: Parameters<typeof rankMetrics>[0]) => rankMetrics(metrics).map(({ key }) => key);

describe('the order of results', () => {
  it('puts the indicator asked for before a mention of it, however sure the mention', () => {
    expect(order({ ...found, key: 1, indicator: 0, certainty: 'high' }, { ...found, key: 2 })).toEqual([2, 1]);
  });

  it('puts what one can be surer of first', () => {
    expect(order({ ...found, key: 1 }, { ...found, key: 2, certainty: 'low' })).toEqual([2, 1]);
  });

  it('puts an effect before a bare number', () => {
    expect(order({ ...found, key: 1, effect: 'not-an-effect' }, { ...found, key: 2 })).toEqual([2, 1]);
  });

  it('does not care which way an effect goes', () => {
    expect(order({ ...found, key: 1, effect: 'harmful' }, { ...found, key: 2 })).toEqual([1, 2]);
    expect(order({ ...found, key: 1 }, { ...found, key: 2, effect: 'no-clear-effect' })).toEqual([1, 2]);
  });
});
