import { existsSync } from 'node:fs';
import type { Backup } from '../../src/contract/desk-contract.ts';
import { backupPath, listBackups } from './backups.ts';
import { installFile, partialPath, removePartial, requireWritable } from './durable-files.ts';
import { openDatabase, type Database } from './open-database.ts';
import { copyToQuarantine, readJournals, removeDatabase } from './quarantine.ts';
import { salvageWork, type Salvaged } from './salvage-work.ts';
import { failureCode } from './to-desk-error.ts';
import {
  copyWorkspace,
  createWorkspace,
  DamagedFile,
  inspectWorkspace,
  makeWorkspace,
  openInspected,
  type WorkspaceFormat,
  type WorkspacePaths,
} from './workspace-file.ts';

/** A workspace that is open but may still need migrating, and how that came about. */
export interface OpenedWorkspace {
  db: Database;
  state: 'ok' | 'new' | 'recovered';
  /** What happened and where everything is, when it was recovered. */
  message: string | null;
}

/**
 * Opens the workspace in whatever condition it is found: sound, not there yet, damaged or lost. A damaged one is kept in
 * quarantine with its journals, byte for byte, and the newest backup that can be read takes its place.
 * Throws `DeskError` when a newer Casebook wrote it, and what SQLite or the file system says.
 */
export function openOrRecover(paths: WorkspacePaths, format: WorkspaceFormat, now: Date): OpenedWorkspace {
  const journals = readJournals(paths.database);
  if (!existsSync(paths.database)) {
    if (journals.size > 0) {
      return replace(paths, format, copyToQuarantine(paths.database, journals, paths.quarantine, now));
    }
    if (listBackups(paths.backups).length > 0) return replace(paths, format, null);
    createWorkspace(paths.database, format);
    return { db: openInspected(paths.database, format), state: 'new', message: null };
  }
  // SQLite would open it for reading without a word, and fail at the first save.
  requireWritable(paths.database);
  let quarantined: string | undefined;
  try {
    const db = openDatabase(paths.database, {
      mode: 'workspace',
      nativeBinding: format.nativeBinding,
      inspect: (opened) => {
        try {
          inspectWorkspace(opened, format);
        } catch (error) {
          // Now: on closing, SQLite may yet write into the damaged file.
          if (error instanceof DamagedFile) {
            quarantined = copyToQuarantine(paths.database, journals, paths.quarantine, now);
          }
          throw error;
        }
      },
    });
    return { db, state: 'ok', message: null };
  } catch (error) {
    if (!(error instanceof DamagedFile) || quarantined === undefined) throw error;
    return replace(paths, format, quarantined);
  }
}

/**
 * Puts the newest sound backup, or else a new workspace, in the place of one that is damaged (`quarantined` says where it is
 * kept) or gone. Finished beside it before anything is removed: interrupted, it starts over.
 */
function replace(paths: WorkspacePaths, format: WorkspaceFormat, quarantined: string | null): OpenedWorkspace {
  const replacement = partialPath(paths.database);
  removePartial(paths.database);
  const backup = copyNewestSoundBackup(paths.backups, replacement, format);
  if (!backup) {
    removePartial(paths.database);
    makeWorkspace(replacement, format);
  }
  const salvaged = quarantined === null ? null : salvageInto(replacement, quarantined, format);
  removeDatabase(paths.database);
  installFile(replacement, paths.database);
  const db = openInspected(paths.database, format);
  return { db, state: 'recovered', message: describeRecovery(backup, quarantined, salvaged) };
}

function salvageInto(path: string, quarantined: string, format: WorkspaceFormat): Salvaged {
  const db = openInspected(path, format);
  try {
    return salvageWork(db, quarantined, format.nativeBinding);
  } finally {
    db.close();
  }
}

/** Copies the newest backup that can be read and used to `target`, and returns it; `null` when there is none. */
export function copyNewestSoundBackup(folder: string, target: string, format: WorkspaceFormat): Backup | null {
  for (const backup of listBackups(folder)) {
    try {
      copyWorkspace(backupPath(folder, backup.id), target, format);
      return backup;
    } catch (error) {
      // An older one is no better when it is the target that cannot be written.
      const code = failureCode(error);
      const isUnusable =
        error instanceof DamagedFile || (code !== null && code !== 'disk-full' && code !== 'read-only');
      if (!isUnusable) throw error;
    }
  }
  return null;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** `the backup of 21 November 2026 at 14:05`, in the user's own time zone. */
export function describeBackup({ createdAt }: Backup): string {
  return `the backup of ${moment.format(new Date(createdAt))}`;
}

/** `2 packs and 1 saved search`; empty when nothing was. */
function describeSalvaged({ packs, saved_searches, collections }: Salvaged): string {
  const counted = [
    [packs, 'pack', 'packs'],
    [saved_searches, 'saved search', 'saved searches'],
    [collections, 'collection', 'collections'],
  ] as const;
  const some = counted.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : []));
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

function describeRecovery(backup: Backup | null, quarantined: string | null, salvaged: Salvaged | null): string {
  const what =
    quarantined === null ? 'The file that holds your work was missing' : 'The file that holds your work was damaged';
  const done = backup
    ? `, so Casebook went back to ${describeBackup(backup)}.`
    : ' and there was no backup to go back to, so Casebook started with an empty one.';
  const read = salvaged ? describeSalvaged(salvaged) : '';
  const found = read ? ` ${read} could still be read from the damaged file, and the newest version is here.` : '';
  const kept = quarantined === null ? '' : ` The damaged file is kept in ${quarantined}.`;
  return what + done + found + kept;
}
