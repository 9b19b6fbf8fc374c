import BetterSqlite3 from 'better-sqlite3';

/** An open SQLite database. Other layers pass it around; only `main/database` knows which driver it is. */
export type Database = BetterSqlite3.Database;

/**
 * `workspace`: the user's own work, every commit on the disk before it is acknowledged. `read-only`: looked at, never
 * written. `lock`: an empty file, held so that nobody else can hold it. (The library, which is derived and shared between
 * connections, has its own: `openLibraryDatabase`.)
 */
export type DatabaseMode = 'workspace' | 'read-only' | 'lock';

/**
 * Path of the SQLite addon to load. `null`: the one that ships with the driver. By default the one that
 * `CASEBOOK_SQLITE_BINDING` names, which the compatibility runtime sets, else the shipped one.
 */
export type NativeBinding = string | null | undefined;

/** What better-sqlite3 takes: a path, or `undefined` for the addon that ships with it. */
export const addonPath = (binding: NativeBinding): string | undefined =>
  (binding === undefined ? process.env['CASEBOOK_SQLITE_BINDING'] : binding) || undefined;

export interface OpenDatabaseOptions {
  mode: DatabaseMode;
  nativeBinding?: NativeBinding;
  /**
   * Looks at the database with the lock held and before anything may change in the file. What it throws is thrown, and
   * the file is left as it was.
   */
  inspect?: ((db: Database) => void) | undefined;
}

/** Long enough for a desk service that is being restarted to let go of its files, short enough to tell the user why not. */
const lockWaitMs = 1_000;

/**
 * Opens one database: a file by its path, created unless it is to be read only (its folder must exist), or the bytes of
 * one, held in memory. Throws what SQLite says; `toDeskError` puts it in words for the user.
 */
export function openDatabase(file: string | Buffer, { mode, inspect, nativeBinding }: OpenDatabaseOptions): Database {
  const readonly = mode === 'read-only';
  const db = new BetterSqlite3(file, {
    readonly,
    fileMustExist: readonly,
    timeout: lockWaitMs,
    nativeBinding: addonPath(nativeBinding),
  });
  try {
    // Views and triggers that a damaged or hostile file might hold must not call functions with side effects.
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (readonly) {
      db.pragma('query_only = ON');
      inspect?.(db);
    } else if (mode === 'lock') {
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
    } else {
      // Before WAL starts: then there is no -shm file, and whoever opens the file second is refused.
      db.pragma('locking_mode = EXCLUSIVE');
      inspect?.(db);
      db.pragma('journal_mode = WAL');
      // The driver's default in WAL mode is NORMAL, which may lose the last commits in a power cut.
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
