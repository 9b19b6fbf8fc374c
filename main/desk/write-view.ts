import { DeskError } from '../../src/contract/wire.ts';
import type { ExportView, ViewFormat } from '../../src/exports/export-view.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import { comparisonDocument } from '../../src/packs/comparison-document.ts';
import { evidenceFilterSchema } from '../../src/search/search-query.ts';
import { readSource } from '../database/library-read.ts';
import type { LibraryService } from './library-service.ts';
import { readComparison } from './read-comparison.ts';
import { readGround, readSame, type ExportGround } from './read-for-export.ts';
import { viewPicture } from './view-picture.ts';
import { viewSheets } from './view-sheets.ts';
import { writeDocument } from './write-document.ts';

export interface WriteViewOptions {
  library: LibraryService;
  /** ISO day. */
  date: string;
  signal: AbortSignal;
  progress: (label: string, done: number, total: number) => void;
}

const titles: Record<ExportView['kind'], string> = {
  outcomes: 'Published results',
  forest: 'Published results on one indicator',
  map: 'Evidence map',
  disagreement: 'Where evidence disagrees',
  comparison: 'Case studies side by side',
};

const filterOf = (view: ExportView) => ('filter' in view ? view.filter : evidenceFilterSchema.parse({}));

/**
 * The file of a view in one of the formats that it is offered in. Writers are loaded when they are first needed.
 *
 * @throws LibraryChanged when the library is compiled anew meanwhile, here or while the content is read.
 */
export async function writeView(
  view: ExportView,
  format: ViewFormat,
  { library, date, signal, progress }: WriteViewOptions,
): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const ground = await readGround(library, filterOf(view), date);
  const sheets = () =>
    viewSheets(view, library, ground, (results) => progress('Writing the results', results, ground.results));
  switch (format) {
    case 'csv':
      return (await import('../export/csv.ts')).writeCsv(await sheets(), signal);
    case 'xlsx':
      return (await import('../export/xlsx.ts')).writeXlsx(await sheets(), { title: titles[view.kind], date, signal });
    case 'docx':
      return writeDocument(await documentOf(view, library, ground), 'docx', { signal });
    case 'svg':
      return new TextEncoder().encode(await viewPicture(view, library, ground));
    case 'png':
      return drawPng(await viewPicture(view, library, ground));
    default:
      return assertNever(format);
  }
}

function documentOf(view: ExportView, library: LibraryService, ground: ExportGround) {
  if (view.kind !== 'comparison')
    throw new Error(`A document of ${view.kind} was asked for, which formatsOf does not offer.`);
  const { date, libraryVersion } = ground.facts;
  return readSame(library, ground, ({ db }) =>
    comparisonDocument(readComparison(db, view.ids), view.view, {
      date,
      libraryVersion,
      source: (id) => readSource(db, id)?.source ?? null,
    }),
  );
}

async function drawPng(svg: string): Promise<Uint8Array> {
  try {
    return await (await import('../export/chart-image.ts')).chartImage(svg);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'unavailable')
      throw new DeskError(
        'unavailable',
        'Pictures (PNG) cannot be drawn on this computer. Export a picture as SVG instead.',
        error.details,
      );
    throw error;
  }
}
