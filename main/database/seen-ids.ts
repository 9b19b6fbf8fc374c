/**
 * Which case studies and results a search found, as sorted 64-bit hashes: eight bytes each, however long the ids are. Among
 * 100,000 ids two share a hash once in billions of libraries; then something new would not be called new.
 */
export type SeenIds = BigUint64Array<ArrayBuffer>;

/** Which kind an id is of is hashed with it. */
const marks = { case: 'c ', metric: 'm ' } as const;
const bytesPerId = 8;

const hash = new BigUint64Array(1);
const halves = new Uint32Array(hash.buffer);

/** Two well-mixed halves (cyrb53 by bryc, public domain, without its last step, which drops 11 bits). */
function writeHash(text: string, into: Uint32Array): void {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  into[0] = one;
  into[1] = two;
}

/** The hash of an id of a case study or a result. */
export function hashOf(kind: keyof typeof marks, id: string): bigint {
  writeHash(marks[kind] + id, halves);
  return hash[0] ?? 0n;
}

/** As a database keeps it. Every computer that Casebook runs on has the low byte first. */
export const seenToBlob = (seen: SeenIds): Buffer => Buffer.from(seen.buffer, seen.byteOffset, seen.byteLength);

/** `null` when the bytes are not what `seenToBlob` makes. */
export function seenFromBlob(blob: Uint8Array): SeenIds | null {
  if (blob.byteLength % bytesPerId !== 0) return null;
  // The driver may hand out bytes that do not begin at a multiple of eight.
  return new BigUint64Array(Uint8Array.from(blob).buffer);
}

/** All of several, in order. */
export function sortSeen(...hashes: readonly Iterable<bigint>[]): SeenIds {
  return new BigUint64Array(hashes.flatMap((some) => [...some])).toSorted();
}

export function isSeen(seen: SeenIds, wanted: bigint): boolean {
  let low = 0;
  let high = seen.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = seen[middle] ?? 0n;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Those of `found` that are not in `seen`. */
export function unseen(found: SeenIds, seen: SeenIds): SeenIds {
  let at = 0;
  return found.filter((wanted) => {
    while (at < seen.length && (seen[at] ?? 0n) < wanted) at += 1;
    return seen[at] !== wanted;
  });
}
