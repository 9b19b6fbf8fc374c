import { setImmediate as nextTurn } from 'node:timers/promises';
import Papa from 'papaparse';
import type { SheetSource } from './sheet-source.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';

const newline = '\r\n';
/** Without it Excel takes UTF-8 for the code page of the computer. */
const byteOrderMark = '\uFEFF';

/**
 * Text that a spreadsheet would run as a formula: it gets an apostrophe in front. A published `+12% (95% CI +2% to +20%)` is
 * none; a sign before a number is harmless as long as nothing after it calls a function, another program or another file.
 */
const formula = /^(?:[=@\t\r\n＝＋－＠]|[+-](?!\d[^|![\]"'\t\r\n]*$)|[+-].*[\p{L}\d_.]\()/su;

/** A carriage return within a cell ends the row in some programs. */
const oneLineEnd = (cell: string | number | null) =>
  typeof cell === 'string' ? cell.replaceAll(/\r\n?/g, '\n') : cell;

const lines = (rows: readonly (readonly (string | number | null)[])[]) =>
  rows.length === 0
    ? ''
    : Papa.unparse(
        rows.map((cells) => cells.map(oneLineEnd)),
        { newline, escapeFormulae: formula },
      ) + newline;

/**
 * The tables as one CSV file, a piece at a time: the first begins in the first line, so that programs can read it; others follow
 * below under their captions, and the notes come last after an empty line. Numbers are written as numbers, without thousands
 * separators.
 *
 * @throws DeskError `cancelled` when `signal` says so.
 */
export async function* writeCsv(sheets: readonly SheetSource[], signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = byteOrderMark;
  for (const [index, { caption, columns, chunks }] of sheets.entries()) {
    if (index > 0) before = newline + lines([[caption]]);
    yield encoder.encode(before + lines([columns.map(({ label }) => label)]));
    for await (const rows of chunks) {
      stopIfCancelled(signal);
      yield encoder.encode(lines(rows.map(({ cells }) => cells)));
      await nextTurn();
    }
  }
  const [first] = sheets;
  const notes = sheets.flatMap((sheet) => sheet.notes);
  yield encoder.encode(newline + lines([...(first ? [[first.caption]] : []), ...notes.map((note) => [note])]));
}
