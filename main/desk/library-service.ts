import type { DeskStatus } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { CompileProgress } from '../content/compile-changes.ts';
import { compilePlan } from '../content/compile-library.ts';
import { planCompilation, sizeOf, type CompilationPlan } from '../content/plan-compilation.ts';
import { openLibraryWriter } from '../database/library-database.ts';
import type { OpenLibrary } from '../database/search-library.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import { compileAside } from './compile-aside.ts';
import { isCompiled, openLibraryFile, type LibraryFileOptions } from './library-file.ts';
import { explainFailure, libraryStatus } from './library-status.ts';

export interface LibraryServiceOptions extends LibraryFileOptions {
  contentDir: string;
  /** Folder of the user's own case studies; need not exist. */
  ownDir: string | null;
  now: () => Date;
  onEvent: (event: DeskEvent) => void;
  /** The code of a thread that compiles, where it does not stand beside the compiler. */
  workerFile?: string | undefined;
  /** Up to this many changed files are compiled in one transaction, more in batches beside the library that is read. */
  changesAtOnce?: number;
  /** Files of one batch. */
  filesPerCommit?: number;
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
  /** Stops the compilation under way. The library stays as it was, and the next refresh goes on from there. */
  cancel: () => void;
  close: () => Promise<void>;
}

/** So few documents are held in memory without a thought. */
const fewChanges = 300;
/** How long the status waits for a first compilation before it says that one is under way. */
const firstCompilationMs = 1_000;
/** Messages about one compilation: enough for a bar that moves, few enough to be no work. */
const progressSteps = 500;

const isDamage = (error: unknown) =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));

/** Opens the library at once, whatever state it is in; `refresh` is the caller's to start. */
export function openLibraryService(options: LibraryServiceOptions): LibraryService {
  const { contentDir, ownDir, compiler, now, onEvent, sqliteBinding, changesAtOnce = fewChanges } = options;
  const folders = { content: contentDir, own: ownDir };
  const file = openLibraryFile(options);
  let closing = false;
  let running: AbortController | null = null;
  let underWay: Promise<void> = Promise.resolve();
  /** In memory there is one connection, which shows a compilation in place half done. */
  let halfDone = false;
  /** Whether searching knows of the last change. */
  let isPrepared = true;
  let failure: DeskError | null = null;
  let compiling: CompileProgress | null = null;
  let interrupted: DeskStatus['library']['interrupted'] = file.unfinished();

  function onProgress(progress: CompileProgress): void {
    compiling = progress;
    const step = Math.max(1, Math.floor(progress.total / progressSteps));
    if (progress.done % step === 0 || progress.done === progress.total)
      onEvent({ kind: 'progress', task: 'library', ...progress });
  }

  function prepareSearch(): void {
    if (isPrepared) return;
    isPrepared = true;
    file.library.search.prepare();
  }

  async function compileInPlace(plan: CompilationPlan, signal: AbortSignal): Promise<boolean> {
    const { db } = file.library;
    const writer = openLibraryWriter(db, sqliteBinding);
    halfDone = db.memory;
    try {
      const { changed } = await compilePlan(plan, { db: writer, folders, now, compiler, signal, onProgress });
      return changed;
    } finally {
      halfDone = false;
      if (writer !== db) writer.close();
    }
  }

  /** What an interrupted compilation left is worth going on with, and not overtaken by what is on the disk now. */
  function goesOn(plan: CompilationPlan): boolean {
    const left = file.unfinished();
    if (!left) return false;
    if (left.fresh && !left.whole) return true;
    if (isCompiled(file.library) && sizeOf(plan) <= changesAtOnce) file.dropNext();
    return false;
  }

  async function compile(fresh: boolean): Promise<void> {
    if (closing) throw new DeskError('cancelled', 'Casebook is closing.');
    running = new AbortController();
    const { signal } = running;
    let size = 0;
    try {
      file.reopenIfReplaced();
      const plan = await planCompilation(file.library.db, folders);
      size = sizeOf(plan);
      const aside = fresh || goesOn(plan) || !isCompiled(file.library) || size > changesAtOnce;
      if (aside) await compileAside({ ...options, folders, file, plan, fresh, signal, onProgress });
      const changed = aside || (await compileInPlace(plan, signal));
      [failure, interrupted] = [null, null];
      if (changed) onEvent({ kind: 'changed', what: 'library' });
      // Screens ask at once; what else searching needs is fetched while nobody does.
      isPrepared = !changed;
      setImmediate(prepareSearch);
    } catch (error) {
      if (!signal.aborted) throw error;
      const left = file.unfinished();
      interrupted = left ?? { done: 0, total: size };
      throw new DeskError('cancelled', 'The library was not brought up to date: that was stopped. It is as it was.');
    } finally {
      // Of no steps: nothing is under way any more.
      if (compiling) onEvent({ kind: 'progress', task: 'library', label: 'Done', done: 0, total: 0 });
      [running, compiling] = [null, null];
    }
  }

  /** One compilation after another; what one throws is no concern of the next. */
  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = underWay.then(work);
    underWay = done.catch(() => undefined);
    return done;
  }

  const refresh = () =>
    enqueue(async () => {
      if (closing) return;
      try {
        await compile(false);
      } catch (error) {
        failure = explainFailure(error, contentDir);
        if (isDamage(error)) return repair();
        // Nothing to fall back on, and perhaps no room to write: try without a file.
        if (!file.library.db.memory && !isCompiled(file.library) && failure.code !== 'cancelled') {
          file.goOnInMemory();
          await compile(false).catch((again: unknown) => {
            failure = explainFailure(again, contentDir);
          });
        }
      }
    });

  /** The file is damaged: everything in it can be compiled again, so it is. */
  async function repair(): Promise<void> {
    file.startOver();
    await compile(false);
  }

  async function whenReadable(): Promise<void> {
    if (halfDone || !isCompiled(file.library)) await underWay;
    if (!isCompiled(file.library))
      throw failure ?? new DeskError('unavailable', 'The library has not been compiled yet. Try again in a moment.');
  }

  async function read<T>(work: (library: OpenLibrary) => T): Promise<T> {
    try {
      await whenReadable();
      return work(file.library);
    } catch (error) {
      if (!isDamage(error)) throw error;
      await enqueue(repair);
      return work(file.library);
    }
  }

  return {
    read,
    refresh,
    rebuild: () =>
      enqueue(() =>
        compile(true).catch((error: unknown) => {
          throw explainFailure(error, contentDir);
        }),
      ),
    cancel: () => running?.abort(),
    status: async () => {
      if (!isCompiled(file.library)) {
        let timer: NodeJS.Timeout | undefined;
        const patience = new Promise((resolve) => (timer = setTimeout(resolve, firstCompilationMs)));
        await Promise.race([underWay, patience]);
        clearTimeout(timer);
      }
      const work = { compiling, interrupted: compiling ? null : interrupted };
      // Stopping it is no fault of the library.
      const shown = failure?.code === 'cancelled' ? null : failure;
      if (!isCompiled(file.library)) return libraryStatus(null, { contentDir, now, failure: shown, ...work });
      return read(({ db }) => libraryStatus(db, { contentDir, now, failure: shown, ...work }));
    },
    close: async () => {
      closing = true;
      running?.abort();
      await underWay;
      prepareSearch();
      file.library.db.close();
    },
  };
}
