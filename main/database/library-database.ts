import BetterSqlite3 from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installFile, journalSuffixes, partialPath, removePartial } from './durable-files.ts';
import { createLibrarySchema, isCurrentLibrary } from './library-schema.ts';
import { readLibraryMeta } from './library-state.ts';
import { addonPath, type Database, type NativeBinding } from './open-database.ts';

/** How long a reader waits for a commit of the writer: milliseconds in practice. */
const lockWaitMs = 2_000;

/** Room for what typing reads of the text indexes of a large library; a small one fills a tenth of it. */
const cacheKiB = 48_000;

/**
 * Opens a connection to the library. Unlike the workspace it is not locked: the compiler writes on a connection of its own
 * while screens go on reading what was there before, and the command line may look in while the app is open.
 */
export function connectLibrary(
  file: string | Buffer,
  nativeBinding: NativeBinding,
  { readonly = false, wal = true }: { readonly?: boolean; wal?: boolean } = {},
): Database {
  const db = new BetterSqlite3(file, {
    readonly,
    fileMustExist: readonly,
    timeout: lockWaitMs,
    nativeBinding: addonPath(nativeBinding),
  });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma(`cache_size = -${cacheKiB}`);
    if (!readonly) {
      if (wal && typeof file === 'string' && file !== ':memory:') db.pragma('journal_mode = WAL');
      // Derived: what a power cut takes away is compiled again.
      db.pragma('synchronous = NORMAL');
      db.pragma('foreign_keys = ON');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Takes the file away with its journals. It must not be open. */
export function removeLibrary(file: string): void {
  for (const suffix of ['', ...journalSuffixes]) rmSync(file + suffix, { force: true });
}

/** A connection to a library made by `compiler`; `null` when the file holds anything else, or nothing that can be read. */
function connectIfCurrent(
  file: string,
  { compiler, nativeBinding }: Pick<LibraryLocation, 'compiler' | 'nativeBinding'>,
  readonly = false,
): Database | null {
  let db: Database | null = null;
  try {
    db = connectLibrary(file, nativeBinding, { readonly });
    if (isCurrentLibrary(db) && [undefined, compiler].includes(readLibraryMeta(db)?.compiler)) return db;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const unreadable = /^SQLITE_(NOTADB|CORRUPT|ERROR)/.test(code);
    if (!readonly && !unreadable) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

export interface LibraryLocation {
  /** Path of `library.db`. Its folder is created. */
  file: string;
  /** A library compiled beforehand, copied when there is none yet so that the first start need not compile. */
  shippedLibrary?: string | undefined;
  /** Names the code that compiles here. A library that other code made is not used. */
  compiler: string;
  nativeBinding?: NativeBinding;
}

/**
 * Opens the library, whatever is there: a file that is corrupt, foreign or made by another version is replaced by the
 * shipped copy, else by an empty one. Nothing is lost, since everything in it comes from the content files.
 * Throws what SQLite or the file system says when the folder cannot be written.
 */
export function openLibraryDatabase(location: LibraryLocation): Database {
  const { file, shippedLibrary, nativeBinding } = location;
  mkdirSync(path.dirname(file), { recursive: true });
  const open = existsSync(file) ? connectIfCurrent(file, location) : null;
  if (open) return open;
  removeLibrary(file);
  removePartial(file);
  if (shippedLibrary && existsSync(shippedLibrary)) {
    copyFileSync(shippedLibrary, partialPath(file));
    installFile(partialPath(file), file);
    const shipped = connectIfCurrent(file, location);
    if (shipped) return shipped;
    removeLibrary(file);
  }
  return createLibrary(file, nativeBinding);
}

function createLibrary(file: string, nativeBinding: NativeBinding): Database {
  const db = connectLibrary(file, nativeBinding);
  try {
    db.transaction(() => createLibrarySchema(db)).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A second connection to the same library, for the compiler. A library in memory has only one. */
export function openLibraryWriter(db: Database, nativeBinding: NativeBinding): Database {
  return db.memory ? db : connectLibrary(db.name, nativeBinding);
}

/**
 * A library in memory, started from the first of `files` that holds one; the files are only read. For where nothing can be
 * written.
 */
export function openLibraryInMemory(
  files: readonly string[],
  options: Pick<LibraryLocation, 'compiler' | 'nativeBinding'>,
): Database {
  for (const file of files) {
    const source = existsSync(file) ? connectIfCurrent(file, options, true) : null;
    if (!source) continue;
    try {
      const image = source.serialize();
      // A database in memory has no write-ahead log: say in its header that it needs none (sqlite.org/c3ref/deserialize.html).
      image[18] = 1;
      image[19] = 1;
      return connectLibrary(image, options.nativeBinding);
    } catch {
      // Unreadable after all; the next one, or a fresh compilation, is as good.
    } finally {
      source.close();
    }
  }
  return createLibrary(':memory:', options.nativeBinding);
}

/** Names the code that compiled the library in a file; `null` when there is no such library. The file is only read. */
export function compilerOfLibrary(file: string, nativeBinding?: NativeBinding): string | null {
  if (!existsSync(file)) return null;
  let db: Database | null = null;
  try {
    db = connectLibrary(file, nativeBinding, { readonly: true });
    return isCurrentLibrary(db) ? (readLibraryMeta(db)?.compiler ?? null) : null;
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Makes a library one file that can be read from anywhere, read-only media included, and closes it. */
export function sealLibrary(db: Database): void {
  db.pragma('journal_mode = DELETE');
  db.exec(`INSERT INTO cases_text (cases_text) VALUES ('optimize');
    INSERT INTO metric_passages (metric_passages) VALUES ('optimize');
    INSERT INTO lexicon (lexicon) VALUES ('optimize');
    ANALYZE; VACUUM`);
  db.close();
}
