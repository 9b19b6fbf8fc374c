import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';
import { flushFolder, journalSuffixes, partialPath, removePartial } from './durable-files.ts';
import { connectLibrary, removeLibrary, type LibraryLocation } from './library-database.ts';
import { createLibrarySchema, isCurrentLibrary } from './library-schema.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';

// A library that is made beside the one that is read, and takes its place when it is whole. Until then it is what an
// interrupted compilation leaves for the one that goes on.

/** How far a library is that is being made. */
export interface Build {
  /** Everything was asked to be compiled anew, and not only what changed. */
  fresh: boolean;
  /** Files done, of all that this build has to do. */
  done: number;
  total: number;
  compiler: string;
  /**
   * When the computer was started, in seconds. The file is not flushed while it is made: it survives the death of its
   * process, but not of the system. `null` once it was flushed.
   */
  boot: number | null;
}

type Place = Pick<LibraryLocation, 'file' | 'compiler' | 'nativeBinding'>;

/** Clocks are put right while a computer runs. */
const clockDriftSeconds = 120;
/** Kept in memory while a library is made; what was written is read again for its indexes. */
const cacheKiB = 48_000;
/** Pages copied before others get their turn: some milliseconds. */
const pagesAtOnce = 2_000;

const bootSeconds = () => Math.round(Date.now() / 1_000 - uptime());

/** Where the next library is made: `library-next.db` beside `library.db`. */
export const nextLibraryPath = (file: string): string =>
  path.join(path.dirname(file), `${path.basename(file, '.db')}-next.db`);

/** How far the library in a file is; `null` when it is whole. */
export function readBuild(db: Database): Build | null {
  const json = db.prepare<[], string>(`SELECT value FROM meta WHERE name = 'build'`).pluck().get();
  return json === undefined ? null : (JSON.parse(json) as Build);
}

function writeBuild(db: Database, build: Build): void {
  db.prepare(`INSERT OR REPLACE INTO meta (name, value) VALUES ('build', ?)`).run(JSON.stringify(build));
}

/** Notes how far the build is, or with `null` that it is done. */
export function markBuild(db: Database, progress: Pick<Build, 'done' | 'total'> | null): void {
  const build = readBuild(db);
  if (progress === null) db.prepare(`DELETE FROM meta WHERE name = 'build'`).run();
  else if (build) writeBuild(db, { ...build, ...progress });
}

function connectForBuilding(file: string, nativeBinding: LibraryLocation['nativeBinding']): Database {
  const db = connectLibrary(file, nativeBinding, { wal: false });
  try {
    // Two processes must not build the same file.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = TRUNCATE');
    db.pragma('synchronous = OFF');
    db.pragma(`cache_size = -${cacheKiB}`);
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const isTrusted = ({ boot }: Build) => boot === null || Math.abs(boot - bootSeconds()) < clockDriftSeconds;

function isUsable(db: Database, compiler: string): boolean {
  if (!isCurrentLibrary(db)) return false;
  const build = readBuild(db);
  return build ? build.compiler === compiler && isTrusted(build) : readLibraryMeta(db)?.compiler === compiler;
}

/**
 * What an earlier compilation left under `library-next.db`: whole, or to be gone on with. Removes what cannot be used; `null`
 * then. Throws `SQLITE_BUSY` while another process makes it.
 */
export function openNextLibrary({ file, compiler, nativeBinding }: Place): Database | null {
  const next = nextLibraryPath(file);
  if (!existsSync(next)) return null;
  let db: Database | null = null;
  try {
    db = connectForBuilding(next, nativeBinding);
    if (isUsable(db, compiler)) {
      const build = readBuild(db);
      if (build) writeBuild(db, { ...build, boot: bootSeconds() });
      else beginBuild(db, { fresh: false, compiler, isCopy: true });
      return db;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^SQLITE_(NOTADB|CORRUPT|ERROR)/.test(code)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  removeLibrary(next);
  return null;
}

/** What an interrupted compilation left. */
export type Unfinished = Pick<Build, 'fresh' | 'done' | 'total'> & {
  /** It is done, but could not take its place. */
  whole: boolean;
};

/** Looks at what lies under `library-next.db`, and leaves it there; `null` where there is nothing that can be used. */
export function peekNextLibrary({ file, compiler, nativeBinding }: Place): Unfinished | null {
  const next = nextLibraryPath(file);
  if (!existsSync(next)) return null;
  let db: Database | null = null;
  try {
    // Not read-only: what a crash left half written must be taken back before anything can be read.
    db = connectLibrary(next, nativeBinding, { wal: false });
    if (!isUsable(db, compiler)) return null;
    const { fresh, done, total } = readBuild(db) ?? { fresh: false, done: 0, total: 0 };
    return { fresh, done, total, whole: readLibraryMeta(db) !== null };
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

/** Begins a library beside the one in `file`: a copy of that one, which may be open, or an empty one. */
export async function createNextLibrary(
  { file, compiler, nativeBinding }: Place,
  { fresh, copyOf }: { fresh: boolean; copyOf: Database | null },
): Promise<Database> {
  const next = nextLibraryPath(file);
  removeLibrary(next);
  removePartial(next);
  if (copyOf) {
    // Under another name until it is whole, so that half a copy is not taken for a build.
    await copyOf.backup(partialPath(next), { progress: () => pagesAtOnce });
    renameSync(partialPath(next), next);
  }
  const db = connectForBuilding(next, nativeBinding);
  try {
    beginBuild(db, { fresh, compiler, isCopy: copyOf !== null });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** As `createNextLibrary`, where there is no file. */
export function createNextInMemory({ compiler, nativeBinding }: Omit<Place, 'file'>): Database {
  const db = connectLibrary(':memory:', nativeBinding);
  beginBuild(db, { fresh: true, compiler, isCopy: false });
  return db;
}

function beginBuild(db: Database, { fresh, compiler, isCopy }: { fresh: boolean; compiler: string; isCopy: boolean }) {
  db.transaction(() => {
    if (!isCopy) createLibrarySchema(db);
    writeBuild(db, { fresh, compiler, done: 0, total: 0, boot: bootSeconds() });
    db.prepare(`DELETE FROM meta WHERE name = 'library'`).run();
  }).immediate();
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Closes a library that is not whole yet, so that another day can go on with it. */
export async function keepNextLibrary(db: Database, nativeBinding: LibraryLocation['nativeBinding']): Promise<void> {
  const { name, memory } = db;
  const build = readBuild(db);
  db.close();
  if (memory || !build) return;
  await flush(name);
  const again = connectForBuilding(name, nativeBinding);
  try {
    again.pragma('synchronous = FULL');
    writeBuild(again, { ...build, boot: null });
  } finally {
    again.close();
  }
}

/** Closes a library that is whole, and sees to it that it is on the disk. */
export async function finishNextLibrary(db: Database): Promise<void> {
  const { name } = db;
  db.close();
  await flush(name);
}

/** Throws away what an earlier compilation left. */
export function removeNextLibrary(file: string): void {
  removeLibrary(nextLibraryPath(file));
  removePartial(nextLibraryPath(file));
}

/**
 * Puts the finished next library in the place of the one in `file`, which must be checkpointed and not open in this process.
 * Throws what the file system says when it cannot, as on Windows while another process has the old one open; both are then
 * as they were.
 */
export function installNextLibrary(file: string, rename: (from: string, to: string) => void = renameSync): void {
  // Left only while another process has the old library open. They would be applied to the new one.
  for (const suffix of journalSuffixes) rmSync(file + suffix, { force: true });
  rename(nextLibraryPath(file), file);
  flushFolder(path.dirname(file));
}
