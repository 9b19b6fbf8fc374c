import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { timeInName } from './backup-name.ts';
import { copyDurably, flushFile, flushFolder, journalSuffixes } from './durable-files.ts';

/** The bytes of a database's journals by suffix: `-wal`, `-journal`. */
export type Journals = ReadonlyMap<string, Buffer>;

/**
 * Reads the journals that lie beside a database, before SQLite sees them: on opening a damaged file it deletes or
 * applies them, and with them goes the latest work.
 */
export function readJournals(databasePath: string): Journals {
  const found = journalSuffixes
    .filter((suffix) => suffix !== '-shm' && existsSync(databasePath + suffix))
    .map((suffix): [string, Buffer] => [suffix, readFileSync(databasePath + suffix)]);
  return new Map(found.filter(([, bytes]) => bytes.length > 0));
}

/**
 * Copies a damaged database (which may be missing) with its journals into a new folder named after the time, and returns
 * that folder. Copied rather than moved, so that there is always either the original or a finished replacement.
 */
export function copyToQuarantine(databasePath: string, journals: Journals, quarantineDir: string, now: Date): string {
  const folder = freeFolder(join(quarantineDir, timeInName(now)));
  mkdirSync(folder, { recursive: true });
  const target = join(folder, basename(databasePath));
  if (existsSync(databasePath)) copyDurably(databasePath, target);
  for (const [suffix, bytes] of journals) {
    writeFileSync(target + suffix, bytes);
    flushFile(target + suffix);
  }
  flushFolder(folder);
  return folder;
}

/** Removes a database and its journals. The database goes first: one without its journals must never be taken for whole. */
export function removeDatabase(databasePath: string): void {
  for (const suffix of ['', ...journalSuffixes]) rmSync(databasePath + suffix, { force: true });
}

function freeFolder(wanted: string): string {
  let folder = wanted;
  for (let ordinal = 2; existsSync(folder); ordinal++) folder = `${wanted} (${ordinal})`;
  return folder;
}
