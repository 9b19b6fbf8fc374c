import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { workspaceMigrations } from '../../main/database/migrations/workspace-migrations.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { createPack, getPack, listPacks, removePack, savePack } from '../../main/database/packs.ts';
import { getSettings, setSettings } from '../../main/database/settings.ts';
import { openWorkspace, type Workspace } from '../../main/database/workspace.ts';
import { noon, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { canMount, smallDisk } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';
import { withoutRoot } from './without-root.ts';
import { workInProcess } from './work-in-process.ts';

beforeAll(() => {
  // The addon is loaded on first use, and may lie where only root can read.
  openDatabase(':memory:', { mode: 'workspace' }).close();
});

/** Leaves a workspace with one pack in a folder. */
function leaveWorkspace(dataDir: string): void {
  const { db, close } = openWorkspace({ dataDir, now: stoppedAt(noon) });
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  savePack(db, { id: 'p1', revision: 1, content: torbayPack(), now: noon });
  close();
}

/** Forbids everyone else to write in a folder, and lets them read it. */
function forbidWriting(dataDir: string): void {
  chmodSync(dataDir, 0o555);
  for (const name of readdirSync(dataDir)) chmodSync(path.join(dataDir, name), 0o444);
}

function expectReadable({ db, state, listBackups }: Workspace): void {
  expect(state).toBe('read-only');
  expect(getPack(db, 'p1').content).toEqual(torbayPack());
  expect(getSettings(db).theme).toBe('system');
  expect(listBackups()).toEqual([]);
}

function expectRefused({ db, createBackup, restoreBackup, backUpDaily, message }: Workspace): void {
  for (const change of [
    () => createPack(db, { id: 'p2', title: 'Frailty', now: noon }),
    () => savePack(db, { id: 'p1', revision: 2, content: torbayPack('new'), now: noon }),
    () => removePack(db, 'p1', noon),
    () => setSettings(db, { theme: 'dark', density: 'compact', author: '' }),
    createBackup,
    () => restoreBackup('any'),
  ]) {
    const error = thrownDeskError(change);
    expect(error.code).toBe('read-only');
    expect(error.message).toContain('CASEBOOK_DATA_DIR');
  }
  expect(backUpDaily).not.toThrow();
  expect(message).toContain('nothing that you change can be saved');
}

test('a folder without permission to write is opened for reading: all is there, every change is refused, nothing is touched', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  const before = readFileSync(path.join(dataDir, 'workspace.db'));
  const names = readdirSync(dataDir);
  forbidWriting(dataDir);
  withoutRoot(() => {
    const workspace = openTestWorkspace(dataDir);
    expect(workspace.message).toContain(`You do not have permission to write to the data folder ${dataDir}.`);
    expectReadable(workspace);
    expectRefused(workspace);
    workspace.close();
  });
  expect(readdirSync(dataDir)).toEqual(names);
  expect(readFileSync(path.join(dataDir, 'workspace.db')).equals(before)).toBe(true);
});

test('a workspace file without permission to write, in a folder with, is opened for reading', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  chmodSync(path.join(dataDir, 'workspace.db'), 0o444);
  chmodSync(dataDir, 0o777);
  withoutRoot(() => {
    const workspace = openTestWorkspace(dataDir);
    expect(workspace.message).toContain('You do not have permission to write');
    expectReadable(workspace);
    expectRefused(workspace);
  });
});

test('what was saved just before a crash is read from the -wal', async () => {
  const dataDir = tempFolder();
  const worker = workInProcess('save-packs-forever', dataDir);
  let acknowledged = 0;
  while (acknowledged < 25) acknowledged = Number(await worker.nextLine());
  await worker.kill();
  forbidWriting(dataDir);
  withoutRoot(() => {
    const { db, state } = openTestWorkspace(dataDir);
    expect(state).toBe('read-only');
    expect(getPack(db, 'growing').revision).toBeGreaterThan(acknowledged);
  });
});

test('with nothing there yet it opens empty', () => {
  const dataDir = tempFolder();
  forbidWriting(dataDir);
  withoutRoot(() => {
    const workspace = openTestWorkspace(dataDir);
    expect(workspace.state).toBe('read-only');
    expect(listPacks(workspace.db)).toEqual([]);
    expectRefused(workspace);
  });
});

test('a folder that cannot be made counts as one that cannot be written', () => {
  const parent = tempFolder();
  forbidWriting(parent);
  withoutRoot(() => {
    const { state, message } = openTestWorkspace(path.join(parent, 'casebook'));
    expect(state).toBe('read-only');
    expect(message).toContain(path.join(parent, 'casebook'));
  });
});

test('a folder that may not even be read opens empty and says so', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  chmodSync(dataDir, 0o000);
  withoutRoot(() => {
    const { db, state, message } = openTestWorkspace(dataDir);
    expect(state).toBe('read-only');
    expect(message).toContain('permission');
    expect(listPacks(db)).toEqual([]);
  });
});

test('a file where the data folder should be is said to be in the way', () => {
  const dataDir = path.join(tempFolder(), 'casebook');
  writeFileSync(dataDir, 'not a folder');
  const { state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('read-only');
  expect(message).toContain('Check that the folder exists and is a folder');
});

test('a damaged workspace that cannot be set aside is left, and the last backup is shown instead', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  openWorkspace({ dataDir, now: stoppedAt(noon) }).close();
  writeFileSync(path.join(dataDir, 'workspace.db'), 'nonsense');
  chmodSync(dataDir, 0o555);
  withoutRoot(() => {
    const { db, state, message } = openTestWorkspace(dataDir);
    expect(state).toBe('read-only');
    expect(message).toContain('Your work could not be read, so this is the backup of 21 November 2026');
    expect(getPack(db, 'p1').content).toEqual(torbayPack());
  });
  expect(existsSync(path.join(dataDir, 'quarantine'))).toBe(false);
});

test('a newer workspace is refused for reading too', () => {
  const dataDir = tempFolder();
  const next = { version: workspaceMigrations.length + 1, up: () => undefined };
  openWorkspace({ dataDir, now: stoppedAt(noon), migrations: [...workspaceMigrations, next] }).close();
  forbidWriting(dataDir);
  withoutRoot(() => {
    expect(thrownDeskError(() => openTestWorkspace(dataDir)).message).toContain('a newer Casebook');
  });
});

test('an older workspace is brought up to date in the copy that is shown', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  forbidWriting(dataDir);
  const version = workspaceMigrations.length + 1;
  const next = { version, up: (db: Workspace['db']) => db.exec('ALTER TABLE packs ADD COLUMN owner TEXT') };
  withoutRoot(() => {
    const { db } = openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, next] });
    expect(db.pragma('user_version', { simple: true })).toBe(version);
    expect(getPack(db, 'p1').content).toEqual(torbayPack());
  });
});

test.runIf(canMount)('a disk that is mounted read-only is opened for reading, even by root', () => {
  const disk = smallDisk(2_048);
  const dataDir = path.join(disk.folder, 'casebook');
  mkdirSync(dataDir);
  leaveWorkspace(dataDir);
  disk.makeReadOnly();
  const workspace = openTestWorkspace(dataDir);
  expect(workspace.message).toContain(`The data folder ${dataDir} is on a disk that cannot be written to.`);
  expectReadable(workspace);
  expectRefused(workspace);
});
