import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportError } from '../../main/export/export-error.ts';
import { writeExport } from '../../main/export/write-export.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { canMount, smallDisk } from '../database/small-disk.ts';
import { tempFolder } from '../database/temp-folder.ts';

const bytes = new TextEncoder().encode('a pack');

async function failure(file: string, content = bytes, signal?: AbortSignal): Promise<DeskError> {
  const error: unknown = await writeExport(file, content, { signal }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error;
  throw new Error(`Expected a DeskError, got ${String(error)}`);
}

describe('an export', () => {
  test('is written whole, and nothing else is left', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'pack £5m – “draft”.docx');
    expect(await writeExport(file, bytes)).toEqual({ path: file, bytes: bytes.length });
    expect(readFileSync(file, 'utf8')).toBe('a pack');
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  test('of several megabytes arrives as it was', async () => {
    const file = path.join(tempFolder(), 'pack.docx');
    const large = new Uint8Array(3_500_001).map((_, index) => index % 251);
    await writeExport(file, large);
    expect(readFileSync(file).equals(Buffer.from(large))).toBe(true);
  });

  test('of nothing is an empty file', async () => {
    const file = path.join(tempFolder(), 'pack.md');
    await writeExport(file, new Uint8Array());
    expect(readFileSync(file)).toHaveLength(0);
  });

  test('replaces one of the same name', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'pack.docx');
    writeFileSync(file, 'older and longer than the new one');
    await writeExport(file, bytes);
    expect(readFileSync(file, 'utf8')).toBe('a pack');
    expect(readdirSync(folder)).toEqual(['pack.docx']);
  });

  test('with the longest name that a file can have is written', async () => {
    const file = path.join(tempFolder(), `${'n'.repeat(250)}.docx`);
    await writeExport(file, bytes);
    expect(existsSync(file)).toBe(true);
  });
});

describe('an export that was cancelled', () => {
  test('before it began writes nothing', async () => {
    const folder = tempFolder();
    expect((await failure(path.join(folder, 'pack.docx'), bytes, AbortSignal.abort())).code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('half way leaves what was there before, and no temporary file', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'pack.docx');
    writeFileSync(file, 'before');
    const controller = new AbortController();
    const writing = failure(file, new Uint8Array(200_000_000), controller.signal);
    await expect.poll(() => readdirSync(folder).length, { interval: 1 }).toBe(2);
    controller.abort();
    expect((await writing).code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual(['pack.docx']);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });
});

describe('what cannot be written is explained, and nothing changes', () => {
  test('a folder that is not there', async () => {
    const error = await failure(path.join(tempFolder(), 'gone', 'pack.docx'));
    expect(error.code).toBe('not-found');
    expect(error.message).toMatch(/folder ".*gone" is not there\. Choose/);
  });

  test('a folder of that name', async () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'pack.docx'));
    const error = await failure(path.join(folder, 'pack.docx'));
    expect([error.code, error.message]).toEqual([
      'bad-input',
      'There is a folder called "pack.docx". Choose another name.',
    ]);
    expect(readdirSync(folder)).toEqual(['pack.docx']);
  });

  test('a path that leads through a file', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'file'), '');
    expect((await failure(path.join(folder, 'file', 'pack.docx'))).code).toBe('bad-input');
  });

  test('a name that is too long', async () => {
    const folder = tempFolder();
    expect((await failure(path.join(folder, 'n'.repeat(300)))).code).toBe('bad-input');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!canMount)('a disk that is full', async () => {
    const { folder } = smallDisk(64);
    const file = path.join(folder, 'pack.docx');
    writeFileSync(file, 'before');
    const error = await failure(file, new Uint8Array(5_000_000));
    expect(error.code).toBe('disk-full');
    expect(error.message).toContain('Free some space');
    expect(readdirSync(folder)).toEqual(['pack.docx']);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  test.skipIf(!canMount)('a disk that can only be read', async () => {
    const { folder, makeReadOnly } = smallDisk(64);
    writeFileSync(path.join(folder, 'pack.docx'), 'before');
    makeReadOnly();
    const error = await failure(path.join(folder, 'pack.docx'));
    expect(error.code).toBe('permission');
    expect(readFileSync(path.join(folder, 'pack.docx'), 'utf8')).toBe('before');
  });
});

describe('what the operating system says, in words', () => {
  const errno = (code: string) => Object.assign(new Error(`${code}: x`), { code });
  const place = { file: path.join('folder', 'pack.docx'), platform: 'win32' } as const;

  test.each(['EPERM', 'EACCES', 'EBUSY'])('%s on Windows at the last step is a file that is open elsewhere', (code) => {
    const error = exportError(errno(code), { ...place, step: 'replace' });
    expect(error.code).toBe('file-in-use');
    expect(error.message).toBe(
      '"pack.docx" is open in another program. Close it there and export again, or choose another name.',
    );
  });
  test.each(['EPERM', 'EACCES', 'EROFS'])(
    '%s on Windows at the first step is a folder that may not be written to',
    (code) => expect(exportError(errno(code), { ...place, step: 'create' }).code).toBe('permission'),
  );
  test('EPERM on Linux is always a matter of permission', () =>
    expect(exportError(errno('EPERM'), { ...place, platform: 'linux', step: 'replace' }).code).toBe('permission'));
  test.each(['ENOSPC', 'EDQUOT'])('%s is a full disk', (code) =>
    expect(exportError(errno(code), { ...place, step: 'write' }).code).toBe('disk-full'),
  );
  test('anything else keeps its details for the log', () => {
    const error = exportError(errno('EIO'), { ...place, step: 'write' });
    expect(error.code).toBe('internal');
    expect(error.details).toContain('EIO');
  });
});

describe('temporary files of exports that a crash cut off', () => {
  const leftover = '.casebook-export-01234567-89ab-cdef-0123-456789abcdef.tmp';

  test('are removed from the folder by the next export, once they are old', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, leftover), 'half');
    await writeExport(path.join(folder, 'a.md'), bytes, { nowMs: Date.now() + 10 * 60 * 1000 });
    expect(readdirSync(folder)).toContain(leftover);
    await writeExport(path.join(folder, 'a.md'), bytes, { nowMs: Date.now() + 2 * 60 * 60 * 1000 });
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  test('are told from files of the user', async () => {
    const folder = tempFolder();
    const mine = ['.casebook-export-notes.tmp', 'casebook-export.tmp', '.hidden'];
    for (const name of mine) {
      writeFileSync(path.join(folder, name), 'mine');
      utimesSync(path.join(folder, name), 0, 0);
    }
    await writeExport(path.join(folder, 'a.md'), bytes);
    expect(readdirSync(folder).toSorted()).toEqual([...mine, 'a.md'].toSorted());
  });
});
