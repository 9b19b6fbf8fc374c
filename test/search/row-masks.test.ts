import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRows,
  allOf,
  bothMasks,
  countRowsIn,
  everyRow,
  invert,
  keepOnly,
  leaveOut,
  ownersOf,
  packRows,
  rowsOf,
  rowsOfOwners,
  unpackRows,
  type RowMask,
} from '../../src/search/row-masks.ts';

/** Masks of one length, whatever it leaves over when it is divided by four or thirty-two. */
const masks = (count: number) =>
  fc
    .nat({ max: 70 })
    .chain((length) =>
      fc.array(fc.uint8Array({ minLength: length, maxLength: length, max: 1 }), { minLength: count, maxLength: count }),
    );

const rows = (mask: RowMask) => [...mask.keys()].filter((row) => mask[row] === 1);
const changed = (mask: RowMask, change: (copy: RowMask) => void) => {
  const copy = mask.slice();
  change(copy);
  return rows(copy);
};

describe('masks of rows, four at a time', () => {
  it('say what one row at a time says', () => {
    fc.assert(
      fc.property(masks(2), ([one = everyRow(0), other = everyRow(0)]) => {
        const isInOther = (row: number) => other[row] === 1;
        expect([...rowsOf(one)]).toEqual(rows(one));
        expect(countRowsIn(one)).toBe(rows(one).length);
        expect(changed(one, (copy) => keepOnly(copy, other))).toEqual(rows(one).filter(isInOther));
        expect(changed(one, (copy) => leaveOut(copy, other))).toEqual(rows(one).filter((row) => !isInOther(row)));
        expect(new Set(changed(one, (copy) => addRows(copy, other)))).toEqual(new Set([...rows(one), ...rows(other)]));
        expect(rows(invert(one))).toEqual([...one.keys()].filter((row) => one[row] === 0));
        expect(rows(bothMasks(one, other) ?? everyRow(0))).toEqual(rows(one).filter(isInOther));
        expect(bothMasks(one, null)).toBe(one);
        expect(rows(allOf([one, other], one.length))).toEqual(rows(one).filter(isInOther));
        expect(rows(allOf([], one.length))).toEqual([...one.keys()]);
      }),
    );
  });

  it('come back from where they were packed as they were', () => {
    fc.assert(
      fc.property(masks(1), ([mask = everyRow(0)]) => {
        expect(unpackRows(packRows(mask.length, [-1, ...rows(mask)]))).toEqual(mask);
      }),
    );
  });

  it('go from owners to what they own and back', () => {
    const ownerAt = Int32Array.from([2, 0, 0, 1, 2]);
    expect(rows(rowsOfOwners(Uint8Array.from([1, 0, 1]), ownerAt))).toEqual([0, 1, 2, 4]);
    expect(rows(ownersOf(Uint8Array.from([0, 1, 0, 1, 0]), ownerAt, 3))).toEqual([0, 1]);
  });
});
