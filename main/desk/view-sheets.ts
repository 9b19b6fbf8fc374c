import { DeskError } from '../../src/contract/wire.ts';
import { comparisonSheets } from '../../src/exports/comparison-table.ts';
import { disagreementSheet } from '../../src/exports/disagreement-sheet.ts';
import { provenanceNotes } from '../../src/exports/export-facts.ts';
import type { ExportSheet } from '../../src/exports/export-sheet.ts';
import type { ExportView } from '../../src/exports/export-view.ts';
import { forestTable } from '../../src/exports/forest-table.ts';
import { mapSheets } from '../../src/exports/map-sheets.ts';
import { outcomesTable } from '../../src/exports/outcomes-table.ts';
import type { ResultsTable } from '../../src/exports/results-table.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import type { MetricView } from '../../src/library/views.ts';
import { listDisagreements, mapEvidence, readIndicatorResults } from '../database/explore-library.ts';
import { rowsPerChunk, wholeSheet, type SheetRow, type SheetSource } from '../export/sheet-source.ts';
import type { LibraryService } from './library-service.ts';
import { readComparison } from './read-comparison.ts';
import { readResultPages, readSame, type ExportGround } from './read-for-export.ts';

/** Told with every chunk of rows how many results are written. */
type Written = (results: number) => void;

/** A table whose rows are made page by page, as they are written. */
function resultsSource(
  { head, row }: ResultsTable,
  { references }: ExportGround,
  pages: AsyncIterable<readonly MetricView[]> | Iterable<readonly MetricView[]>,
  written: Written,
): SheetSource {
  async function* chunks(): AsyncGenerator<SheetRow[]> {
    let results = 0;
    for await (const metrics of pages) {
      yield metrics.map((metric) => row(metric, references.get(metric.source.id) ?? metric.source.title));
      results += metrics.length;
      written(results);
    }
  }
  return { ...head, chunks: chunks() };
}

function* pagesOf(metrics: readonly MetricView[]): Generator<readonly MetricView[]> {
  for (let from = 0; from < metrics.length; from += rowsPerChunk) yield metrics.slice(from, from + rowsPerChunk);
}

/** The results on the indicator of a view, the surest first: all of them, or at most `limit`. */
export const readForest = (
  library: LibraryService,
  ground: ExportGround,
  { filter, indicator }: Extract<ExportView, { kind: 'forest' }>,
  limit = Number.MAX_SAFE_INTEGER,
) =>
  readSame(library, ground, (open) => {
    const found = readIndicatorResults(open, { filter, indicator, limit });
    if (found) return found;
    throw new DeskError(
      'not-found',
      `The indicator “${indicator}” is not in the library any more. Choose another one.`,
    );
  });

/** A view as tables: everything that it stands for, and not only what fits a window. */
export async function viewSheets(
  view: ExportView,
  library: LibraryService,
  ground: ExportGround,
  written: Written,
): Promise<SheetSource[]> {
  const { facts } = ground;
  const whole = (sheets: readonly ExportSheet[]) => sheets.map(wholeSheet);
  switch (view.kind) {
    case 'outcomes':
      return [resultsSource(outcomesTable(view, facts), ground, readResultPages(library, ground, view), written)];
    case 'forest': {
      const { indicator, metrics } = await readForest(library, ground, view);
      return [resultsSource(forestTable(indicator, facts), ground, pagesOf(metrics), written)];
    }
    case 'map':
      return whole(mapSheets(await readSame(library, ground, (open) => mapEvidence(open, view)), view.axes, facts));
    case 'disagreement':
      return whole([
        disagreementSheet(await readSame(library, ground, (open) => listDisagreements(open, view)), view.by, facts),
      ]);
    case 'comparison': {
      const [first, ...others] = comparisonSheets(
        await readSame(library, ground, ({ db }) => readComparison(db, view.ids)),
        view.view,
      );
      return whole(first ? [{ ...first, notes: [...provenanceNotes(facts), ...first.notes] }, ...others] : others);
    }
    default:
      return assertNever(view);
  }
}
