import { DeskError } from '../../src/contract/wire.ts';
import { formatsOf, viewFormats } from '../../src/exports/export-view.ts';
import { writeExport } from '../export/write-export.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import type { Handlers } from './handlers.ts';
import { isoDay } from './iso-day.ts';
import type { LibraryService } from './library-service.ts';
import { LibraryChanged } from './read-for-export.ts';
import { writeView } from './write-view.ts';

export interface ExportServices {
  library: LibraryService;
  now: () => Date;
  onEvent: (event: DeskEvent) => void;
  takeGrant: (token: string) => string | null;
}

/** How often an export begins anew because the library changed under it, before it says so. */
const mostAttempts = 3;

/** What a view of the evidence shows, written to a file. */
export function exportHandlers(services: ExportServices): Handlers<'exports.write' | 'exports.cancel'> {
  const { library, now, onEvent, takeGrant } = services;
  const exporting = new Map<string, AbortController>();

  const write: Handlers<'exports.write'>['exports.write'] = async ({ view, format, grant }) => {
    // Before the permission is used up.
    if (!formatsOf[view.kind].includes(format))
      throw new DeskError(
        'bad-input',
        `This cannot be written as ${viewFormats[format]}. Choose one of: ${formatsOf[view.kind].map((offered) => viewFormats[offered]).join(', ')}.`,
      );
    const file = takeGrant(grant);
    if (file === null)
      throw new DeskError(
        'bad-input',
        'Casebook may not write there, or has done so already. Export again and choose where.',
      );
    const cancelling = new AbortController();
    const { signal } = cancelling;
    exporting.set(grant, cancelling);
    const progress = (label: string, done: number, total: number) =>
      onEvent({ kind: 'progress', task: `export:${grant}`, label, done, total });
    const attempt = async () => {
      progress('Gathering the evidence', 0, 1);
      const content = await writeView(view, format, { library, date: isoDay(now()), signal, progress });
      const written = await writeExport(file, content, { signal });
      progress('Done', 1, 1);
      return written;
    };
    try {
      for (let attempts = 1; attempts < mostAttempts; attempts++) {
        try {
          return await attempt();
        } catch (error) {
          if (!(error instanceof LibraryChanged)) throw error;
        }
      }
      return await attempt();
    } catch (error) {
      if (signal.aborted) throw new DeskError('cancelled', 'The export was cancelled. No file was written.');
      if (error instanceof LibraryChanged)
        throw new DeskError(
          'conflict',
          'The library kept changing while it was being exported, so no file was written. Wait until it is up to date, then export again.',
        );
      throw error;
    } finally {
      exporting.delete(grant);
    }
  };

  return {
    'exports.write': write,
    'exports.cancel': ({ grant }) => {
      exporting.get(grant)?.abort();
      return {};
    },
  };
}
