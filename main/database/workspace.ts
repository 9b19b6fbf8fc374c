import { mkdirSync, statSync } from 'node:fs';
import type { Backup, DeskStatus } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { backupPath, listBackups, makeBackup } from './backups.ts';
import { refuseSharedFolder } from './data-folder.ts';
import { installFile, partialPath, removePartial, removePartials } from './durable-files.ts';
import { latestVersion, migrate, schemaVersion } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { workspaceMigrations } from './migrations/workspace-migrations.ts';
import type { Database, NativeBinding } from './open-database.ts';
import { isDailyBackupDue } from './prune-backups.ts';
import { findWriteObstacle, openReadOnlyWorkspace } from './read-only-workspace.ts';
import { describeBackup, openOrRecover } from './recover-workspace.ts';
import { failureCode, toDeskError, withDeskErrors } from './to-desk-error.ts';
import { lockWorkspace } from './workspace-lock.ts';
import {
  copyWorkspace,
  DamagedFile,
  openInspected,
  workspacePaths,
  type WorkspaceFormat,
  type WorkspacePaths,
} from './workspace-file.ts';

/** The user's own work, open. */
export interface Workspace {
  /** Another one after a backup was restored: ask for it anew in each call. */
  readonly db: Database;
  readonly state: DeskStatus['workspace']['state'];
  /** What happened and what to do, for the user; `null` when there is nothing to say. */
  readonly message: string | null;
  /** Newest first. */
  listBackups: () => Backup[];
  /** The newest backup instead when it was made by hand and nothing has changed since. */
  createBackup: () => Backup;
  /** Makes the day's backup unless there is one, or nothing has changed; for a Casebook that stays open overnight. */
  backUpDaily: () => void;
  /** Goes back to a backup, keeping a backup of what it replaces. When it throws, nothing was changed. */
  restoreBackup: (id: string) => void;
  close: () => void;
}

export interface OpenWorkspaceOptions {
  dataDir: string;
  now: () => Date;
  nativeBinding?: NativeBinding;
  /** For tests of updates; those of this build by default. */
  migrations?: readonly Migration[] | undefined;
}

/**
 * Opens `workspace.db` in a data folder, making both if need be: checked, recovered if it is damaged, backed up, brought up
 * to date. Where the folder cannot be written it is open for reading only.
 * Throws `DeskError('unavailable')` when another Casebook has it open, a newer one wrote it, or the folder is on a network
 * or synced by a cloud service.
 */
export function openWorkspace(options: OpenWorkspaceOptions): Workspace {
  const { dataDir, now, nativeBinding, migrations = workspaceMigrations } = options;
  refuseSharedFolder(dataDir);
  const paths = workspacePaths(dataDir);
  const format: WorkspaceFormat = { migrations, nativeBinding };
  const obstacle = findWriteObstacle(dataDir);
  if (obstacle) return readOnlyWorkspace(paths, format, obstacle);
  let unlock: (() => void) | null = null;
  try {
    unlock = lockWorkspace(paths.lock, dataDir, nativeBinding);
    return writableWorkspace(paths, format, now, unlock);
  } catch (error) {
    unlock?.();
    const code = failureCode(error);
    const cannotWrite = code === 'read-only' || code === 'permission' || code === 'disk-full';
    if (cannotWrite && error instanceof Error) return readOnlyWorkspace(paths, format, error);
    throw toDeskError(error, 'Your work could not be opened');
  }
}

