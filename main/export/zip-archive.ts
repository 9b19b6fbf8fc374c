import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;
/** Version 2.0: deflate. */
const version = 20;
/** Names are UTF-8. */
const utf8Flag = 0x0800;
const deflated = 8;

/** A file in an archive. */
export interface ZipEntry {
  name: string;
  data: Uint8Array;
}

/** A file in an archive that was packed beforehand, because it is large. */
export interface PackedZipEntry {
  name: string;
  packed: Uint8Array;
  /** CRC-32 of what was packed, and how long that is. */
  checksum: number;
  bytes: number;
}

const packEntry = (entry: ZipEntry | PackedZipEntry): PackedZipEntry =>
  'packed' in entry
    ? entry
    : {
        name: entry.name,
        packed: deflateRawSync(entry.data),
        checksum: crc32(entry.data),
        bytes: entry.data.length,
      };

/** The date in MS-DOS's form: day, month, years since 1980. */
function dosDate(isoDate: string): number {
  const [year = 1980, month = 1, day = 1] = isoDate.slice(0, 10).split('-').map(Number);
  return (Math.min(Math.max(year - 1980, 0), 127) << 9) | (month << 5) | day;
}

/**
 * Reads an archive that this process has just made: no ZIP64, no comment. Never for files from elsewhere, whose sizes may lie.
 *
 * @throws When the archive is not one of those.
 */
export function readOwnZip(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== endOfCentral) throw new Error('Not a plain zip archive.');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== centralHeader) throw new Error('Not a plain zip archive.');
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      data: zip.readUInt16LE(at + 10) === deflated ? inflateRawSync(packed) : packed,
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Makes an archive, every entry dated midnight of `isoDate`: the same entries give the same bytes whenever it is made. */
export function writeZip(entries: readonly (ZipEntry | PackedZipEntry)[], isoDate: string): Uint8Array {
  const date = dosDate(isoDate);
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, packed, checksum, bytes } = packEntry(entry);
    const path = Buffer.from(name, 'utf8');
    /** What both headers say, from "version needed" to the length of the extra field. */
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(version, 0);
    shared.writeUInt16LE(utf8Flag, 2);
    shared.writeUInt16LE(deflated, 4);
    shared.writeUInt16LE(0, 6);
    shared.writeUInt16LE(date, 8);
    shared.writeUInt32LE(checksum, 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes, 18);
    shared.writeUInt16LE(path.length, 22);
    const signature = Buffer.alloc(4);
    signature.writeUInt32LE(localHeader, 0);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(centralHeader, 0);
    central.writeUInt16LE(version, 4);
    /** No comment, one disk, no attributes; then where the entry begins. */
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    parts.push(signature, shared, path, packed);
    directory.push(central, shared, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endOfCentral, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
