import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedTo } from '../../renderer/features/explore/table/grid-keys.ts';
import { gridRows, movedLine, type GridRow } from '../../renderer/features/explore/table/grid-rows.ts';

const allRows = (groups: { id: string; results: number }[], total: number, folded: ReadonlySet<string>): GridRow[] => {
  const { count, rowAt } = gridRows(groups, total, folded);
  return Array.from({ length: count }, (_, index) => rowAt(index));
};

const arbitraryGroups = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 25 })
  .map((sizes) => sizes.map((results, index) => ({ id: `group-${index}`, results })));

describe('the lines of the table', () => {
  test('without groups, each line is the result at its place', () => {
    expect(allRows([], 3, new Set())).toEqual([
      { kind: 'result', offset: 0, group: null },
      { kind: 'result', offset: 1, group: null },
      { kind: 'result', offset: 2, group: null },
    ]);
  });

  test('every result of an open group has one line, in order and under its head; a folded group has its head alone', () => {
    fc.assert(
      fc.property(arbitraryGroups, fc.array(fc.integer({ min: 0, max: 24 })), (groups, foldedAt) => {
        const folded = new Set(foldedAt.map((index) => `group-${index}`));
        const total = groups.reduce((sum, { results }) => sum + results, 0);
        // The same, listed the long way.
        const expected: GridRow[] = [];
        let offset = 0;
        for (const [group, { id, results }] of groups.entries()) {
          expected.push({ kind: 'group', group });
          if (!folded.has(id))
            for (let index = 0; index < results; index++)
              expected.push({ kind: 'result', offset: offset + index, group });
          offset += results;
        }
        expect(allRows(groups, total, folded)).toEqual(expected);
      }),
    );
  });

  test('a hundred thousand results in ten thousand groups are counted without being listed', () => {
    const groups = Array.from({ length: 10_000 }, (_, index) => ({ id: `g${index}`, results: 10 }));
    const { count, rowAt } = gridRows(groups, 100_000, new Set(['g0']));
    expect(count).toBe(109_990);
    expect(rowAt(0)).toEqual({ kind: 'group', group: 0 });
    expect(rowAt(1)).toEqual({ kind: 'group', group: 1 });
    expect(rowAt(count - 1)).toEqual({ kind: 'result', offset: 99_999, group: 9_999 });
  });
});

describe('where the keyboard goes when groups fold', () => {
  test('to the same result while it is shown, and to the head of its group when it is not', () => {
    fc.assert(
      fc.property(arbitraryGroups, fc.nat(), fc.array(fc.integer({ min: 0, max: 24 })), (groups, at, foldedAt) => {
        const total = groups.reduce((sum, { results }) => sum + results, 0);
        const before = gridRows(groups, total, new Set());
        const folded = new Set(foldedAt.map((index) => `group-${index}`));
        const after = gridRows(groups, total, folded);
        const index = at % before.count;
        const was = before.rowAt(index);
        const now = after.rowAt(movedLine(index, before, after));
        const isFolded = was.group !== null && folded.has(`group-${was.group}`);
        expect(now).toEqual(isFolded ? { kind: 'group', group: was.group } : was);
      }),
    );
  });

  test('without groups nothing moves', () => {
    const rows = gridRows([], 10, new Set());
    expect(movedLine(7, rows, rows)).toBe(7);
  });
});

describe('keys in the table', () => {
  const from = (key: string, index: number) => movedTo({ key }, index, 100, 8);

  test('arrows, pages, Home and End move by what they say', () => {
    expect(from('ArrowDown', 5)).toBe(6);
    expect(from('ArrowUp', 5)).toBe(4);
    expect(from('PageDown', 5)).toBe(13);
    expect(from('PageUp', 50)).toBe(42);
    expect(from('Home', 50)).toBe(0);
    expect(from('End', 50)).toBe(99);
  });

  test('nothing moves beyond the first or the last row, and other keys move nothing', () => {
    expect(from('ArrowUp', 0)).toBe(0);
    expect(from('PageDown', 98)).toBe(99);
    expect(from('a', 5)).toBeNull();
  });
});
