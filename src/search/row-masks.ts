import type { ValueSets } from './library-columns.ts';

/** One byte a row: 1 where the row is in. Made by `rowMask`, or four rows cannot be looked at together. */
export type RowMask = Uint8Array;

/** A mask that no row is in. */
export const rowMask = (count: number): RowMask => new Uint8Array(count);

/** A mask that every row is in. */
export const everyRow = (count: number): RowMask => rowMask(count).fill(1);

/** Four rows to a number, as far as they go; the rest is less than four. */
const inFours = ({ buffer, byteOffset, length }: RowMask) => new Uint32Array(buffer, byteOffset, length >> 2);

/** Rows of which a test holds. */
export function rowsWhere(count: number, test: (row: number) => boolean): RowMask {
  const mask = rowMask(count);
  for (let row = 0; row < count; row++) if (test(row)) mask[row] = 1;
  return mask;
}

export function countRowsIn(mask: RowMask): number {
  let count = 0;
  const fours = inFours(mask);
  // The product gathers the four bytes in the highest one.
  for (let at = 0; at < fours.length; at++) count += Math.imul(fours[at] ?? 0, 0x01_01_01_01) >>> 24;
  for (let row = fours.length * 4; row < mask.length; row++) count += mask[row] ?? 0;
  return count;
}

/** Positions of the rows that are in, in order. */
export function rowsOf(mask: RowMask): Uint32Array {
  const count = countRowsIn(mask);
  // One more: each row is put down, and stays where it is in. To ask each whether it is takes longer.
  const rows = new Uint32Array(count + 1);
  let at = 0;
  for (let row = 0; row < mask.length; row++) {
    rows[at] = row;
    at += mask[row] ?? 0;
  }
  return rows.subarray(0, count);
}

/** Rows that both let through; `null` lets everything through. */
export function bothMasks(one: RowMask | null, other: RowMask | null): RowMask | null {
  if (!one || !other) return one ?? other;
  const both = one.slice();
  keepOnly(both, other);
  return both;
}

/** Rows that belong to one of these, such as the results of case studies; `ownerAt` says which one each belongs to. */
export function rowsOfOwners(owners: RowMask, ownerAt: Int32Array): RowMask {
  const rows = rowMask(ownerAt.length);
  for (let row = 0; row < rows.length; row++) rows[row] = owners[ownerAt[row] ?? 0] ?? 0;
  return rows;
}

/** Which of so many own any of these rows. */
export function ownersOf(rows: RowMask, ownerAt: Int32Array, count: number): RowMask {
  const owners = rowMask(count);
  for (let row = 0; row < rows.length; row++) {
    const owner = ownerAt[row] ?? 0;
    owners[owner] = (owners[owner] ?? 0) | (rows[row] ?? 0);
  }
  return owners;
}

/** Leaves in `mask` only what is also in `other`. */
export function keepOnly(mask: RowMask, other: RowMask): void {
  const [fours, others] = [inFours(mask), inFours(other)];
  for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] ?? 0) & (others[at] ?? 0);
  for (let row = fours.length * 4; row < mask.length; row++) mask[row] = (mask[row] ?? 0) & (other[row] ?? 0);
}

/** Rows that are in all of the masks: a new mask, all rows where there are none. */
export function allOf(masks: readonly RowMask[], count: number): RowMask {
  const [first, ...others] = masks;
  if (!first) return everyRow(count);
  const all = first.slice();
  for (const other of others) keepOnly(all, other);
  return all;
}

/** Puts into `mask` what is in `other`. */
export function addRows(mask: RowMask, other: RowMask): void {
  const [fours, others] = [inFours(mask), inFours(other)];
  for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] ?? 0) | (others[at] ?? 0);
  for (let row = fours.length * 4; row < mask.length; row++) mask[row] = (mask[row] ?? 0) | (other[row] ?? 0);
}

/** Takes out of `mask` what is in `other`. */
export function leaveOut(mask: RowMask, other: RowMask): void {
  const [fours, others] = [inFours(mask), inFours(other)];
  for (let at = 0; at < fours.length; at++) fours[at] = (fours[at] ?? 0) & ~(others[at] ?? 0);
  for (let row = fours.length * 4; row < mask.length; row++) mask[row] = (mask[row] ?? 0) & ~(other[row] ?? 0);
}

/** Rows that are not in. */
export function invert(mask: RowMask): RowMask {
  const others = everyRow(mask.length);
  leaveOut(others, mask);
  return others;
}

/** Rows that hold any of the values. */
export function rowsWithAny({ starts, codes }: ValueSets, wanted: ReadonlySet<number>): RowMask {
  const mask = rowMask(starts.length - 1);
  const isWanted = new Uint8Array(65_536);
  for (const code of wanted) isWanted[code] = 1;
  for (let row = 0; row < mask.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (isWanted[codes[at] ?? 0] === 1) {
        mask[row] = 1;
        break;
      }
    }
  }
  return mask;
}

/** A mask in an eighth of its room, for keeping. */
export interface PackedRows {
  count: number;
  bits: Uint32Array;
}

/** Packs the rows at these positions; those below 0 belong to no row. */
export function packRows(count: number, rows: Iterable<number>): PackedRows {
  const bits = new Uint32Array((count + 31) >>> 5);
  for (const row of rows) if (row >= 0) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
  return { count, bits };
}

export function unpackRows({ count, bits }: PackedRows): RowMask {
  const mask = rowMask(count);
  for (let at = 0; at < bits.length; at++) {
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1) mask[at * 32 + 31 - Math.clz32(left & -left)] = 1;
  }
  return mask;
}
