import { statSync } from 'node:fs';
import { DeskError } from '../../src/contract/wire.ts';
import { openLibraryDatabase, openLibraryInMemory, removeLibrary } from '../database/library-database.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import {
  createNextInMemory,
  createNextLibrary,
  finishNextLibrary,
  installNextLibrary,
  openNextLibrary,
  peekNextLibrary,
  removeNextLibrary,
  type Unfinished,
} from '../database/next-library.ts';
import type { Database } from '../database/open-database.ts';
import { createLibrarySearch, type OpenLibrary } from '../database/search-library.ts';
import { isBusy } from '../database/to-desk-error.ts';

export interface LibraryFileOptions {
  /** Where the compiled library is kept; `null` keeps it in memory. */
  file: string | null;
  /** A library compiled beforehand. */
  shippedLibrary: string | null;
  /** Names the code that compiles. */
  compiler: string;
  sqliteBinding: string | null;
  /** Puts a file in the place of another. */
  rename?: ((from: string, to: string) => void) | undefined;
}

/** The file that the library is read from, and the one that is to take its place. */
export interface LibraryFile {
  /** What is read now. Another one after each replacement: it is asked for at each reading. */
  readonly library: OpenLibrary;
  /** What an interrupted compilation left; `null` when there is nothing. */
  unfinished: () => Unfinished | null;
  /** Goes on with what an interrupted compilation left unless everything is to be `fresh`, else begins. */
  openNext: (begin: { fresh: boolean; copy: boolean }) => Promise<Database>;
  dropNext: () => void;
  /** Reads from the next library from now on. Between two readings, so that none of them sees it happen. */
  replaceBy: (next: Database) => Promise<void>;
  /** Another process may have replaced the file: what is open here is then the old one. */
  reopenIfReplaced: () => void;
  /** Throws away a damaged file, and opens what ships or nothing. */
  startOver: () => void;
  /** Goes on without a file, for where none can be written. */
  goOnInMemory: () => void;
}

/** Tells one file from another of the same name; `null` where there is none. */
function identityOf(file: string): string | null {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}-${stat.ino}` : null;
}

const withSearch = (db: Database): OpenLibrary => ({ db, search: createLibrarySearch(db) });

/** Opens the library at once, whatever state it is in. */
export function openLibraryFile(options: LibraryFileOptions): LibraryFile {
  const { file, compiler } = options;
  const nativeBinding = options.sqliteBinding;
  const shippedLibrary = options.shippedLibrary ?? undefined;
  let identity: string | null = null;
  let library = openWherePossible();

  function openInMemory(): OpenLibrary {
    const files = [file, shippedLibrary].filter((path) => path !== null && path !== undefined);
    return withSearch(openLibraryInMemory(files, { compiler, nativeBinding }));
  }

  function openWherePossible(): OpenLibrary {
    if (file === null) return openInMemory();
    try {
      const opened = withSearch(openLibraryDatabase({ file, shippedLibrary, compiler, nativeBinding }));
      identity = identityOf(file);
      return opened;
    } catch (error) {
      // A folder that cannot be written, a full disk: reading goes on, and every start compiles again.
      if (!(error instanceof Error && 'code' in error)) throw error;
      return openInMemory();
    }
  }

  /** The place of the next library; `null` where the one that is read is in memory too. */
  const place = () => (file === null || library.db.memory ? null : { file, compiler, nativeBinding });

  function reopen(): void {
    library.db.close();
    library = openWherePossible();
  }

  return {
    get library() {
      return library;
    },
    unfinished: () => {
      const next = place();
      return next && peekNextLibrary(next);
    },
    openNext: async ({ fresh, copy }) => {
      const next = place();
      if (!next) return createNextInMemory({ compiler, nativeBinding });
      try {
        const left = fresh ? null : openNextLibrary(next);
        return left ?? (await createNextLibrary(next, { fresh, copyOf: copy ? library.db : null }));
      } catch (error) {
        // Another process makes the same library. It will have it first; this one need not wait.
        if (!isBusy(error)) throw error;
        return createNextInMemory({ compiler, nativeBinding });
      }
    },
    dropNext: () => {
      const next = place();
      if (next) removeNextLibrary(next.file);
    },
    replaceBy: async (next) => {
      if (next.memory || file === null) {
        library.db.close();
        library = withSearch(next);
        return;
      }
      await finishNextLibrary(next);
      library.db.pragma('wal_checkpoint(TRUNCATE)');
      library.db.close();
      try {
        installNextLibrary(file, options.rename);
      } catch (error) {
        throw new DeskError(
          'file-in-use',
          `The library was compiled, but another program has ${file} open, so that the new one cannot take its place. Close that program, then bring the library up to date again; until then the library is as it was.`,
          error instanceof Error ? error.stack : String(error),
        );
      } finally {
        library = openWherePossible();
      }
    },
    reopenIfReplaced: () => {
      if (file === null || library.db.memory || identityOf(file) === identity) return;
      reopen();
    },
    startOver: () => {
      library.db.close();
      if (file !== null) removeLibrary(file);
      library = openWherePossible();
    },
    goOnInMemory: () => {
      library.db.close();
      library = openInMemory();
    },
  };
}

/** Whether anything was ever compiled. */
export const isCompiled = ({ db }: OpenLibrary): boolean => readLibraryMeta(db) !== null;
