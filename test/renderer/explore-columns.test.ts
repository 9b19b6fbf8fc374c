import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { outcomeColumns, outcomeOrderSchema } from '../../src/explore/outcome-columns.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import {
  columnTracks,
  keepColumns,
  readColumns,
  toggleColumn,
} from '../../renderer/features/explore/table/chosen-columns.ts';
import { nextOrder } from '../../renderer/features/explore/table/next-order.ts';
import { readView } from '../../renderer/features/explore/explore-views.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('chosen columns', () => {
  test('whoever chose nothing sees effect, figure, comparator, period, design, certainty and source', () => {
    expect(readColumns()).toEqual(
      expect.arrayContaining(['effect', 'figure', 'comparator', 'period', 'design', 'certainty', 'source']),
    );
  });

  test('what was chosen is remembered, in reading order whatever the order of choosing', () => {
    keepColumns(toggleColumn(toggleColumn(['source'], 'effect'), 'design'));
    expect(readColumns()).toEqual(['effect', 'design', 'source']);
  });

  test('columns that an older version knew, or none at all, do no harm', () => {
    localStorage.setItem('casebook.outcome-columns', 'mood effect');
    expect(readColumns()).toEqual(['effect']);
    localStorage.setItem('casebook.outcome-columns', 'mood');
    expect(readColumns().length).toBeGreaterThan(5);
  });

  test('the last column stays', () => {
    expect(toggleColumn(['figure'], 'figure')).toEqual(['figure']);
  });

  test('there is a track for each column and one for the ticks, and one of them takes the room that is left', () => {
    const { tracks, leastPx } = columnTracks(enumKeys(outcomeColumns));
    expect(tracks.match(/\d+px/g)).toHaveLength(enumKeys(outcomeColumns).length + 1);
    expect(tracks.match(/1fr/g)).toHaveLength(1);
    expect(columnTracks(['effect']).tracks).toContain('1fr');
    expect(leastPx).toBeGreaterThan(1_500);
  });
});

test('a heading sorts up, then down, then leaves the order as it was; the grouping stays', () => {
  const start = outcomeOrderSchema.parse({ groupBy: 'domain' });
  const up = nextOrder(start, 'certainty');
  const down = nextOrder(up, 'certainty');
  expect(up).toEqual({ column: 'certainty', direction: 'ascending', groupBy: 'domain' });
  expect(down).toEqual({ column: 'certainty', direction: 'descending', groupBy: 'domain' });
  expect(nextOrder(down, 'certainty')).toEqual(start);
  expect(nextOrder(down, 'case')).toEqual({ column: 'case', direction: 'ascending', groupBy: 'domain' });
});

test('an address that names no view, or one that there is not, is nobody’s view', () => {
  expect(readView('chart')).toBe('chart');
  expect(readView(undefined)).toBeNull();
  expect(readView('toString')).toBeNull();
});
