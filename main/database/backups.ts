import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { backupId, parseBackupName } from './backup-name.ts';
import { installFile, listFolder, partialPath, removePartial } from './durable-files.ts';
import { openDatabase, type Database } from './open-database.ts';
import { expendableBackups } from './prune-backups.ts';
import { DamagedFile, inspectWorkspace, type WorkspaceFormat } from './workspace-file.ts';

export function backupPath(folder: string, id: string): string {
  return join(folder, `${id}.db`);
}

/** The backups in a folder, newest first; files of other names are left alone. */
export function listBackups(folder: string): Backup[] {
  return listFolder(folder)
    .flatMap((fileName) => parseBackupName(fileName) ?? [])
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.ordinal - a.ordinal)
    .map(({ id, createdAt, reason }) => ({ id, createdAt, bytes: statSync(backupPath(folder, id)).size, reason }));
}

/**
 * Copies the whole database, as of its last commit, into one file that needs no other, opens the copy again and checks it,
 * and only then gives it its name. Then prunes. When nothing has changed since the newest backup no second one is kept and
 * that one is returned; one made by hand is always kept, unless the newest was made by hand as well.
 * Throws what SQLite or the file system says; no unfinished file is left.
 */
export function makeBackup(
  db: Database,
  { folder, reason, now, format }: { folder: string; reason: Backup['reason']; now: Date; format: WorkspaceFormat },
): Backup {
  mkdirSync(folder, { recursive: true });
  const existing = listBackups(folder);
  const id = freeId(existing, now, reason);
  const path = backupPath(folder, id);
  const unfinished = partialPath(path);
  try {
    removePartial(path);
    // Unlike the driver's backup(), this does not carry WAL mode into the copy, and nothing can change under it.
    db.prepare('VACUUM INTO ?').run(unfinished);
    readBack(unfinished, format);
    const [newest] = existing;
    const asWanted = newest && (reason !== 'manual' || newest.reason === 'manual');
    if (newest && asWanted && holdsTheSame(unfinished, backupPath(folder, newest.id))) return newest;
    installFile(unfinished, path);
  } finally {
    removePartial(path);
  }
  const made: Backup = { id, createdAt: dateToTheSecond(now), bytes: statSync(path).size, reason };
  for (const backup of expendableBackups([made, ...existing])) rmSync(backupPath(folder, backup.id), { force: true });
  return made;
}

/** Opens a new backup as one would to go back to it. */
function readBack(path: string, format: WorkspaceFormat): void {
  const { nativeBinding } = format;
  try {
    openDatabase(path, { mode: 'read-only', nativeBinding, inspect: (db) => inspectWorkspace(db, format) }).close();
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    throw new DeskError(
      'unavailable',
      'The backup could not be read again after it was written, so it was not kept. Check that the disk has no errors, ' +
        'then back up again.',
      error.message,
    );
  }
}

function freeId(existing: readonly Backup[], now: Date, reason: Backup['reason']): string {
  const taken = new Set(existing.map(({ id }) => id));
  let ordinal = 1;
  while (taken.has(backupId(now, reason, ordinal))) ordinal += 1;
  return backupId(now, reason, ordinal);
}

function dateToTheSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}.000Z`;
}

/** Where SQLite counts changes and schema changes in a file's header: they differ between equal databases. */
const counters: readonly [start: number, end: number][] = [
  [24, 28],
  [40, 44],
  [92, 96],
];

/** Whether two files that VACUUM INTO made hold the same: it lays equal content out equally. */
function holdsTheSame(path: string, otherPath: string): boolean {
  if (statSync(path).size !== statSync(otherPath).size) return false;
  const [bytes, otherBytes] = [path, otherPath].map((file) => {
    const content = readFileSync(file);
    for (const [start, end] of counters) content.fill(0, start, end);
    return content;
  });
  return bytes !== undefined && otherBytes !== undefined && bytes.equals(otherBytes);
}
