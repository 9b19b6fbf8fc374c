import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportFailure, writeExportFile } from '../../main/desk/write-export-file.ts';
import { canMount, smallDisk } from '../database/small-disk.ts';
import { tempFolder } from '../database/temp-folder.ts';

const fileError = (code: string) => Object.assign(new Error(code), { code });
const bytes = new TextEncoder().encode('the new export');

describe('writing an export', () => {
  it('replaces an older one in one step', async () => {
    const file = path.join(tempFolder(), 'pack.md');
    writeFileSync(file, 'the old export');
    expect(await writeExportFile(file, bytes)).toBe(bytes.length);
    expect(readFileSync(file, 'utf8')).toBe('the new export');
    expect(readdirSync(path.dirname(file))).toEqual(['pack.md']);
  });

  it('does not replace a folder', async () => {
    const folder = path.join(tempFolder(), 'pack.md');
    mkdirSync(path.join(folder, 'inside'), { recursive: true });
    await expect(writeExportFile(folder, bytes)).rejects.toMatchObject({
      code: 'permission',
      message: 'pack.md is a folder. Export under another name.',
    });
    expect(readdirSync(path.dirname(folder))).toEqual(['pack.md']);
  });

  it.runIf(canMount)('keeps the older one when the disk is full', async () => {
    const { folder } = smallDisk(64);
    const file = path.join(folder, 'pack.md');
    writeFileSync(file, 'the old export');
    await expect(writeExportFile(file, new Uint8Array(200_000))).rejects.toMatchObject({ code: 'disk-full' });
    expect(readFileSync(file, 'utf8')).toBe('the old export');
    expect(readdirSync(folder)).toEqual(['pack.md']);
  });

  it.runIf(canMount)('says that a folder is read-only', async () => {
    const { folder, makeReadOnly } = smallDisk(64);
    makeReadOnly();
    await expect(writeExportFile(path.join(folder, 'pack.md'), bytes)).rejects.toMatchObject({ code: 'read-only' });
  });

  it.each([
    ['replace', 'EBUSY', 'file-in-use', 'is open in another program'],
    ['replace', 'EPERM', 'file-in-use', 'is open in another program'],
    ['replace', 'EACCES', 'file-in-use', 'is open in another program'],
    ['write', 'EACCES', 'permission', 'You may not write in the folder'],
    ['write', 'EPERM', 'permission', 'You may not write in the folder'],
    ['write', 'ENOSPC', 'disk-full', 'The disk is full'],
    ['write', 'ENOENT', 'not-found', 'is not there any more'],
    ['write', 'EIO', 'unavailable', 'was not written (EIO)'],
  ] as const)('tells what a failure to %s with %s means', (stage, code, deskCode, words) => {
    const failure = exportFailure(stage, path.join('folder', 'pack.docx'), fileError(code));
    expect(failure.code).toBe(deskCode);
    expect(failure.message).toContain(words);
    expect(failure.details).toContain(code);
  });
});
