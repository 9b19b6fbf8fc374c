import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { writeCsv } from '../../main/export/csv.ts';
import { wholeSheet } from '../../main/export/sheet-source.ts';
import type { ExportSheet } from '../../src/exports/export-sheet.ts';

type Cells = ExportSheet['rows'][number]['cells'];

const sheetOf = (rows: Cells[], changes: Partial<ExportSheet> = {}): ExportSheet => ({
  name: 'Results',
  caption: 'What was published',
  columns: (rows[0] ?? ['one']).map((_, index) => ({ label: `Column ${index + 1}`, width: 10 })),
  rows: rows.map((cells) => ({ cells })),
  notes: ['Counts, never averages.'],
  ...changes,
});

async function csvOf(...sheets: ExportSheet[]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(sheets.map(wholeSheet))) pieces.push(piece);
  // TextDecoder would swallow the mark.
  return Buffer.concat(pieces).toString('utf8');
}

/** The cell as a spreadsheet finds it. */
async function written(cell: string | number): Promise<string | undefined> {
  const { data } = Papa.parse<string[]>((await csvOf(sheetOf([[cell, 'end']]))).slice(1));
  return data[1]?.[0];
}

test('a file begins with the mark by which Excel knows UTF-8, then the header, and ends with the notes', async () => {
  expect(await csvOf(sheetOf([['£1 → €2', -16.5, null]]))).toBe(
    '\uFEFFColumn 1,Column 2,Column 3\r\n£1 → €2,-16.5,\r\n\r\nWhat was published\r\n"Counts, never averages."\r\n',
  );
});

test('further tables follow below, under their captions', async () => {
  const other = sheetOf([[1]], { caption: 'More', notes: ['Twice.'] });
  expect(await csvOf(sheetOf([['a']]), other)).toBe(
    '\uFEFFColumn 1\r\na\r\n\r\nMore\r\nColumn 1\r\n1\r\n\r\nWhat was published\r\n"Counts, never averages."\r\nTwice.\r\n',
  );
});

test('a table without rows is its header and its notes', async () => {
  expect(await csvOf(sheetOf([]))).toBe('\uFEFFColumn 1\r\n\r\nWhat was published\r\n"Counts, never averages."\r\n');
});

describe('text that a spreadsheet would run', () => {
  it.each([
    `=cmd|' /C calc'!A0`,
    '@SUM(A1:A9)',
    `+1+cmd|' /C calc'!A0`,
    `-2+3+cmd|' /C calc'!A0`,
    '+HYPERLINK("http://example.org","x")',
    '-1 -HYPERLINK("http://example.org","x")',
    '+12%+SUM(A1)',
    '-A1',
    '+[book.xlsx]Sheet1!A1',
    '\t=1+1',
    '＝1+1',
  ])('is made text: %s', async (cell) => {
    expect(await written(cell)).toBe(`'${cell}`);
  });

  it.each([
    '−16%',
    '+12%',
    '-12%',
    '+1',
    '-1',
    '+12% (95% CI +2% to +20%; p = 0.03)',
    '+1,234.5 points on the scale',
    'a = b',
    'Ham C; Walsh N',
    '−£146 per person',
    'more than +3',
  ])('a published figure is left as it was: %s', async (cell) => {
    expect(await written(cell)).toBe(cell);
  });

  it('numbers are numbers, whatever their sign', async () => {
    for (const number of [0, -1, -16.5, 1e6, 0.0001, 123_456_789]) expect(await written(number)).toBe(String(number));
  });
});

test('whatever is in a cell is read back, one row a row', async () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
      const { data } = Papa.parse<string[]>((await csvOf(sheetOf(rows))).slice(1), { newline: '\r\n' });
      const read = data.slice(1, 1 + rows.length);
      const plain = (text: string | number) => String(text).replaceAll(/\r\n?/g, '\n');
      expect(read.map((cells) => cells.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((cells) => cells.map((text) => plain(text).replace(/^'/, ''))),
      );
    }),
  );
});

test('an export that is cancelled stops between two chunks of rows', async () => {
  const cancelling = new AbortController();
  const rows = Array.from({ length: 1_000 }, (_, index): Cells => [index]);
  const pieces: Uint8Array[] = [];
  const writing = (async () => {
    for await (const piece of writeCsv([wholeSheet(sheetOf(rows))], cancelling.signal)) {
      pieces.push(piece);
      if (pieces.length === 2) cancelling.abort();
    }
  })();
  await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
  expect(pieces).toHaveLength(2);
});
