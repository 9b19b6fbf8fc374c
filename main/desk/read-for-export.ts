import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExportFacts } from '../../src/exports/export-facts.ts';
import type { OutcomeOrder } from '../../src/explore/outcome-columns.ts';
import type { MetricView } from '../../src/library/views.ts';
import type { EvidenceFilter } from '../../src/search/search-query.ts';
import { readOutcomes } from '../database/explore-library.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import { readReferences } from '../database/read-references.ts';
import { rowsPerChunk } from '../export/sheet-source.ts';
import type { OpenLibrary } from '../database/search-library.ts';
import type { LibraryService } from './library-service.ts';

/** The library was compiled anew while an export was reading it: half of it would be of one library and half of another. */
export class LibraryChanged extends Error {
  override readonly name = 'LibraryChanged';
}

/** What is the same for all of an export, and which compilation of the library it is read from. */
export interface ExportGround {
  facts: ExportFacts;
  /** Full references of sources, by id. */
  references: ReadonlyMap<string, string>;
  compilation: number;
  /** Results that the filter leaves. */
  results: number;
}

const compilationOf = ({ db }: OpenLibrary) => readLibraryMeta(db)?.compilation ?? 0;

/** Reads what an export says about itself. `date` is an ISO day. */
export const readGround = (library: LibraryService, filter: EvidenceFilter, date: string): Promise<ExportGround> =>
  library.read((open) => {
    const { facets, notice, alsoSearched, totals } = open.search.select(filter).answer;
    const libraryVersion = readLibraryMeta(open.db)?.version ?? 'none';
    return {
      facts: { libraryVersion, date, filter, facets, notice, alsoSearched },
      references: readReferences(open.db),
      compilation: compilationOf(open),
      results: totals.metrics,
    };
  });

/** Reads on; throws `LibraryChanged` when it is not the library of `ground` any more. */
export const readSame = <T>(
  library: LibraryService,
  { compilation }: ExportGround,
  work: (open: OpenLibrary) => T,
): Promise<T> =>
  library.read((open) => {
    if (compilationOf(open) !== compilation) throw new LibraryChanged();
    return work(open);
  });

/** Every result that a filter leaves, in the order of the table, a page at a time; others are served between pages. */
export async function* readResultPages(
  library: LibraryService,
  ground: ExportGround,
  { filter, order }: { filter: EvidenceFilter; order: OutcomeOrder },
): AsyncGenerator<MetricView[]> {
  for (let offset = 0; offset < ground.results; offset += rowsPerChunk) {
    const input = { filter, order, offset, limit: rowsPerChunk };
    yield await readSame(library, ground, (open) => readOutcomes(open, input).rows);
    await nextTurn();
  }
}
