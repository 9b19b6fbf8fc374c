import { setImmediate as nextTurn } from 'node:timers/promises';
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility';
import { DeskError } from '../../src/contract/wire.ts';
import { rowHeight } from './row-height.ts';
import type { SheetRow, SheetSource } from './sheet-source.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';

/** What cells are set in. */
export const cellKinds = ['text', 'number', 'heading', 'unobservedText', 'unobservedNumber'] as const;
/** Numbers of cell formats in the workbook. */
export type CellStyles = Record<(typeof cellKinds)[number], string>;

const mostRows = 1_048_576;
const mostCharacters = 32_767;
const cutWords = '… [cut: a cell of Excel holds no more]';

/** Excel reads `_x0041_` as an A; an escaped underscore keeps it as it was written. */
const literal = (text: string) => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function textXml(text: string): string {
  const whole = text.length > mostCharacters ? text.slice(0, mostCharacters - cutWords.length) + cutWords : text;
  return `<is><t xml:space="preserve">${sanitizeTextContent(literal(whole))}</t></is>`;
}

interface RowLayout {
  letters: readonly string[];
  widths: readonly number[];
  styles: CellStyles;
}

function rowXml({ cells, heading, unobserved }: SheetRow, row: number, { letters, widths, styles }: RowLayout): string {
  const text = heading ? styles.heading : unobserved ? styles.unobservedText : styles.text;
  const number = heading ? styles.heading : unobserved ? styles.unobservedNumber : styles.number;
  const xml = cells.map((cell, column) => {
    const at = `${letters[column] ?? ''}${row}`;
    // Empty cells of a row that is set apart are set apart too.
    if (cell === null || cell === '') return heading || unobserved ? `<c r="${at}" s="${text}"/>` : '';
    if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}" s="${number}"><v>${cell}</v></c>`;
    return `<c r="${at}" s="${text}" t="inlineStr">${textXml(String(cell))}</c>`;
  });
  return `<row r="${row}" ht="${rowHeight(cells, widths)}">${xml.join('')}</row>`;
}

/** The letters of a column: `A`, `AB`. */
const columnLetters = (column: number) => getCellAddress(0, column).replace(/\d+$/, '');

/**
 * The XML of a sheet, a piece at a time: `before` and `after` are its beginning, up to and with the first row, and its end;
 * between them come the rows. Ends with a filter over all columns.
 *
 * @throws DeskError `bad-input` for more rows than Excel holds, `cancelled` when `signal` says so.
 */
export async function* sheetXml(
  { columns, chunks }: SheetSource,
  {
    before,
    after,
    styles,
    signal,
  }: { before: string; after: string; styles: CellStyles; signal?: AbortSignal | undefined },
): AsyncGenerator<string> {
  const letters = columns.map((_, column) => columnLetters(column));
  const layout = { letters, widths: columns.map(({ width }) => width), styles };
  yield before;
  let row = 1;
  for await (const rows of chunks) {
    stopIfCancelled(signal);
    if (row + rows.length > mostRows)
      throw new DeskError(
        'bad-input',
        `A sheet of Excel holds ${mostRows.toLocaleString('en-GB')} rows, and there are more. Narrow the filter, or export a CSV file.`,
      );
    yield rows.map((cells, index) => rowXml(cells, row + 1 + index, layout)).join('');
    row += rows.length;
    await nextTurn();
  }
  const filter = columns.length > 0 ? `<autoFilter ref="A1:${letters.at(-1)}${row}"/>` : '';
  yield `</sheetData>${filter}${after}`;
}
