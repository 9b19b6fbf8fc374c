import type { ExportSheet } from '../../src/exports/export-sheet.ts';

export type SheetRow = ExportSheet['rows'][number];

/** A table whose rows come a few at a time, so that nobody has to hold or write 100,000 of them at once. */
export interface SheetSource extends Omit<ExportSheet, 'rows'> {
  chunks: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
}

/** How many rows are written before anything else gets a turn: some 10 ms of work. */
export const rowsPerChunk = 100;

/** A table that is in memory anyway, cut into chunks. */
export function wholeSheet({ rows, ...head }: ExportSheet): SheetSource {
  const chunks = Array.from({ length: Math.ceil(rows.length / rowsPerChunk) }, (_, index) =>
    rows.slice(index * rowsPerChunk, (index + 1) * rowsPerChunk),
  );
  return { ...head, chunks };
}
