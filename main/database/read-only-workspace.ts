import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskError } from '../../src/contract/wire.ts';
import { openDatabase, type Database } from './open-database.ts';
import { copyNewestSoundBackup, describeBackup } from './recover-workspace.ts';
import { failureCode } from './to-desk-error.ts';
import { copyWorkspace, fillNewWorkspace, type WorkspaceFormat, type WorkspacePaths } from './workspace-file.ts';

/**
 * What keeps Casebook from writing in a data folder, making the folder if need be; `null` when nothing does. Tried out
 * rather than read from permissions, which say little on Windows, to an administrator, or on a read-only disk.
 */
export function findWriteObstacle(dataDir: string): Error | null {
  const probe = join(dataDir, `.casebook-can-write-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return null;
  } catch (error) {
    // A full disk can still be worked on, to delete something for instance.
    if (failureCode(error) === 'disk-full') return null;
    if (error instanceof Error) return error;
    throw error;
  }
}

/**
 * The user's work as it stands, in memory, for a data folder that cannot be written: every screen works and every change is
 * refused. A copy, because SQLite cannot read a file in WAL mode, or one with a journal, without writing beside it.
 * Throws `DeskError` when a newer Casebook wrote it.
 */
export function openReadOnlyWorkspace(
  paths: WorkspacePaths,
  format: WorkspaceFormat,
  obstacle: Error,
): { db: Database; message: string } {
  const { bytes, note } = readWorkspaceBytes(paths, format);
  const db = bytes
    ? openDatabase(bytes, { mode: 'read-only', nativeBinding: format.nativeBinding })
    : openEmpty(format);
  return { db, message: `${describeObstacle(paths.dataDir, obstacle)}${note}` };
}

function readWorkspaceBytes(paths: WorkspacePaths, format: WorkspaceFormat): { bytes: Buffer | null; note: string } {
  const missing = !existsSync(paths.database);
  if (!missing) {
    const bytes = readCopy((copy) => copyWorkspace(paths.database, copy, format))?.bytes;
    if (bytes) return { bytes, note: '' };
  }
  const fromBackup = readCopy((copy) => copyNewestSoundBackup(paths.backups, copy, format));
  if (fromBackup?.made) {
    const note = ` Your work could not be read, so this is ${describeBackup(fromBackup.made)}.`;
    return { bytes: fromBackup.bytes, note };
  }
  return { bytes: null, note: missing ? '' : ' Your work could not be read either, so nothing of it is shown.' };
}

/**
 * The bytes of a copy made in a scratch folder, and what making it returned; `null` when there is nothing to be read.
 * A workspace that must not be read, because it is too new, is refused here too.
 */
function readCopy<T>(makeCopy: (path: string) => T): { bytes: Buffer; made: T } | null {
  let scratch: string | null = null;
  try {
    scratch = mkdtempSync(join(tmpdir(), 'casebook-read-only-'));
    const copy = join(scratch, 'workspace.db');
    const made = makeCopy(copy);
    return existsSync(copy) ? { bytes: readFileSync(copy), made } : null;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return null;
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true });
  }
}

function openEmpty(format: WorkspaceFormat): Database {
  const db = openDatabase(':memory:', { mode: 'workspace', nativeBinding: format.nativeBinding });
  fillNewWorkspace(db, format);
  db.pragma('query_only = ON');
  return db;
}

function describeObstacle(dataDir: string, obstacle: Error): string {
  const readOnly = 'Casebook is open for reading only: nothing that you change can be saved.';
  switch (failureCode(obstacle)) {
    case 'disk-full':
      return `The disk that holds the data folder ${dataDir} is full. ${readOnly} Free some space, then start Casebook again.`;
    case 'read-only':
      return `The data folder ${dataDir} is on a disk that cannot be written to. ${readOnly} Choose another folder with CASEBOOK_DATA_DIR, or make the disk writable, then start Casebook again.`;
    case 'permission':
      return `You do not have permission to write to the data folder ${dataDir}. ${readOnly} Ask whoever looks after this computer, or choose another folder with CASEBOOK_DATA_DIR.`;
    default:
      return `The data folder ${dataDir} cannot be used (${obstacle.message}). ${readOnly} Check that the folder exists and is a folder, or choose another with CASEBOOK_DATA_DIR.`;
  }
}
