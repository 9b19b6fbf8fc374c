import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '../../src/contract/wire.ts';
import { latestVersion, migrate, schemaVersion } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { copyWritable, installFile, journalSuffixes, partialPath, removePartial } from './durable-files.ts';
import { openDatabase, type Database, type NativeBinding } from './open-database.ts';

/** Where the workspace and all that belongs to it stand in a data folder. */
export interface WorkspacePaths {
  dataDir: string;
  database: string;
  lock: string;
  backups: string;
  quarantine: string;
}

export function workspacePaths(dataDir: string): WorkspacePaths {
  return {
    dataDir,
    database: join(dataDir, 'workspace.db'),
    lock: join(dataDir, 'workspace.lock'),
    backups: join(dataDir, 'backups'),
    quarantine: join(dataDir, 'quarantine'),
  };
}

/** What this build of Casebook knows about workspaces. */
export interface WorkspaceFormat {
  migrations: readonly Migration[];
  nativeBinding: NativeBinding;
}

/** `CASE` in ASCII: tells a workspace from any other SQLite file. */
const applicationId = 0x43415345;

/** The file cannot be trusted: it is not SQLite, not a workspace, or parts of it are destroyed. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/**
 * Makes sure that a database is a sound workspace that this Casebook can read, changing nothing. Throws `DamagedFile`, or
 * `DeskError('unavailable')` when a newer Casebook wrote it.
 */
export function inspectWorkspace(db: Database, { migrations }: WorkspaceFormat): void {
  let version: number;
  try {
    const findings = db.pragma('quick_check(5)', { simple: true });
    if (findings !== 'ok') throw new DamagedFile(String(findings));
    if (db.pragma('application_id', { simple: true }) !== applicationId) {
      throw new DamagedFile('It is an SQLite file, but not a Casebook workspace.');
    }
    version = schemaVersion(db);
  } catch (error) {
    if (isDamage(error)) throw new DamagedFile(error instanceof Error ? error.message : String(error));
    throw error;
  }
  const latest = latestVersion(migrations);
  if (version > latest) {
    throw new DeskError(
      'unavailable',
      `Your work was last saved by a newer Casebook (its format is ${version}; this Casebook reads up to ${latest}). ` +
        'Install the newer Casebook to go on with it. Nothing was changed.',
    );
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

/** Opens a workspace to work in it, once it has been inspected. It may still need migrating. */
export function openInspected(path: string, format: WorkspaceFormat): Database {
  return openDatabase(path, {
    mode: 'workspace',
    nativeBinding: format.nativeBinding,
    inspect: (db) => inspectWorkspace(db, format),
  });
}

/**
 * Makes, at `target`, an up-to-date copy of a workspace that is not open; journals that lie beside it are taken in.
 * Throws as `inspectWorkspace`, and then `target` may exist unfinished.
 */
export function copyWorkspace(source: string, target: string, format: WorkspaceFormat): void {
  for (const suffix of ['', ...journalSuffixes]) {
    rmSync(target + suffix, { force: true });
    if (existsSync(source + suffix) && suffix !== '-shm') copyWritable(source + suffix, target + suffix);
  }
  const db = openInspected(target, format);
  try {
    migrate(db, format.migrations);
    // Whole in one file, with nothing left in a -wal.
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Makes an empty workspace in a database that has nothing in it. */
export function fillNewWorkspace(db: Database, { migrations }: WorkspaceFormat): void {
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations);
}

/** Makes an empty workspace at a path where there is nothing yet, and closes it. */
export function makeWorkspace(path: string, format: WorkspaceFormat): void {
  const db = openDatabase(path, { mode: 'workspace', nativeBinding: format.nativeBinding });
  try {
    fillNewWorkspace(db, format);
  } finally {
    db.close();
  }
}

/** Makes a new workspace beside `path`, then puts it there in one step, so that a half-made one is never found. */
export function createWorkspace(path: string, format: WorkspaceFormat): void {
  removePartial(path);
  makeWorkspace(partialPath(path), format);
  installFile(partialPath(path), path);
}
