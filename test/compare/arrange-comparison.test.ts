import { beforeAll, describe, expect, it } from 'vitest';
import { arrangeComparison, reorderComparison, rowsByGroup } from '../../src/compare/arrange-comparison.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { plainComparisonView } from '../../src/compare/comparison-view.ts';
import { compareShipped } from './compared-shipped.ts';

const ids = ['tower-hamlets', 'torbay', 'greenwich'];
let comparison: Comparison;
beforeAll(async () => {
  ({ comparison } = await compareShipped(ids));
});
const column = (label: string, one: Pick<Comparison, 'rows'>) => one.rows.find((row) => row.label === label)?.cells;

describe('a comparison as its reader wants it', () => {
  it('has the baseline first, with its cells and its profile', () => {
    const arranged = arrangeComparison(comparison, { ...plainComparisonView, baseline: 'torbay' });
    expect(arranged.cases.map(({ id }) => id)).toEqual(['torbay', 'tower-hamlets', 'greenwich']);
    expect(arranged.baseline).toBe(0);
    expect(column('Place', arranged)?.[0]?.text).toContain('Torbay');
    expect(arranged.maturity.profiles[0]?.caseId).toBe('torbay');
  });

  it('has no baseline when that case study is not compared any more', () => {
    const arranged = arrangeComparison(comparison, { ...plainComparisonView, baseline: 'alzira' });
    expect(arranged.baseline).toBeNull();
    expect(arranged.rows).toEqual(comparison.rows);
  });

  it('leaves hidden rows out and names them, and passes over keys of rows that are gone', () => {
    const hidden = ['context/Place', 'arrangements/Enablers'];
    const arranged = arrangeComparison(comparison, { ...plainComparisonView, hidden });
    expect(arranged.hidden.map(({ label }) => label)).toEqual(['Place']);
    expect(arranged.rows).toHaveLength(comparison.rows.length - 1);
  });

  it('counts what differences only leave out', () => {
    const arranged = arrangeComparison(comparison, { ...plainComparisonView, differencesOnly: true });
    expect(arranged.same).toBeGreaterThan(0);
    expect(arranged.rows.length + arranged.same).toBe(comparison.rows.length);
    expect(arranged.rows.every((row) => row.differs)).toBe(true);
  });

  it('keeps every row in its group', () => {
    expect(rowsByGroup(comparison.rows).flatMap(({ rows }) => rows)).toEqual(comparison.rows);
  });
});

describe('columns in another order', () => {
  it('take their cells along', () => {
    const turned = reorderComparison(comparison, ids.toReversed());
    expect(turned.cases.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(column('Place', turned)).toEqual(column('Place', comparison)?.toReversed());
    expect(turned.maturity.profiles.map(({ caseId }) => caseId)).toEqual(ids.toReversed());
  });

  it('go with what was taken out', () => {
    const fewer = reorderComparison(comparison, ['greenwich', 'tower-hamlets']);
    expect(fewer.rows.every(({ cells }) => cells.length === 2)).toBe(true);
    expect(column('Place', fewer)?.[0]).toEqual(column('Place', comparison)?.[2]);
  });

  it('stay as they are while another case study is still to be compared', () =>
    expect(reorderComparison(comparison, ['torbay', 'greenwich', 'alzira'])).toBe(comparison));
});

describe('results measured the same way', () => {
  it('name each other’s case study, and never their own', async () => {
    const { comparison: many } = await compareShipped(['gesundes-kinzigtal', 'greenwich']);
    const byId = new Map(many.metrics.map((metric) => [metric.id, metric]));
    const tagged = many.rows
      .flatMap(({ cells }) => cells.flatMap(({ items }) => items))
      .filter((item) => item.alignsWith);
    expect(tagged.length).toBeGreaterThan(1);
    for (const { metricId = '', alignsWith = [] } of tagged) {
      const metric = byId.get(metricId);
      expect(alignsWith).not.toContain(metric?.caseId);
      const others = many.metrics.filter(
        (other) =>
          alignsWith.includes(other.caseId) &&
          other.indicator.id === metric?.indicator.id &&
          other.figure.measure === metric.figure.measure,
      );
      expect(others.length).toBeGreaterThan(0);
    }
  });
});

describe('how sure, counted', () => {
  it('adds up to the results of each case study', () => {
    const certainty = comparison.rows.find(({ group, label }) => group === 'certainty' && label === 'Certainty');
    for (const [index, card] of comparison.cases.entries())
      expect(certainty?.cells[index]?.text).toMatch(new RegExp(`^${card.metrics} results: `));
  });

  it('says how many nobody observed', () => {
    const certainty = comparison.rows.find(({ group, label }) => group === 'certainty' && label === 'Certainty');
    expect(certainty?.cells[2]?.text).toContain('10 of 10 projected, claimed or modelled');
  });
});
