import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstBaseline, baselineWords, isExtra } from '../../src/compare/against-baseline.ts';
import { cellOf } from '../../src/compare/comparison-cell.ts';

const terms = (...names: string[]) => cellOf(names.map((text) => ({ text })));
const result = (metricId: string) => cellOf([{ text: '−33%', metricId }]);

describe('a cell beside the baseline’s', () => {
  it('says which terms are extra and which are missing', () => {
    const row = { cells: [terms('Reablement', 'Case management'), terms('Case management', 'Telecare')], terms: true };
    expect(againstBaseline(row, 0)).toEqual([
      { kind: 'baseline' },
      { kind: 'terms', extra: ['Telecare'], missing: ['Reablement'] },
    ]);
  });

  it('is the same with the same terms in another order', () => {
    const row = { cells: [terms('A', 'B'), terms('B', 'A')], terms: true };
    expect(againstBaseline(row, 0)[1]).toEqual({ kind: 'same' });
  });

  it('only differs where it is words and not terms', () => {
    const row = { cells: [terms('About 31,000 people'), terms('136,264 people')] };
    expect(againstBaseline(row, 0)[1]).toEqual({ kind: 'other' });
    expect(againstBaseline(row, 1)[0]).toEqual({ kind: 'other' });
  });

  it('says who alone has published something', () => {
    const row = { cells: [terms(), terms('A'), terms()], terms: true };
    expect(againstBaseline(row, 0).slice(1)).toEqual([{ kind: 'added' }, { kind: 'neither' }]);
    expect(againstBaseline(row, 1).map((found) => found?.kind)).toEqual(['lacking', 'baseline', 'lacking']);
  });

  it('never sets one figure off against another', () => {
    const found = againstBaseline({ cells: [result('a/x'), result('b/x')] }, 0)[1] ?? null;
    expect(found).toEqual({ kind: 'results' });
    expect(baselineWords(found)).not.toMatch(/\d/);
  });

  it('has no mark without a baseline', () => {
    expect(againstBaseline({ cells: [terms('A'), terms('B')] }, -1)).toEqual([null, null]);
  });

  it('accounts for every term of both, whatever they are', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(names, names, (base, own) => {
        const found = againstBaseline({ cells: [terms(...base), terms(...own)], terms: true }, 0)[1] ?? null;
        for (const term of own) expect(isExtra(found, term)).toBe(!base.includes(term));
        const missing = found?.kind === 'terms' ? found.missing : [];
        expect(missing).toEqual(base.filter((term) => !own.includes(term)));
      }),
    );
  });
});

describe('a mark in words', () => {
  it('names what is beyond the baseline and what is only in it, each with its glyph', () => {
    const found = { kind: 'terms' as const, extra: ['Telecare'], missing: ['Reablement', 'Hubs'] };
    expect(baselineWords(found)).toBe('+ Beyond the baseline: Telecare\n− Only in the baseline: Reablement; Hubs');
    expect(baselineWords(found, { short: true })).toBe('− Only in the baseline: Reablement; Hubs');
  });

  it('is nothing for the baseline itself and where neither says anything', () => {
    expect(baselineWords({ kind: 'baseline' })).toBeNull();
    expect(baselineWords({ kind: 'neither' })).toBeNull();
  });
});
