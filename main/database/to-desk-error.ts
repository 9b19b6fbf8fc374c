import { DeskError, type DeskErrorCode } from '../../src/contract/wire.ts';

const reasons: Partial<Record<DeskErrorCode, string>> = {
  'disk-full': 'the disk is full. Free some space, then try again; everything that was saved before is still there',
  'read-only':
    'Casebook cannot write to its data folder. Make the folder writable, or choose another with CASEBOOK_DATA_DIR, then start Casebook again',
  permission:
    'you do not have permission to write to the data folder. Ask whoever looks after this computer, or choose another folder with CASEBOOK_DATA_DIR',
  'file-in-use':
    'another program is using a file in the data folder, perhaps a backup or virus scanner. Close it or wait a moment, then try again',
  unavailable:
    'the disk did not answer as it should. Check that the drive is connected and working, then start Casebook again',
  corrupt: 'the file that holds your work is damaged. Start Casebook again: it will go back to the last good backup',
};

/** SQLite's extended codes begin with the plain one: `SQLITE_IOERR_FSYNC`. */
const sqliteCodes: readonly [prefix: string, code: DeskErrorCode][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'permission'],
  ['SQLITE_AUTH', 'permission'],
  ['SQLITE_CANTOPEN', 'permission'],
  ['SQLITE_BUSY', 'file-in-use'],
  ['SQLITE_IOERR', 'unavailable'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
];

const fileSystemCodes: Record<string, DeskErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'file-in-use',
  EIO: 'unavailable',
  EMFILE: 'unavailable',
  ENODEV: 'unavailable',
  ENXIO: 'unavailable',
};

/** Somebody moved, removed or put something in the data folder. */
const misplacedCodes = new Set(['ENOENT', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY', 'ELOOP']);

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether somebody else holds the lock on a database. */
export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** What an error of SQLite or the file system means for the user; `null` when it is something else, which is a bug. */
export function failureCode(error: unknown): DeskErrorCode | null {
  if (error instanceof DeskError) return error.code;
  const code = codeOf(error);
  if (code === null) return null;
  if (misplacedCodes.has(code)) return 'unavailable';
  return fileSystemCodes[code] ?? sqliteCodes.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

function misplaced(error: Error): string | null {
  if (!misplacedCodes.has(codeOf(error) ?? '')) return null;
  const where = 'path' in error && typeof error.path === 'string' ? error.path : 'the data folder';
  return `something is missing or in the way at ${where}. Put it back or move it away, then try again`;
}

/**
 * Puts a failure of SQLite or the file system in words. `what` is what did not happen: `The pack was not saved`.
 * Anything else comes back as it was.
 */
export function toDeskError(error: unknown, what: string): unknown {
  if (error instanceof DeskError) return error;
  const code = failureCode(error);
  if (code === null || !(error instanceof Error)) return error;
  return new DeskError(
    code,
    `${what}: ${misplaced(error) ?? reasons[code] ?? error.message}.`,
    `${codeOf(error)} ${error.message}`,
  );
}

/** Does `work`; a failure of SQLite or the file system is thrown as a `DeskError` that begins with `what`. */
export function withDeskErrors<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDeskError(error, what);
  }
}