function writableWorkspace(
  paths: WorkspacePaths,
  format: WorkspaceFormat,
  now: () => Date,
  unlock: () => void,
): Workspace {
  removePartial(paths.database);
  removePartials(paths.backups);
  const opened = openOrRecover(paths, format, now());
  let { db } = opened;
  /** Which file is open, to notice when somebody takes it away while Casebook is running. */
  let inode = statSync(paths.database).ino;

  /** Writes the work down again where its file was deleted or moved away; what is open still holds all of it. */
  const requireInPlace = (): void => {
    if (statSync(paths.database, { throwIfNoEntry: false })?.ino === inode) return;
    withDeskErrors(
      `The file ${paths.database} was taken away while Casebook was open, and your work could not be written there again`,
      () => {
        mkdirSync(paths.dataDir, { recursive: true });
        removePartial(paths.database);
        db.prepare('VACUUM INTO ?').run(partialPath(paths.database));
        db.close();
        try {
          installFile(partialPath(paths.database), paths.database);
        } finally {
          db = openInspected(paths.database, format);
          inode = statSync(paths.database).ino;
        }
      },
    );
  };
  const backUp = (reason: Backup['reason']): Backup =>
    makeBackup(db, { folder: paths.backups, reason, now: now(), format });
  const backUpDaily = (): void => {
    if (isDailyBackupDue(listBackups(paths.backups), now())) backUp('daily');
  };

  try {
    if (schemaVersion(db) < latestVersion(format.migrations)) {
      backUp('before-migration');
      migrate(db, format.migrations);
    }
  } catch (error) {
    db.close();
    throw error;
  }
  const warning = opened.state === 'new' ? null : warningOf(backUpDaily);

  return {
    get db() {
      requireInPlace();
      return db;
    },
    state: opened.state,
    message: [opened.message, warning].filter((sentence) => sentence !== null).join(' ') || null,
    listBackups: () => withDeskErrors('The backups could not be listed', () => listBackups(paths.backups)),
    createBackup: () => withDeskErrors('The backup was not made', () => backUp('manual')),
    backUpDaily: () => withDeskErrors('The daily backup was not made', backUpDaily),
    restoreBackup: (id) =>
      withDeskErrors('The backup was not restored', () => {
        prepareRestore(paths, format, id);
        backUp('before-restore');
        // Whole in one file: a -wal left beside the file that replaces it would be applied to that one.
        db.pragma('journal_mode = DELETE');
        db.close();
        try {
          installFile(partialPath(paths.database), paths.database);
        } finally {
          db = openInspected(paths.database, format);
          inode = statSync(paths.database).ino;
        }
      }),
    close: () => {
      db.close();
      unlock();
    },
  };
}

/** Makes the file that is to replace the workspace, brought up to date, and leaves it under its partial name. */
function prepareRestore(paths: WorkspacePaths, format: WorkspaceFormat, id: string): void {
  const backup = listBackups(paths.backups).find((candidate) => candidate.id === id);
  if (!backup) {
    throw new DeskError(
      'not-found',
      `There is no backup called “${id}” any more. Choose one from the list of backups.`,
    );
  }
  try {
    copyWorkspace(backupPath(paths.backups, id), partialPath(paths.database), format);
  } catch (error) {
    removePartial(paths.database);
    if (!(error instanceof DamagedFile)) throw error;
    throw new DeskError(
      'corrupt',
      `${describeBackup(backup).replace('the', 'The')} is damaged, so nothing was changed. Choose another backup.`,
      error.message,
    );
  }
}

/** A backup that cannot be made must not keep the user from working, but they have to know. */
function warningOf(backUpDaily: () => void): string | null {
  try {
    withDeskErrors('The daily backup was not made', backUpDaily);
    return null;
  } catch (error) {
    if (error instanceof DeskError) return error.message;
    throw error;
  }
}

function readOnlyWorkspace(paths: WorkspacePaths, format: WorkspaceFormat, obstacle: Error): Workspace {
  const { db, message } = openReadOnlyWorkspace(paths, format, obstacle);
  const refuse = (): never => {
    throw new DeskError('read-only', message);
  };
  return {
    db,
    state: 'read-only',
    message,
    listBackups: () => withDeskErrors('The backups could not be listed', () => listBackups(paths.backups)),
    createBackup: refuse,
    backUpDaily: () => undefined,
    restoreBackup: refuse,
    close: () => db.close(),
  };
}
