import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import {
  compilerOfLibrary,
  openLibraryDatabase,
  openLibraryInMemory,
  sealLibrary,
} from '../../main/database/library-database.ts';
import { readCaseIds } from '../../main/database/library-read.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { withoutRoot } from '../database/without-root.ts';
import { contentFolder } from './small-content.ts';

/** A library compiled beforehand, as one ships. */
async function shippedLibrary(compiler = 'test'): Promise<string> {
  const file = path.join(tempFolder(), 'shipped.db');
  const db = openLibraryDatabase({ file, compiler });
  await compileLibrary({ db, folders: { content: contentFolder(), own: null }, now: () => new Date(0), compiler });
  sealLibrary(db);
  return file;
}

describe('the library file', () => {
  it('is copied from the one that ships when there is none', async () => {
    const shipped = await shippedLibrary();
    const file = path.join(tempFolder(), 'data', 'library.db');
    const db = openLibraryDatabase({ file, shippedLibrary: shipped, compiler: 'test' });
    expect(readCaseIds(db)).toEqual(['alpha', 'beta', 'gamma']);
    db.close();
  });

  it('keeps what it holds when it is opened again', async () => {
    const file = await shippedLibrary();
    const before = statSync(file).ino;
    const db = openLibraryDatabase({ file, compiler: 'test' });
    expect(readCaseIds(db)).toEqual(['alpha', 'beta', 'gamma']);
    db.close();
    expect(statSync(file).ino).toBe(before);
  });

  it.each([
    ['is not a database', () => Buffer.from('This is not a database. '.repeat(100))],
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off', (whole: Buffer) => whole.subarray(0, 5000)],
  ])('is replaced when it %s', async (_, damage) => {
    const shipped = await shippedLibrary();
    const file = path.join(tempFolder(), 'library.db');
    writeFileSync(file, damage(readFileSync(shipped)));
    const db = openLibraryDatabase({ file, shippedLibrary: shipped, compiler: 'test' });
    expect(readCaseIds(db)).toEqual(['alpha', 'beta', 'gamma']);
    db.close();
  });

  it('is replaced when another program made it', () => {
    const file = path.join(tempFolder(), 'library.db');
    const foreign = openDatabase(file, { mode: 'workspace' });
    foreign.exec('CREATE TABLE recipes (name TEXT)');
    foreign.close();
    const db = openLibraryDatabase({ file, compiler: 'test' });
    expect(readCaseIds(db)).toEqual([]);
    expect(() => db.prepare('SELECT * FROM recipes')).toThrow('no such table');
    db.close();
  });

  it('is replaced when other code compiled it, so that no grade of an older rule is shown', async () => {
    const file = await shippedLibrary('older rules');
    const db = openLibraryDatabase({ file, compiler: 'newer rules' });
    expect(readCaseIds(db)).toEqual([]);
    db.close();
  });

  it('is made empty when what ships is damaged too', () => {
    const shipped = path.join(tempFolder(), 'shipped.db');
    writeFileSync(shipped, 'nonsense');
    const file = path.join(tempFolder(), 'library.db');
    const db = openLibraryDatabase({ file, shippedLibrary: shipped, compiler: 'test' });
    expect(readCaseIds(db)).toEqual([]);
    db.close();
  });

  it('says which code compiled it, and nothing of what is no library', async () => {
    expect(compilerOfLibrary(await shippedLibrary('rules of May'))).toBe('rules of May');
    const other = path.join(tempFolder(), 'other.db');
    expect(compilerOfLibrary(other)).toBeNull();
    writeFileSync(other, 'nonsense');
    expect(compilerOfLibrary(other)).toBeNull();
  });
});

describe('a sealed library', () => {
  it('can be read where nothing can be written', async () => {
    const shipped = await shippedLibrary();
    chmodSync(path.dirname(shipped), 0o555);
    chmodSync(shipped, 0o444);
    const ids = withoutRoot(() => {
      const db = openLibraryInMemory([shipped], { compiler: 'test' });
      const found = readCaseIds(db);
      db.close();
      return found;
    });
    chmodSync(path.dirname(shipped), 0o755);
    expect(ids).toEqual(['alpha', 'beta', 'gamma']);
    expect(existsSync(`${shipped}-wal`)).toBe(false);
  });
});

describe('a library in memory', () => {
  it('starts from a file that another process has open, and leaves it alone', async () => {
    const file = await shippedLibrary();
    const open = openLibraryDatabase({ file, compiler: 'test' });
    open.exec(`DELETE FROM cases WHERE id = 'beta'`);
    const db = openLibraryInMemory([file], { compiler: 'test' });
    expect(readCaseIds(db)).toEqual(['alpha', 'gamma']);
    db.exec('DELETE FROM cases');
    expect(readCaseIds(open)).toEqual(['alpha', 'gamma']);
    db.close();
    open.close();
  });

  it('starts empty where there is nothing to start from', () => {
    const db = openLibraryInMemory([path.join(tempFolder(), 'none.db')], { compiler: 'test' });
    expect(readCaseIds(db)).toEqual([]);
    db.close();
  });
});
