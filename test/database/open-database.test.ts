import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../main/database/open-database.ts';
import { tempFolder } from './temp-folder.ts';

test('the workspace is locked, in WAL mode without a shared-memory file, and flushed on every commit', () => {
  const folder = tempFolder();
  const db = openDatabase(path.join(folder, 'w.db'), { mode: 'workspace' });
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE t (x)');
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect(setting('locking_mode')).toBe('exclusive');
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('trusted_schema')).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(['w.db', 'w.db-wal']);
});

test('a database opened for reading cannot be written, in a file or in memory', () => {
  const file = path.join(tempFolder(), 'w.db');
  const db = openDatabase(file, { mode: 'workspace' });
  db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
  db.pragma('journal_mode = DELETE');
  db.close();
  for (const source of [file, readFileSync(file)]) {
    const reader = openDatabase(source, { mode: 'read-only' });
    expect(reader.prepare('SELECT x FROM t').get()).toEqual({ x: 1 });
    expect(() => reader.exec('INSERT INTO t VALUES (2)')).toThrow('readonly database');
    reader.close();
  }
  expect(() => openDatabase(path.join(tempFolder(), 'none.db'), { mode: 'read-only' })).toThrow('unable to open');
});

test('a file that is refused on inspection stays as it was, byte for byte', () => {
  const file = path.join(tempFolder(), 'w.db');
  const db = openDatabase(file, { mode: 'workspace' });
  db.exec('CREATE TABLE t (x)');
  db.pragma('journal_mode = DELETE');
  db.close();
  const before = readFileSync(file);
  const refuse = () => {
    throw new Error('not this one');
  };
  expect(() => openDatabase(file, { mode: 'workspace', inspect: refuse })).toThrow('not this one');
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('another build of the addon is loaded from the path given, or else from CASEBOOK_SQLITE_BINDING', () => {
  const missing = path.join(tempFolder(), 'other-build.node');
  expect(() => openDatabase(':memory:', { mode: 'workspace', nativeBinding: missing })).toThrow('other-build.node');
  const before = process.env['CASEBOOK_SQLITE_BINDING'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['CASEBOOK_SQLITE_BINDING'];
    else process.env['CASEBOOK_SQLITE_BINDING'] = before;
  });
  process.env['CASEBOOK_SQLITE_BINDING'] = missing;
  expect(() => openDatabase(':memory:', { mode: 'workspace' })).toThrow('other-build.node');
  openDatabase(':memory:', { mode: 'workspace', nativeBinding: null }).close();
});
