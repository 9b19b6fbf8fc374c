import { DeskError } from '../../src/contract/wire.ts';
import { buildPackDocument } from '../../src/packs/build-pack-document.ts';
import type { PackContent } from '../../src/packs/pack.ts';
import { readCaseIds, readMetrics } from '../database/library-read.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import { createPack, duplicatePack, getPack, listPacks, removePack, restorePack, savePack } from '../database/packs.ts';
import type { Workspace } from '../database/workspace.ts';
import type { PrintPdf } from '../export/pdf.ts';
import { writeExport } from '../export/write-export.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import { collectIntoPack } from './collect-into-pack.ts';
import type { Handlers } from './handlers.ts';
import { libraryForPacks } from './library-for-packs.ts';
import type { LibraryService } from './library-service.ts';
import { isoDay } from './iso-day.ts';
import { requireFormat, writeDocument } from './write-document.ts';

type PackMethod =
  | 'packs.list'
  | 'packs.get'
  | 'packs.create'
  | 'packs.save'
  | 'packs.duplicate'
  | 'packs.remove'
  | 'packs.restore'
  | 'packs.collect'
  | 'packs.preview'
  | 'packs.export'
  | 'packs.cancelExport';

export interface PackServices {
  workspace: Workspace;
  library: LibraryService;
  now: () => Date;
  newId: () => string;
  onEvent: (event: DeskEvent) => void;
  printPdf?: PrintPdf | undefined;
  /** The path that a grant is for, once; `null` when it is unknown or used. */
  takeGrant: (token: string) => string | null;
}

/** Evidence packs: kept, built and written out. */
export function packHandlers(services: PackServices): Handlers<PackMethod> {
  const { workspace, library, now, newId, onEvent } = services;
  const exporting = new Map<string, AbortController>();
  const changed = <T>(result: T): T => {
    onEvent({ kind: 'changed', what: 'packs' });
    return result;
  };
  const build = (content: PackContent) =>
    library.read(({ db }) =>
      buildPackDocument(content, libraryForPacks(db), {
        date: isoDay(now()),
        libraryVersion: readLibraryMeta(db)?.version ?? 'none',
      }),
    );

  const exportPack: Handlers<'packs.export'>['packs.export'] = async ({ id, format, grant }) => {
    const { printPdf } = services;
    requireFormat(format, { printPdf });
    const { content } = getPack(workspace.db, id);
    const file = services.takeGrant(grant);
    if (file === null)
      throw new DeskError(
        'bad-input',
        'Casebook may not write there, or has done so already. Export again and choose where.',
      );
    const cancelling = new AbortController();
    const { signal } = cancelling;
    exporting.set(grant, cancelling);
    const progress = (label: string, done: number) =>
      onEvent({ kind: 'progress', task: `export:${grant}`, label, done, total: 3 });
    try {
      progress('Gathering the evidence', 0);
      const { document } = await build(content);
      signal.throwIfAborted();
      progress('Writing the document', 1);
      const bytes = await writeDocument(document, format, { printPdf, signal });
      signal.throwIfAborted();
      progress('Saving the file', 2);
      const written = await writeExport(file, bytes, { signal });
      progress('Done', 3);
      return written;
    } catch (error) {
      if (signal.aborted) throw new DeskError('cancelled', 'The export was cancelled. No file was written.');
      throw error;
    } finally {
      exporting.delete(grant);
    }
  };

  return {
    'packs.list': () => listPacks(workspace.db),
    'packs.get': ({ id }) => getPack(workspace.db, id),
    'packs.create': ({ title }) => changed(createPack(workspace.db, { id: newId(), title, now: now() })),
    'packs.save': ({ id, revision, content }) => changed(savePack(workspace.db, { id, revision, content, now: now() })),
    'packs.duplicate': ({ id }) => changed(duplicatePack(workspace.db, id, { newId: newId(), now: now() })),
    'packs.remove': ({ id }) => {
      removePack(workspace.db, id, now());
      return changed({});
    },
    'packs.restore': ({ id }) => changed(restorePack(workspace.db, id)),
    'packs.collect': async ({ id, ...collected }) => {
      if (new Set(collected.comparison).size === 1)
        throw new DeskError(
          'bad-input',
          'A comparison needs two to six case studies. Choose another one to set beside it.',
        );
      await requireHeld(library, collected);
      // Read after the wait, so that nothing comes between reading and saving.
      const pack = getPack(workspace.db, id);
      const content = collectIntoPack(pack.content, collected, newId);
      if (content === pack.content) return pack;
      return changed(savePack(workspace.db, { id, revision: pack.revision, content, now: now() }));
    },
    'packs.preview': ({ content }) => build(content),
    'packs.export': exportPack,
    'packs.cancelExport': ({ grant }) => {
      exporting.get(grant)?.abort();
      return {};
    },
  };
}

/** Throws `not-found` when the library does not hold all of it. */
async function requireHeld(
  library: LibraryService,
  { caseIds, metricIds, comparison }: { caseIds: string[]; metricIds: string[]; comparison: string[] },
): Promise<void> {
  await library.read(({ db }) => {
    const cases = new Set(readCaseIds(db));
    const metrics = new Set(readMetrics(db, { ids: metricIds }).map((metric) => metric.id));
    const missing =
      [...caseIds, ...comparison].find((id) => !cases.has(id)) ?? metricIds.find((id) => !metrics.has(id));
    if (missing !== undefined)
      throw new DeskError(
        'not-found',
        `The library does not hold "${missing}" any more, so it was not added to the pack.`,
      );
  });
}
