import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DeskError } from '../../src/contract/wire.ts';
import { compilerOfLibrary } from '../database/library-database.ts';
import { openWorkspace } from '../database/workspace.ts';
import type { PrintPdf } from '../export/pdf.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import { backupHandlers } from './backup-handlers.ts';
import { exploreHandlers } from './explore-handlers.ts';
import { exportHandlers } from './export-handlers.ts';
import { createCall, type CallDesk, type Handlers } from './handlers.ts';
import { keepingHandlers } from './keeping-handlers.ts';
import { libraryHandlers } from './library-handlers.ts';
import { openLibraryService } from './library-service.ts';
import { createMarkNew } from './mark-new.ts';
import { packHandlers } from './pack-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';

export interface DeskOptions {
  /** Holds the user's work and the compiled library. Made if need be. */
  dataDir: string;
  /** The content that ships with Casebook. */
  contentDir: string;
  /** A library compiled beforehand from that content; `null` when there is none. */
  shippedLibrary: string | null;
  /** Path of another SQLite addon than the one installed; `null` for that one. */
  sqliteBinding: string | null;
  appVersion: string;
  now: () => Date;
  newId: () => string;
  onEvent: (event: DeskEvent) => void;
  /** Absent where there is no browser to print with. */
  printPdf?: PrintPdf | undefined;
  /** The path that a grant is for, once; `null` when it is unknown or used. */
  takeGrant: (token: string) => string | null;
  /** The code of a thread that compiles, where it does not stand beside the compiler, as in a bundle. */
  compileWorker?: string | undefined;
  /** Holds every answer to the contract; on where `CASEBOOK_CHECK_OUTPUTS` is set. */
  checkOutputs?: boolean | undefined;
}

/** The desk service: everything that a screen can ask for. */
export interface Desk {
  call: CallDesk;
  /** Puts everything on the disk and lets the files go. */
  close: () => Promise<void>;
}

const hourMs = 3_600_000;
/** How long the first look at the content files waits for a window to ask what there is. */
const patienceMs = 1_000;

/**
 * Opens the user's work and the library, and answers from what is compiled already; content that changed is compiled behind
 * it. Throws a `DeskError` when the workspace cannot be opened at all, for instance because another Casebook has it open.
 */
export async function createDesk(options: DeskOptions): Promise<Desk> {
  const { appVersion, contentDir, dataDir, now, onEvent, sqliteBinding } = options;
  const workspace = openWorkspace({ dataDir, now, nativeBinding: sqliteBinding });
  let library;
  try {
    library = openLibraryService({
      contentDir,
      ownDir: path.join(dataDir, 'case-studies'),
      file: path.join(dataDir, 'library.db'),
      shippedLibrary: options.shippedLibrary,
      // What ships was compiled by the code that ships with it.
      compiler:
        (options.shippedLibrary && compilerOfLibrary(options.shippedLibrary, sqliteBinding)) ??
        `casebook-${appVersion}`,
      sqliteBinding,
      now,
      onEvent,
      workerFile: options.compileWorker,
    });
  } catch (error) {
    workspace.close();
    throw error;
  }
  const { cancel, rebuild, refresh, status } = library;
  const deskStatus = async () => ({
    appVersion,
    dataDir,
    contentDir,
    library: await status(),
    workspace: { state: workspace.state, message: workspace.message },
  });
  const reading = libraryHandlers(library, createMarkNew(workspace));
  const firstAnswer = Promise.withResolvers<void>();
  const handlers: Handlers = {
    'desk.status': deskStatus,
    'library.rebuild': async () => {
      await rebuild();
      return deskStatus();
    },
    'library.refresh': async () => {
      await refresh();
      return deskStatus();
    },
    'library.cancel': () => {
      cancel();
      return {};
    },
    ...reading,
    'library.search': async (query) => {
      const found = await reading['library.search'](query);
      firstAnswer.resolve();
      return found;
    },
    ...exploreHandlers(library),
    ...keepingHandlers({ ...options, workspace, library }),
    ...exportHandlers({ ...options, library }),
    ...packHandlers({ ...options, workspace, library }),
    ...settingsHandlers(workspace, onEvent),
    ...backupHandlers(workspace, onEvent),
  };
  const checkOutputs = options.checkOutputs ?? process.env['CASEBOOK_CHECK_OUTPUTS'] === '1';
  const call = createCall(handlers, { checkOutputs });
  const patience = setTimeout(firstAnswer.resolve, patienceMs);
  patience.unref();
  const isCompiled = (await status()).caseStudies > 0;
  // A large folder takes a while to look at: what was compiled last is answered first.
  const looked = isCompiled ? firstAnswer.promise.then(() => setImmediate()).then(refresh) : refresh();
  const scanned = looked.catch((error: unknown) => console.error('Compiling the library:', error));
  const backingUp = setInterval(() => {
    try {
      workspace.backUpDaily();
    } catch (error) {
      // The next start says so to the user; the hour after may find the disk with room again.
      console.error('The daily backup:', error instanceof DeskError ? error.message : error);
    }
  }, hourMs);
  backingUp.unref();

  return {
    call,
    close: async () => {
      clearInterval(backingUp);
      clearTimeout(patience);
      const closed = library.close();
      firstAnswer.resolve();
      await closed;
      await scanned;
      workspace.close();
    },
  };
}
