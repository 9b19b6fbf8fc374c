import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { effects } from '../../src/evidence/effect.ts';
import { certaintyLevels, studyDesigns } from '../../src/evidence/study-design.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { balanceChart } from '../../src/packs/balance-chart.ts';
import { countBalance, sumOf } from '../../src/packs/count-balance.ts';

const result = fc.record({
  effect: fc.constantFrom(...enumKeys(effects)),
  certainty: fc.constantFrom(...certaintyLevels),
  status: fc.constantFrom(...enumKeys(metricStatuses)),
  design: fc.constantFrom(...enumKeys(studyDesigns)),
});

test('every result is counted once, and unobserved ones apart', () => {
  fc.assert(
    fc.property(fc.array(result, { maxLength: 60 }), (results) => {
      const rows = countBalance(results);
      const observed = results.filter(({ status, design }) => status === 'observed' && design !== 'modelled');
      expect(rows.reduce((sum, row) => sum + sumOf(row.observed), 0)).toBe(observed.length);
      expect(rows.reduce((sum, row) => sum + sumOf(row.unobserved), 0)).toBe(results.length - observed.length);
    }),
  );
});

test('the picture has one mark for each result, dashed where nobody observed it, all within its edges', () => {
  fc.assert(
    fc.property(fc.array(result, { maxLength: 200 }), (results) => {
      const { svg, width, height } = balanceChart(countBalance(results));
      const marks = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="18" height="18"[^>]*>/g)];
      const dashed = marks.filter(([mark]) => mark.includes('stroke-dasharray'));
      const unobserved = results.filter(({ status, design }) => status !== 'observed' || design === 'modelled');
      // The key has five marks of its own, one of them dashed.
      expect(marks.length).toBe(results.length + 5);
      expect(dashed.length).toBe(unobserved.length + 1);
      for (const [, x, y] of marks) {
        expect(Number(x) + 18).toBeLessThanOrEqual(width);
        expect(Number(y) + 18).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 50 },
  );
});

test('the picture loads nothing, runs nothing and says in words what it shows', () => {
  const { svg, alt } = balanceChart(
    countBalance([
      { effect: 'beneficial', certainty: 'high', status: 'observed', design: 'randomised' },
      { effect: 'beneficial', certainty: 'very-low', status: 'projected', design: 'modelled' },
    ]),
  );
  expect(svg).not.toMatch(/href|script|url\(|@import|foreignObject/);
  expect(svg).toContain('font-family="Arial, Helvetica');
  expect(alt).toContain('Beneficial: 1 observed (1 of high certainty); 1 not observed (1 of very low certainty).');
  expect(svg).toContain(`<title>${alt}</title>`);
});
