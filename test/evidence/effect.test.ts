import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparatorSchema } from '../../src/evidence/comparator.ts';
import { deriveEffect, effects } from '../../src/evidence/effect.ts';
import { figureSchema } from '../../src/evidence/figure.ts';
import { arbitraryComparator, arbitraryFigure } from './arbitrary-figure.ts';

const effectOf = (figure: unknown, comparator: unknown, good: 'lower' | 'higher' | 'neutral' = 'lower') =>
  deriveEffect({ figure: figureSchema.parse(figure), comparator: comparatorSchema.parse(comparator) }, good);

const baseline = { kind: 'own-baseline', words: 'its own level before' };
const control = { kind: 'matched-control', words: 'people like them' };

describe('the effect of a result', () => {
  it('is beneficial when what should fall falls, and harmful when it rises', () => {
    expect(effectOf({ measure: 'relative-change', value: -33 }, baseline)).toBe('beneficial');
    expect(effectOf({ measure: 'relative-change', value: 33 }, baseline)).toBe('harmful');
    expect(effectOf({ measure: 'relative-change', value: 45 }, baseline, 'higher')).toBe('beneficial');
  });

  it('is beneficial for a rise that is smaller than that of the controls', () => {
    expect(effectOf({ measure: 'relative-change', value: 10.2 }, { ...control, value: 33.1 })).toBe('beneficial');
    expect(effectOf({ measure: 'relative-change', value: 33.1 }, { ...control, value: 10.2 })).toBe('harmful');
    expect(effectOf({ measure: 'relative-change', value: 10.2 }, { ...control, value: 10.2 })).toBe('no-clear-effect');
  });

  it('is none for a count that nothing is compared with', () => {
    expect(effectOf({ measure: 'count', value: 2000, unit: 'admissions' }, { kind: 'none' }, 'higher')).toBe(
      'not-an-effect',
    );
  });

  it('is none for a fall that nothing is compared with, however large', () => {
    expect(effectOf({ measure: 'relative-change', value: -90 }, { kind: 'none' })).toBe('not-an-effect');
  });

  it('is none for a bare level, which says nothing about change', () => {
    expect(effectOf({ measure: 'level', value: 88, unit: 'indicators' }, control)).toBe('not-an-effect');
    expect(effectOf({ measure: 'level', value: 5.4, unit: '%' }, { ...control, value: 7.5 })).toBe('beneficial');
  });

  it('is none where the indicator has no good direction', () => {
    expect(effectOf({ measure: 'relative-change', value: -33 }, baseline, 'neutral')).toBe('not-an-effect');
  });

  it('is not clear when the confidence interval spans no difference', () => {
    const interval = { low: -9, high: 1, level: 95 };
    expect(effectOf({ measure: 'relative-change', value: -4, interval }, control)).toBe('no-clear-effect');
    expect(
      effectOf({ measure: 'ratio', ratio: 'odds-ratio', value: 0.8, interval: { low: 0.6, high: 1.05 } }, control),
    ).toBe('no-clear-effect');
    expect(
      effectOf({ measure: 'ratio', ratio: 'odds-ratio', value: 0.8, interval: { low: 0.6, high: 0.95 } }, control),
    ).toBe('beneficial');
  });

  it('is mixed when the published range lies on both sides of no difference, whatever its middle', () => {
    const range = { low: 0.8, high: 1.6, describes: 'estimates under other assumptions' };
    const returned = { measure: 'ratio', ratio: 'return-per-pound', value: 1.2, range };
    expect(effectOf(returned, control, 'higher')).toBe('mixed');
    expect(effectOf({ ...returned, range: { ...range, low: 1.1 } }, control, 'higher')).toBe('beneficial');
  });

  it('measures the interval against the comparator’s own value where that is published', () => {
    const rise = (value: number, low: number, high: number) =>
      effectOf(
        { measure: 'relative-change', value, interval: { low, high, level: 95 } },
        { kind: 'control-group', value: 12, words: 'other areas' },
      );
    // Emergency admissions: lower is better. 12 lies within the interval of the first and above that of the second.
    expect(rise(8.8, 4.5, 13.1)).toBe('no-clear-effect');
    expect(rise(3.5, -0.3, 7.2)).toBe('beneficial');
  });

  it('is not clear when chance could explain it, by p value or in words', () => {
    const change = { measure: 'relative-change', value: -4 };
    expect(effectOf({ ...change, pValue: { relation: '>', value: 0.05 } }, control)).toBe('no-clear-effect');
    expect(effectOf({ ...change, pValue: { relation: '=', value: 0.4 } }, control)).toBe('no-clear-effect');
    expect(effectOf({ ...change, pValue: { relation: '<', value: 0.05 } }, control)).toBe('beneficial');
    expect(effectOf({ ...change, significance: 'not-significant' }, control)).toBe('no-clear-effect');
  });

  it('takes one as no difference for ratios', () => {
    expect(effectOf({ measure: 'ratio', ratio: 'hazard-ratio', value: 0.72 }, control)).toBe('beneficial');
    expect(effectOf({ measure: 'ratio', ratio: 'rate-ratio', value: 1.2 }, control)).toBe('harmful');
    expect(effectOf({ measure: 'ratio', ratio: 'rate-ratio', value: 1 }, control)).toBe('no-clear-effect');
  });

  it('is mixed for a range across no difference, and where the source says so', () => {
    const range = { low: -12, high: 5, describes: 'across sites' };
    expect(effectOf({ measure: 'relative-change', range }, baseline)).toBe('mixed');
    expect(effectOf({ measure: 'direction-only', direction: 'mixed' }, baseline)).toBe('mixed');
  });

  it('reads a finding without a number by its direction', () => {
    expect(effectOf({ measure: 'direction-only', direction: 'no-difference' }, control)).toBe('no-clear-effect');
    expect(effectOf({ measure: 'direction-only', direction: 'lower' }, control)).toBe('beneficial');
    expect(effectOf({ measure: 'direction-only', direction: 'lower' }, control, 'higher')).toBe('harmful');
  });

  it('is always one of the effects, and turns round with the good direction', () => {
    const opposite = { beneficial: 'harmful', harmful: 'beneficial' } as const;
    fc.assert(
      fc.property(arbitraryFigure, arbitraryComparator, (figure, comparator) => {
        const lower = deriveEffect({ figure, comparator }, 'lower');
        const higher = deriveEffect({ figure, comparator }, 'higher');
        expect(Object.keys(effects)).toContain(lower);
        expect(higher).toBe(opposite[lower as keyof typeof opposite] ?? lower);
      }),
    );
  });

  it('is never an effect without a comparator', () => {
    fc.assert(
      fc.property(arbitraryFigure, fc.constantFrom('lower', 'higher', 'neutral'), (figure, good) => {
        expect(deriveEffect({ figure, comparator: { kind: 'none' } }, good)).toBe('not-an-effect');
      }),
    );
  });
});
