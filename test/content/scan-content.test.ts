import { cpSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { scanContent } from '../../main/content/scan-content.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { readCaseIds } from '../../main/database/library-read.ts';
import { readFileRows } from '../../main/database/library-state.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { caseFile, contentFolder, writeFiles } from './small-content.ts';

/** Lets the clock stand so much later that nothing was written just now. */
function later(seconds: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1_000 });
  onTestFinished(() => void vi.useRealTimers());
}

async function compiled(content: string) {
  const db = openLibraryInMemory([], { compiler: 'test' });
  const compile = (folder = content) =>
    compileLibrary({ db, folders: { content: folder, own: null }, now: () => new Date(0), compiler: 'test' });
  await compile();
  return { db, compile };
}

const scan = (content: string, hash: string, stamp: (file: string) => string | null) =>
  scanContent({ content, own: null }, (file) => ({ hash, stamp: stamp(file) }));

describe('a file whose size, times and inode are as they were', () => {
  it('is not read', async () => {
    const content = contentFolder();
    later(10);
    const first = await scan(content, '', () => null);
    expect(first.get('cases/alpha.md')?.stamp).not.toBeNull();
    const second = await scan(content, 'as remembered', (file) => first.get(file)?.stamp ?? null);
    expect(new Set([...second.values()].map(({ hash }) => hash))).toEqual(new Set(['as remembered']));
  });

  it('is read when it was written so lately that it could change under the same time', async () => {
    const content = contentFolder();
    const first = await scan(content, '', () => null);
    expect(first.get('cases/alpha.md')?.stamp).toBeNull();
  });

  it('is remembered by them once it is old enough, without a new library for that', async () => {
    const { db, compile } = await compiled(contentFolder());
    expect(readFileRows(db).get('cases/alpha.md')?.stamp).toBeNull();
    later(10);
    expect(await compile()).toEqual({ changed: false, parsed: [] });
    expect(readFileRows(db).get('cases/alpha.md')?.stamp).toMatch(/^\d+-\d+-\d+-\d+$/);
  });
});

describe('a change of the content folder is noticed', () => {
  it('within the same second, even where the size stays', async () => {
    const content = contentFolder();
    const { compile } = await compiled(content);
    writeFiles(content, { 'cases/beta.md': caseFile({ id: 'beta', title: 'One' }) });
    expect((await compile()).parsed).toEqual(['cases/beta.md']);
    writeFiles(content, { 'cases/beta.md': caseFile({ id: 'beta', title: 'Two' }) });
    expect((await compile()).parsed).toEqual(['cases/beta.md']);
  });

  it('when a file is renamed or removed', async () => {
    const content = contentFolder();
    const { db, compile } = await compiled(content);
    later(10);
    await compile();
    renameSync(path.join(content, 'cases/beta.md'), path.join(content, 'cases/second.md'));
    expect((await compile()).parsed).toEqual(['cases/second.md']);
    expect(readCaseIds(db)).toEqual(['alpha', 'beta', 'gamma']);
    rmSync(path.join(content, 'cases/second.md'));
    await compile();
    expect(readCaseIds(db)).toEqual(['alpha', 'gamma']);
  });

  it('and a folder that was moved or copied holds nothing new', async () => {
    const content = contentFolder();
    const { compile } = await compiled(content);
    const moved = path.join(tempFolder(), 'moved');
    const copied = path.join(tempFolder(), 'copied');
    cpSync(content, copied, { recursive: true });
    renameSync(content, moved);
    expect(await compile(moved)).toEqual({ changed: false, parsed: [] });
    expect(await compile(copied)).toEqual({ changed: false, parsed: [] });
    renameSync(moved, content);
  });
});
