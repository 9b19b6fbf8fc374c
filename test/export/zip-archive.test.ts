import { expect, test } from 'vitest';
import { readOwnZip, writeZip } from '../../main/export/zip-archive.ts';

test('an archive is read as it was written, and anything else is refused', () => {
  const entries = [
    { name: 'a/ü.xml', data: Buffer.from('text '.repeat(1000)) },
    { name: 'empty', data: Buffer.alloc(0) },
  ];
  const zip = writeZip(entries, '2026-11-21');
  expect(readOwnZip(zip).map(({ name, data }) => [name, Buffer.from(data).toString()])).toEqual(
    entries.map(({ name, data }) => [name, data.toString()]),
  );
  expect(zip.length).toBeLessThan(500);
  expect(() => readOwnZip(new Uint8Array(10))).toThrow('Not a plain zip archive');
  expect(() => readOwnZip(zip.subarray(0, zip.length - 1))).toThrow('Not a plain zip archive');
});
