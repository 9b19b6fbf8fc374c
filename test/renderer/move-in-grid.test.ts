import { expect, it } from 'vitest';
import { moveInGrid } from '../../renderer/features/explore/map/move-in-grid.ts';

const grid = { rows: 4, columns: 3 };
const press = (key: string, at: [number, number], held: { ctrlKey?: boolean; altKey?: boolean } = {}) => {
  const place = moveInGrid(
    { row: at[0], column: at[1] },
    { key, ctrlKey: false, metaKey: false, altKey: false, ...held },
    grid,
  );
  return place && [place.row, place.column];
};

it('walks a grid by arrow, line and page, and stops at its edges', () => {
  expect(press('ArrowRight', [1, 1])).toEqual([1, 2]);
  expect(press('ArrowRight', [1, 2])).toEqual([1, 2]);
  expect(press('ArrowUp', [0, 2])).toEqual([0, 2]);
  expect(press('ArrowDown', [0, 2])).toEqual([1, 2]);
  expect(press('Home', [2, 2])).toEqual([2, 0]);
  expect(press('End', [2, 0])).toEqual([2, 2]);
  expect(press('Home', [2, 2], { ctrlKey: true })).toEqual([0, 0]);
  expect(press('End', [0, 0], { ctrlKey: true })).toEqual([3, 2]);
  expect(press('PageDown', [0, 1])).toEqual([3, 1]);
  expect(press('PageUp', [3, 1])).toEqual([0, 1]);
});

it('leaves other keys, and those that mean back and forward, alone', () => {
  expect(press('a', [0, 0])).toBeNull();
  expect(press('ArrowLeft', [1, 1], { altKey: true })).toBeNull();
});
