import { describe, expect, it } from 'vitest';
import { putBack } from '../../renderer/collection/put-back.ts';

describe('a case study that is put back into the comparison', () => {
  it('stands where it stood', () => {
    expect(putBack(['torbay', 'canterbury-nz'], 'greenwich', 1)).toEqual(['torbay', 'greenwich', 'canterbury-nz']);
  });

  it('takes nothing away that came or went meanwhile', () => {
    expect(putBack(['salford', 'alzira'], 'greenwich', 0)).toEqual(['greenwich', 'salford', 'alzira']);
    expect(putBack([], 'greenwich', 3)).toEqual(['greenwich']);
    expect(putBack(['alzira', 'greenwich'], 'greenwich', 0)).toEqual(['alzira', 'greenwich']);
  });

  it('stays out where six others stand by now', () => {
    expect(putBack(['a', 'b', 'c', 'd', 'e', 'f'], 'greenwich', 0)).toBeNull();
  });
});
