import { inflateRawSync } from 'node:zlib';

/** The entries of a zip archive by name, with the DOS date and time of each. Reads what the central directory says. */
export function readZip(bytes: Uint8Array): Map<string, { data: Buffer; date: number; time: number }> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, { data: Buffer; date: number; time: number }>();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const data = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(name, { data, date: zip.readUInt16LE(at + 14), time: zip.readUInt16LE(at + 12) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
