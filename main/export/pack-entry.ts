import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { PackedZipEntry } from './zip-archive.ts';

/** Packs an entry of an archive as it is made, off the thread that everybody waits for and without holding it whole. */
export async function packEntry(
  name: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<PackedZipEntry> {
  const deflate = createDeflateRaw();
  const packed: Buffer[] = [];
  deflate.on('data', (piece: Buffer) => packed.push(piece));
  const ended = once(deflate, 'end');
  let [checksum, bytes] = [0, 0];
  try {
    for await (const piece of pieces) {
      const data = Buffer.from(piece, 'utf8');
      checksum = crc32(data, checksum);
      bytes += data.length;
      if (!deflate.write(data)) await once(deflate, 'drain');
    }
    deflate.end();
    await ended;
  } catch (error) {
    ended.catch(() => undefined);
    deflate.destroy();
    throw error;
  }
  return { name, packed: Buffer.concat(packed), checksum, bytes };
}
