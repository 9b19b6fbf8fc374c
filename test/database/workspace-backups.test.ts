import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../../main/database/backups.ts';
import type { Migration } from '../../main/database/migrations/migration.ts';
import { workspaceMigrations } from '../../main/database/migrations/workspace-migrations.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { createPack, getPack, listPacks, savePack } from '../../main/database/packs.ts';
import { setSettings } from '../../main/database/settings.ts';
import { noon, openTestWorkspace } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

/** A workspace with one pack, and a clock that moves on by a minute whenever it is looked at. */
function openTicking(dataDir = tempFolder()) {
  let minutes = 0;
  const now = () => new Date(noon.getTime() + minutes++ * 60_000);
  const workspace = openTestWorkspace(dataDir, { now });
  createPack(workspace.db, { id: 'p1', title: 'Falls', now: noon });
  return { dataDir, workspace };
}
const fileOf = (dataDir: string, id: string) => path.join(dataDir, 'backups', `${id}.db`);

test('a backup is one whole file that holds everything saved so far, with its size', () => {
  const { dataDir, workspace } = openTicking();
  const backup = workspace.createBackup();
  expect(backup).toMatchObject({ reason: 'manual', bytes: statSync(fileOf(dataDir, backup.id)).size });
  expect(workspace.listBackups()).toEqual([backup]);
  expect(readdirSync(path.join(dataDir, 'backups'))).toEqual([`${backup.id}.db`]);
  const copy = openDatabase(fileOf(dataDir, backup.id), { mode: 'read-only' });
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(getPack(copy, 'p1').content.title).toBe('Falls');
  copy.close();
});

test('backing up by hand twice makes one backup, until something changes', () => {
  const { workspace } = openTicking();
  const first = workspace.createBackup();
  expect(workspace.createBackup()).toEqual(first);
  setSettings(workspace.db, { theme: 'dark', density: 'compact', author: '' });
  const second = workspace.createBackup();
  expect(second.id).not.toBe(first.id);
  expect(workspace.listBackups()).toEqual([second, first]);
});

test('a backup by hand is made although the daily one holds the same, since only that one is kept for good', () => {
  const { workspace } = openTicking();
  workspace.backUpDaily();
  workspace.createBackup();
  expect(workspace.listBackups().map(({ reason }) => reason)).toEqual(['manual', 'daily']);
});

test('two different backups of one second are both kept', () => {
  const workspace = openTestWorkspace(tempFolder());
  const first = workspace.createBackup();
  createPack(workspace.db, { id: 'p1', title: 'Falls', now: noon });
  const second = workspace.createBackup();
  expect(workspace.listBackups().map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(second.id).toBe(`${first.id} (2)`);
});

test('files of other names in the folder of backups are not listed and not removed', () => {
  const { dataDir, workspace } = openTicking();
  workspace.createBackup();
  writeFileSync(path.join(dataDir, 'backups', 'my notes.txt'), 'mine');
  workspace.createBackup();
  expect(workspace.listBackups()).toHaveLength(1);
  expect(readdirSync(path.join(dataDir, 'backups'))).toContain('my notes.txt');
});

test('going back brings back what the backup holds, keeps what it replaces, and can be undone', () => {
  const { workspace } = openTicking();
  const before = workspace.createBackup();
  savePack(workspace.db, { id: 'p1', revision: 1, content: torbayPack('later work'), now: noon });
  createPack(workspace.db, { id: 'p2', title: 'Frailty', now: noon });

  workspace.restoreBackup(before.id);
  expect(listPacks(workspace.db).map(({ id, revision }) => [id, revision])).toEqual([['p1', 1]]);
  createPack(workspace.db, { id: 'p3', title: 'Works as before', now: noon });

  const replaced = workspace.listBackups().find(({ reason }) => reason === 'before-restore');
  workspace.restoreBackup(replaced?.id ?? '');
  expect(
    listPacks(workspace.db)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['p1', 'p2']);
  expect(getPack(workspace.db, 'p1').content).toEqual(torbayPack('later work'));
});

test('what was restored is there at the next start', () => {
  const { dataDir, workspace } = openTicking();
  const backup = workspace.createBackup();
  createPack(workspace.db, { id: 'p2', title: 'Frailty', now: noon });
  workspace.restoreBackup(backup.id);
  workspace.close();
  expect(readdirSync(dataDir).filter((name) => name.startsWith('workspace.db'))).toEqual(['workspace.db']);
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('ok');
  expect(listPacks(db).map(({ id }) => id)).toEqual(['p1']);
});

test.each(['no such backup', '../../etc/passwd', ''])('going back to "%s" is refused and changes nothing', (id) => {
  const { workspace } = openTicking();
  expect(thrownDeskError(() => workspace.restoreBackup(id)).code).toBe('not-found');
  expect(listPacks(workspace.db)).toHaveLength(1);
});

test('a damaged backup is refused and changes nothing', () => {
  const { dataDir, workspace } = openTicking();
  const backup = workspace.createBackup();
  const bytes = readFileSync(fileOf(dataDir, backup.id));
  writeFileSync(fileOf(dataDir, backup.id), bytes.subarray(0, bytes.length / 2));
  createPack(workspace.db, { id: 'p2', title: 'Frailty', now: noon });
  const error = thrownDeskError(() => workspace.restoreBackup(backup.id));
  expect(error.code).toBe('corrupt');
  expect(error.message).toMatch(/^The backup of 21 November 2026 at \d\d:\d\d is damaged, so nothing was changed\./);
  expect(listPacks(workspace.db)).toHaveLength(2);
  expect(workspace.listBackups()).toHaveLength(1);
  savePack(workspace.db, { id: 'p2', revision: 1, content: torbayPack(), now: noon });
  expect(readdirSync(dataDir).filter((name) => name.includes('.partial'))).toEqual([]);
});

test('a backup that another program removed is named in the refusal', () => {
  const { dataDir, workspace } = openTicking();
  const { id } = workspace.createBackup();
  rmSync(fileOf(dataDir, id));
  expect(thrownDeskError(() => workspace.restoreBackup(id)).message).toContain(`no backup called “${id}”`);
});

test('a backup from before an update is brought up to date when it is restored', () => {
  const dataDir = tempFolder();
  const { workspace } = openTicking(dataDir);
  const { id } = workspace.createBackup();
  workspace.close();
  const version = workspaceMigrations.length + 1;
  const next: Migration = { version, up: (db) => db.exec('ALTER TABLE packs ADD COLUMN owner TEXT') };
  const updated = openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, next] });
  updated.restoreBackup(id);
  expect(updated.db.pragma('user_version', { simple: true })).toBe(version);
  expect(getPack(updated.db, 'p1').content.title).toBe('Falls');
});

test('a copy that does not pass as a workspace when it is read again is not kept', () => {
  const folder = tempFolder();
  const db = openDatabase(':memory:', { mode: 'workspace' });
  db.exec('CREATE TABLE t (x)');
  const format = { migrations: workspaceMigrations, nativeBinding: undefined };
  const error = thrownDeskError(() => makeBackup(db, { folder, reason: 'manual', now: noon, format }));
  expect(error.message).toContain('could not be read again');
  expect(readdirSync(folder)).toEqual([]);
  db.close();
});
