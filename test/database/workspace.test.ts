import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../main/database/migrations/migrate.ts';
import type { Migration } from '../../main/database/migrations/migration.ts';
import { workspaceMigrations } from '../../main/database/migrations/workspace-migrations.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { createPack, getPack, listPacks, savePack } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { noon, oneDayMs, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

const latest = workspaceMigrations.length;
const nextMigration: Migration = {
  version: latest + 1,
  up: (db) => db.exec('ALTER TABLE packs ADD COLUMN owner TEXT'),
};
const failingMigration: Migration = {
  version: latest + 1,
  up: (db) => {
    db.exec('ALTER TABLE packs ADD COLUMN owner TEXT');
    throw new Error('ran into a bug');
  },
};
const backupNames = (dataDir: string) => readdirSync(path.join(dataDir, 'backups')).toSorted();

/** Leaves a closed workspace with one pack in a folder. */
function leaveWorkspace(dataDir: string, title = 'Falls', migrations = workspaceMigrations): void {
  const { db, close } = openWorkspace({ dataDir, now: stoppedAt(noon), migrations });
  createPack(db, { id: `p-${title}`, title, now: noon });
  close();
}

test('the first start makes folder and workspace, and no backup of nothing', () => {
  const dataDir = path.join(tempFolder(), 'made', 'as needed');
  const workspace = openTestWorkspace(dataDir);
  expect([workspace.state, workspace.message]).toEqual(['new', null]);
  expect(workspace.listBackups()).toEqual([]);
  expect(listPacks(workspace.db)).toEqual([]);
});

test('the next start finds everything, and backs it up once that day', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  for (let start = 0; start < 3; start++) {
    const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
    expect([workspace.state, workspace.message]).toEqual(['ok', null]);
    expect(listPacks(workspace.db)).toHaveLength(1);
    workspace.close();
  }
  expect(backupNames(dataDir)).toEqual(['Casebook 2026-11-21 12.00.00 UTC daily.db']);
});

test('a closed workspace is one file, which can be copied', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('workspace.db'))).toEqual(['workspace.db']);
});

test('migrations are numbered from 1 without a gap', () => {
  expect(workspaceMigrations.map(({ version }) => version)).toEqual(workspaceMigrations.map((_, index) => index + 1));
});

test('an update backs up first, then migrates, and everything is there', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  const workspace = openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, nextMigration] });
  expect(workspace.state).toBe('ok');
  expect(workspace.db.pragma('user_version', { simple: true })).toBe(latest + 1);
  expect(getPack(workspace.db, 'p-Falls').content.title).toBe('Falls');
  const before = workspace.listBackups().find(({ reason }) => reason === 'before-migration');
  const kept = openDatabase(path.join(dataDir, 'backups', `${before?.id}.db`), { mode: 'read-only' });
  expect(kept.pragma('user_version', { simple: true })).toBe(latest);
  kept.close();
});

test('a migration that fails leaves nothing of itself, and the older Casebook still opens the workspace', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  expect(() => openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, failingMigration] })).toThrow(
    'ran into a bug',
  );
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('ok');
  expect(db.pragma('user_version', { simple: true })).toBe(latest);
  expect(db.pragma('table_info(packs)')).not.toContainEqual(expect.objectContaining({ name: 'owner' }));
  expect(listPacks(db)).toHaveLength(1);
});

test('of several migrations those before the one that fails stay', () => {
  const db = openDatabase(':memory:', { mode: 'workspace' });
  const two: Migration = { ...failingMigration, version: latest + 2 };
  expect(() => migrate(db, [...workspaceMigrations, nextMigration, { ...two, up: () => db.exec('nonsense') }])).toThrow(
    'nonsense',
  );
  expect(db.pragma('user_version', { simple: true })).toBe(latest + 1);
  db.close();
});

test('a workspace of a newer Casebook is refused, with what to do, and not touched', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir, 'Falls', [...workspaceMigrations, nextMigration]);
  const file = path.join(dataDir, 'workspace.db');
  const before = readFileSync(file);
  const error = thrownDeskError(() => openTestWorkspace(dataDir));
  expect(error.code).toBe('unavailable');
  expect(error.message).toBe(
    `Your work was last saved by a newer Casebook (its format is ${latest + 1}; this Casebook reads up to ${latest}). ` +
      'Install the newer Casebook to go on with it. Nothing was changed.',
  );
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(path.join(dataDir, 'quarantine'))).toBe(false);
  expect(existsSync(path.join(dataDir, 'backups'))).toBe(false);
  openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, nextMigration] });
});

test('days without a change make no second backup, and the next change does', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  for (let day = 0; day < 4; day++)
    openWorkspace({ dataDir, now: stoppedAt(new Date(noon.getTime() + day * oneDayMs)) }).close();
  expect(backupNames(dataDir)).toHaveLength(1);
  const later = new Date(noon.getTime() + 5 * oneDayMs);
  const workspace = openTestWorkspace(dataDir, { now: stoppedAt(later) });
  savePack(workspace.db, { id: 'p-Falls', revision: 1, content: torbayPack(), now: later });
  workspace.backUpDaily();
  workspace.backUpDaily();
  expect(backupNames(dataDir)).toEqual([
    'Casebook 2026-11-21 12.00.00 UTC daily.db',
    'Casebook 2026-11-26 12.00.00 UTC daily.db',
  ]);
});

test('two months of daily work leave the backups of 7 days and 4 weeks', () => {
  const dataDir = tempFolder();
  let time = noon;
  const workspace = openTestWorkspace(dataDir, { now: () => time });
  createPack(workspace.db, { id: 'p1', title: 'Falls', now: noon });
  for (let day = 0; day < 60; day++) {
    time = new Date(noon.getTime() + day * oneDayMs);
    savePack(workspace.db, { id: 'p1', revision: day + 1, content: torbayPack(`day ${day}`), now: time });
    workspace.backUpDaily();
  }
  // 19 January 2027, the last day, is a Tuesday.
  const days = workspace.listBackups().map(({ createdAt }) => createdAt.slice(0, 10));
  expect(days.slice(0, 7)).toEqual(['19', '18', '17', '16', '15', '14', '13'].map((day) => `2027-01-${day}`));
  expect(days.slice(7)).toEqual(['2027-01-10', '2027-01-03']);
});

test('a daily backup that cannot be made does not stop the work, but is said', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  // A file where the folder should be.
  writeFileSync(path.join(dataDir, 'backups'), 'in the way');
  const { db, state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('ok');
  expect(message).toMatch(/^The daily backup was not made: /);
  createPack(db, { id: 'p2', title: 'Frailty', now: noon });
  expect(listPacks(db)).toHaveLength(2);
});

test('without a backup there is no update: the workspace stays as it was', () => {
  const dataDir = tempFolder();
  leaveWorkspace(dataDir);
  writeFileSync(path.join(dataDir, 'backups'), 'in the way');
  const update = () => openTestWorkspace(dataDir, { migrations: [...workspaceMigrations, nextMigration] });
  expect(thrownDeskError(update).message).toMatch(/^Your work could not be opened: .*backups/);
  expect(openTestWorkspace(dataDir).db.pragma('user_version', { simple: true })).toBe(latest);
});
