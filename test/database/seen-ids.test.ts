import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, isSeen, seenFromBlob, seenToBlob, sortSeen, unseen } from '../../main/database/seen-ids.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,30}$/), { maxLength: 60 });
const hashes = (kind: 'case' | 'metric', of: readonly string[]) => of.map((id) => hashOf(kind, id));

test('exactly what was not seen is new, after a stay in the database as well', () => {
  fc.assert(
    fc.property(ids, ids, (before, now) => {
      const seen = seenFromBlob(seenToBlob(sortSeen(hashes('metric', before)))) ?? sortSeen();
      const fresh = unseen(sortSeen(hashes('metric', now)), seen);
      expect(now.filter((id) => isSeen(fresh, hashOf('metric', id)))).toEqual(now.filter((id) => !before.includes(id)));
      expect(fresh).toHaveLength(now.filter((id) => !before.includes(id)).length);
    }),
  );
});

test('a case study and a result of the same name are told apart', () => {
  const seen = sortSeen(hashes('case', ['torbay']));
  expect([isSeen(seen, hashOf('case', 'torbay')), isSeen(seen, hashOf('metric', 'torbay'))]).toEqual([true, false]);
});

test('100,000 results are kept in 800 KB, and none of 100,000 others is taken for one of them', () => {
  const results = (from: number) =>
    sortSeen(
      hashes(
        'metric',
        Array.from({ length: 100_000 }, (_, index) => `case-${(from + index) % 9_973}/m-${from + index}`),
      ),
    );
  const seen = results(0);
  expect(seenToBlob(seen)).toHaveLength(800_000);
  expect(unseen(results(0), seen)).toHaveLength(0);
  expect(unseen(results(100_000), seen)).toHaveLength(100_000);
});

test('bytes that are not whole hashes are refused', () => {
  expect(seenFromBlob(new Uint8Array(12))).toBeNull();
});
