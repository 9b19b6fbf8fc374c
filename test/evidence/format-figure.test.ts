import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureSchema } from '../../src/evidence/figure.ts';
import { figureText, formatFigure } from '../../src/evidence/format-figure.ts';
import { arbitraryFigure } from './arbitrary-figure.ts';

const text = (figure: unknown) => figureText(figureSchema.parse(figure));

describe('a figure in words', () => {
  it.each<[string, unknown]>([
    ['−33%', { measure: 'relative-change', value: -33 }],
    ['+10.2%', { measure: 'relative-change', value: 10.2 }],
    ['fall of up to 7%', { measure: 'relative-change', value: -7, qualifier: 'up-to' }],
    ['−2.4 percentage points', { measure: 'point-change', value: -2.4 }],
    ['+1.5 years', { measure: 'point-change', value: 1.5, unit: 'years' }],
    ['750 → 528 beds', { measure: 'from-to', from: 750, to: 528, unit: 'beds' }],
    ['10% → 88%', { measure: 'from-to', from: 10, to: 88, unit: '%' }],
    ['5.4%', { measure: 'level', value: 5.4, unit: '%' }],
    ['more than 2,000 admissions', { measure: 'count', value: 2000, unit: 'admissions', qualifier: 'more-than' }],
    [
      '0.72 hazard ratio (p < 0.05)',
      { measure: 'ratio', ratio: 'hazard-ratio', value: 0.72, pValue: { relation: '<', value: 0.05 } },
    ],
    ['£1.37 return per £1', { measure: 'ratio', ratio: 'return-per-pound', value: 1.37 }],
    ['£900,000', { measure: 'amount', value: 900_000, currency: 'GBP' }],
    ['−€170 per member a year', { measure: 'amount', value: -170, currency: 'EUR', per: 'member a year' }],
    ['£4.6 million 2012/13 prices', { measure: 'amount', value: 4_600_000, currency: 'GBP', priceYear: '2012/13' }],
    ['−4% (95% CI −9% to +1%)', { measure: 'relative-change', value: -4, interval: { low: -9, high: 1 } }],
    [
      '−12% to +5% (across sites)',
      { measure: 'relative-change', range: { low: -12, high: 5, describes: 'across sites' } },
    ],
    ['Lower (no figure published)', { measure: 'direction-only', direction: 'lower' }],
    [
      'No difference (no figure published; p > 0.05)',
      { measure: 'direction-only', direction: 'no-difference', pValue: { relation: '>', value: 0.05 } },
    ],
  ])('reads %s', (words, figure) => {
    expect(text(figure)).toBe(words);
  });

  it('says what the source says about significance where it prints no test', () => {
    expect(text({ measure: 'relative-change', value: -4, significance: 'not-significant' })).toMatch(
      /not statistically significant/,
    );
  });

  it('shows every figure, signs a fall with a true minus, and neither rounds nor leaves a hole', () => {
    fc.assert(
      fc.property(arbitraryFigure, (figure) => {
        const { headline, precision } = formatFigure(figure);
        expect(headline).not.toBe('');
        expect(`${headline} ${precision}`).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(headline).not.toMatch(/-\d/);
      }),
    );
  });
});
