import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeMetric } from '../../src/evidence/grade.ts';
import { outcomeMetricSchema } from '../../src/evidence/outcome-metric.ts';
import { sizeOf, type Size } from '../../src/evidence/size.ts';
import type { Comparator } from '../../src/evidence/comparator.ts';
import { figureSchema } from '../../src/evidence/figure.ts';
import { arbitraryComparator, arbitraryFigure } from './arbitrary-figure.ts';

const baseline: Comparator = { kind: 'own-baseline', words: 'before' };
const sizeFor = (figure: unknown, comparator: Comparator = baseline) =>
  sizeOf({ figure: figureSchema.parse(figure), comparator });

describe('the size of a result', () => {
  it.each<[number, Size]>([
    [0.9, 'none'],
    [-1, 'small'],
    [4.9, 'small'],
    [-5, 'moderate'],
    [9.9, 'moderate'],
    [-10, 'large'],
    [45, 'large'],
  ])('of a relative change of %d per cent is %s', (value, size) => {
    expect(sizeFor({ measure: 'relative-change', value })).toBe(size);
  });

  it('is worked out from two levels and from ratios of rates', () => {
    expect(sizeFor({ measure: 'from-to', from: 750, to: 528, unit: 'beds' })).toBe('large');
    expect(sizeFor({ measure: 'ratio', ratio: 'rate-ratio', value: 0.97 })).toBe('small');
  });

  it('puts exactly ten per cent into the large band, whatever binary fractions make of it', () => {
    expect(sizeFor({ measure: 'ratio', ratio: 'relative-risk', value: 0.9 })).toBe('large');
    expect(sizeFor({ measure: 'from-to', from: 2, to: 1.8, unit: 'days' })).toBe('large');
  });

  it('is unknown where no relative change was published', () => {
    expect(sizeFor({ measure: 'ratio', ratio: 'odds-ratio', value: 0.5 })).toBeNull();
    expect(sizeFor({ measure: 'point-change', value: -12 })).toBeNull();
    expect(sizeFor({ measure: 'from-to', from: 0, to: 5, unit: 'beds' })).toBeNull();
    expect(sizeFor({ measure: 'amount', value: -5e6, currency: 'GBP' })).toBeNull();
  });

  it('is unknown for a change whose comparator changed too: neither figure is the difference', () => {
    expect(
      sizeFor({ measure: 'relative-change', value: 10.2 }, { kind: 'matched-control', value: 33.1, words: 'others' }),
    ).toBeNull();
  });

  it('never falls as a change grows', () => {
    const order: Size[] = ['none', 'small', 'moderate', 'large'];
    const change = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(change, change, (a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)];
        const rank = (value: number) => order.indexOf(sizeFor({ measure: 'relative-change', value: -value }) ?? 'none');
        expect(rank(small)).toBeLessThanOrEqual(rank(large));
      }),
    );
  });
});

describe('the grades of a result', () => {
  const metric = (figure: unknown, comparator: unknown) =>
    outcomeMetricSchema.parse({
      id: 'beds',
      indicator: 'occupied-beds',
      statement: 'Beds in use',
      figure,
      comparator,
      design: 'uncontrolled-before-after',
      status: 'observed',
      period: { words: '2010' },
      population: 'Everybody',
      source: { id: 'report', locator: 'p. 1' },
    });

  it('have no size where there is no effect', () => {
    const unclear = metric({ measure: 'relative-change', value: -20, significance: 'not-significant' }, baseline);
    expect(gradeMetric(unclear, 'lower')).toMatchObject({ effect: 'no-clear-effect', size: null });
    const uncompared = metric({ measure: 'relative-change', value: -20 }, { kind: 'none' });
    expect(gradeMetric(uncompared, 'lower')).toMatchObject({ effect: 'not-an-effect', size: null });
  });

  it('give the Maryland level of the design unless the study earned another', () => {
    const plain = metric({ measure: 'relative-change', value: -20 }, baseline);
    expect(gradeMetric(plain, 'lower').maryland).toBe(1);
    expect(gradeMetric({ ...plain, maryland: { level: 2, why: 'controls' } }, 'lower').maryland).toBe(2);
  });

  it('give a size to effects only, whatever the schema lets through', () => {
    const any = metric({ measure: 'count', value: 1, unit: 'beds' }, baseline);
    fc.assert(
      fc.property(arbitraryFigure, arbitraryComparator, (figure, comparator) => {
        const { effect, size } = gradeMetric({ ...any, figure, comparator }, 'lower');
        expect(size === null || effect === 'beneficial' || effect === 'harmful').toBe(true);
      }),
    );
  });
});
