import path from 'node:path';
import type { DeskStatus, SearchResult } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { compileLibrary } from '../content/compile-library.ts';
import {
  openLibraryDatabase,
  openLibraryInMemory,
  openLibraryWriter,
  removeLibrary,
} from '../database/library-database.ts';
import { countLibrary, readProblems } from '../database/library-read.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import type { Database } from '../database/open-database.ts';
import { createLibrarySearch } from '../database/search-library.ts';
import { failureCode } from '../database/to-desk-error.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';

export interface LibraryServiceOptions {
  contentDir: string;
  /** Folder of the user's own case studies; need not exist. */
  ownDir: string | null;
  /** Where the compiled library is kept; `null` keeps it in memory. */
  file: string | null;
  /** A library compiled beforehand. */
  shippedLibrary: string | null;
  /** Names the code that compiles: what other code compiled is compiled again. */
  compiler: string;
  sqliteBinding: string | null;
  now: () => Date;
  onEvent: (event: DeskEvent) => void;
}

/** The library as a reader finds it. */
export interface OpenLibrary {
  db: Database;
  search: (query: SearchQuery) => SearchResult;
}

/** Keeps the compiled library open and up to date with its content files. */
export interface LibraryService {
  /** Reads what is compiled, without waiting for a compilation under way; waits only where nothing was ever compiled. */
  read: <T>(work: (library: OpenLibrary) => T) => Promise<T>;
  status: () => Promise<DeskStatus['library']>;
  /** Compiles what changed on disk. Failure leaves the library as it was and shows among the problems. */
  refresh: () => Promise<void>;
  /** Compiles everything anew. Throws when that fails, the library then being as it was. */
  rebuild: () => Promise<void>;
  close: () => Promise<void>;
}

const isDamage = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));

/** Opens the library at once, whatever state it is in; `refresh` is the caller's to start. */
export function openLibraryService(options: LibraryServiceOptions): LibraryService {
  const { contentDir, ownDir, file, compiler, now, onEvent } = options;
  const nativeBinding = options.sqliteBinding;
  const shippedLibrary = options.shippedLibrary ?? undefined;
  const stopping = new AbortController();
  let library = openWherePossible();
  let underWay: Promise<void> = Promise.resolve();
  let failure: DeskError | null = null;

  function openInMemory(): OpenLibrary {
    const db = openLibraryInMemory(
      [file, shippedLibrary].filter((path) => path !== null && path !== undefined),
      { compiler, nativeBinding },
    );
    return { db, search: createLibrarySearch(db) };
  }

  function openWherePossible(): OpenLibrary {
    if (file === null) return openInMemory();
    try {
      const db = openLibraryDatabase({ file, shippedLibrary, compiler, nativeBinding });
      return { db, search: createLibrarySearch(db) };
    } catch (error) {
      // A folder that cannot be written, a full disk: reading goes on, and every start compiles again.
      if (!(error instanceof Error && 'code' in error)) throw error;
      return openInMemory();
    }
  }

  async function compile(fresh: boolean): Promise<void> {
    const writer = openLibraryWriter(library.db, nativeBinding);
    try {
      const { changed } = await compileLibrary({
        db: writer,
        folders: { content: contentDir, own: ownDir },
        now,
        compiler,
        fresh,
        signal: stopping.signal,
        onProgress: (progress) => onEvent({ kind: 'progress', task: 'library', ...progress }),
      });
      failure = null;
      if (changed) onEvent({ kind: 'changed', what: 'library' });
    } finally {
      if (writer !== library.db) writer.close();
    }
  }

  /** One compilation after another; what one throws is no concern of the next. */
  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = underWay.then(work);
    underWay = done.catch(() => undefined);
    return done;
  }

  function explain(error: unknown): DeskError {
    if (error instanceof DeskError) return error;
    if (stopping.signal.aborted)
      return new DeskError('cancelled', 'The library was closed while it was being compiled.');
    const code = failureCode(error);
    const details = error instanceof Error ? error.stack : String(error);
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (missing)
      return new DeskError(
        'unavailable',
        `The content folder ${contentDir} cannot be read. Put it back, or install Casebook again; until then the library is as it was compiled last.`,
        details,
      );
    return new DeskError(
      code ?? 'internal',
      `The library could not be brought up to date (${error instanceof Error ? error.message : String(error)}). It is as it was compiled last.`,
      details,
    );
  }

  const refresh = () =>
    enqueue(async () => {
      try {
        await compile(false);
      } catch (error) {
        failure = explain(error);
        if (isDamage(error)) return repair();
        // Nothing to fall back on, and perhaps no room to write: try without a file.
        if (!library.db.memory && !readLibraryMeta(library.db) && failure.code !== 'cancelled') {
          library.db.close();
          library = openInMemory();
          await compile(false).catch((again: unknown) => {
            failure = explain(again);
          });
        }
      }
    });

  /** The file is damaged: everything in it can be compiled again, so it is. */
  async function repair(): Promise<void> {
    library.db.close();
    if (file !== null) removeLibrary(file);
    library = openWherePossible();
    await compile(false);
  }

  async function whenReadable(): Promise<void> {
    // In memory there is one connection, which shows a compilation half done.
    if (library.db.memory || !readLibraryMeta(library.db)) await underWay;
    if (!readLibraryMeta(library.db))
      throw failure ?? new DeskError('unavailable', 'The library has not been compiled yet. Try again in a moment.');
  }

  async function read<T>(work: (library: OpenLibrary) => T): Promise<T> {
    try {
      await whenReadable();
      return work(library);
    } catch (error) {
      if (!isDamage(error)) throw error;
      await enqueue(repair);
      return work(library);
    }
  }

  return {
    read,
    refresh,
    rebuild: () =>
      enqueue(() =>
        compile(true).catch((error: unknown) => {
          throw explain(error);
        }),
      ),
    status: async () => {
      const failed = (): Problem[] =>
        failure ? [{ file: path.basename(contentDir), line: 1, severity: 'error', message: failure.message }] : [];
      try {
        return await read(({ db }) => {
          const { version, compiledAt } = readLibraryMeta(db) ?? { version: 'none', compiledAt: now().toISOString() };
          return { version, compiledAt, ...countLibrary(db), problems: [...failed(), ...readProblems(db)] };
        });
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        const problem: Problem = {
          file: path.basename(contentDir),
          line: 1,
          severity: 'error',
          message: error.message,
        };
        return {
          version: 'none',
          compiledAt: now().toISOString(),
          caseStudies: 0,
          metrics: 0,
          sources: 0,
          problems: [problem],
        };
      }
    },
    close: async () => {
      stopping.abort();
      await underWay;
      library.db.close();
    },
  };
}
