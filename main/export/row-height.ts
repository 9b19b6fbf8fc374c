import type { SheetRow } from './sheet-source.ts';

/** Of text in 10 point Arial. */
const pointsPerLine = 13;
/** Rows of a wide table are sorted and scanned, those of a narrow one are read. */
const mostLines = { wide: 4, narrow: 12 };
const wideColumns = 20;
/** Words do not fill lines to the last character. */
const fill = 0.92;

/**
 * How high a row must be to show what is in it, in points: programs do not all fit rows to wrapped text when they open a file.
 * What is longer than a few lines ends there; the cell holds the rest. `widths` of the columns in characters.
 */
export function rowHeight(cells: SheetRow['cells'], widths: readonly number[]): number {
  let most = 1;
  for (const [column, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    const width = (widths[column] ?? 10) * fill;
    if (cell.length <= width && !cell.includes('\n')) continue;
    const lines = cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
    most = Math.max(most, lines);
  }
  return Math.min(most, widths.length > wideColumns ? mostLines.wide : mostLines.narrow) * pointsPerLine;
}
