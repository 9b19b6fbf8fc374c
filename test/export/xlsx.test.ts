import { expect, test } from 'vitest';
import { sheetNames } from '../../main/export/sheet-names.ts';
import { rowsPerChunk, wholeSheet } from '../../main/export/sheet-source.ts';
import { writeXlsx } from '../../main/export/xlsx.ts';
import type { ExportSheet } from '../../src/exports/export-sheet.ts';
import { readZip } from './read-zip.ts';

const sheet: ExportSheet = {
  name: 'Results: all [2026]',
  caption: 'What was published',
  columns: [
    { label: 'Statement', width: 20 },
    { label: 'Value', width: 10 },
  ],
  rows: [
    { cells: ['Group'], heading: true },
    { cells: [`=cmd|' /C calc'!A0 <&> _x0041_ \u0001`, -16.5] },
    { cells: ['Claimed', null], unobserved: true },
  ],
  notes: ['Counts, never averages.'],
};

const options = { title: 'Published results', date: '2026-11-21' };

async function entriesOf(...sheets: ExportSheet[]) {
  const entries = readZip(await writeXlsx(sheets.map(wholeSheet), options));
  return (name: string) => entries.get(name)?.data.toString('utf8') ?? '';
}

const cellOf = (xml: string, at: string) => new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml)?.[0] ?? null;

test('numbers are numbers, and text is text even where it looks like a formula or an escape', async () => {
  const entry = await entriesOf(sheet);
  const xml = entry('xl/worksheets/sheet1.xml');
  expect(cellOf(xml, 'B3')).toMatch(/<v>-16.5<\/v>/);
  expect(cellOf(xml, 'A3')).toContain(
    `t="inlineStr"><is><t xml:space="preserve">=cmd|' /C calc'!A0 &lt;&amp;&gt; _x005F_x0041_ </t></is>`,
  );
  expect(xml).not.toContain('<f>');
  expect(xml.match(/<row r="\d+"/g)).toEqual(['<row r="1"', '<row r="2"', '<row r="3"', '<row r="4"']);
});

test('the header is frozen and can be filtered, and columns have their widths', async () => {
  const xml = (await entriesOf(sheet))('xl/worksheets/sheet1.xml');
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('ySplit="1"');
  expect(xml).toContain('</sheetData><autoFilter ref="A1:B4"/>');
  expect(xml).toMatch(/<col min="1" max="1" width="20"/);
});

test('a heading, and what nobody observed, are set in formats of their own, empty cells included', async () => {
  const xml = (await entriesOf(sheet))('xl/worksheets/sheet1.xml');
  const style = (at: string) => /s="(\d+)"/.exec(cellOf(xml, at) ?? '')?.[1];
  const styles = [style('A1'), style('A2'), style('A3'), style('A4')];
  expect(new Set(styles).size).toBe(4);
  expect(style('B4')).toBe(style('A4'));
  expect(styles).not.toContain(undefined);
});

test('the last sheet says how to read the others', async () => {
  const entry = await entriesOf(sheet, { ...sheet, notes: ['constructor'] });
  const workbook = entry('xl/workbook.xml');
  expect([...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'Results all 2026',
    'Results all 2026 2',
    'About',
  ]);
  const strings = entry('xl/sharedStrings.xml');
  for (const words of [
    'Published results',
    'Results all 2026: What was published',
    'Counts, never averages.',
    'constructor',
  ])
    expect(strings).toContain(words);
});

test('the same tables give the same bytes', async () => {
  const [one, other] = await Promise.all([
    writeXlsx([wholeSheet(sheet)], options),
    writeXlsx([wholeSheet(sheet)], options),
  ]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('a text that is longer than a cell of Excel is cut, and says so', async () => {
  const long = { ...sheet, rows: [{ cells: ['x'.repeat(40_000), null] }] };
  const xml = (await entriesOf(long))('xl/worksheets/sheet1.xml');
  expect(/<t xml:space="preserve">(.*?)<\/t>/.exec(xml)?.[1]).toHaveLength(32_767);
  expect(xml).toContain('… [cut: a cell of Excel holds no more]</t>');
});

test('others get a turn while many rows are written, and can cancel', async () => {
  const cancelling = new AbortController();
  const rows = Array.from({ length: rowsPerChunk * 50 }, (_, index) => ({ cells: [`Row ${index}`, index] }));
  setImmediate(() => setImmediate(() => cancelling.abort()));
  await expect(
    writeXlsx([wholeSheet({ ...sheet, rows })], { ...options, signal: cancelling.signal }),
  ).rejects.toMatchObject({ code: 'cancelled' });
});

test('sheets have names that Excel takes, none twice', () => {
  const long = 'Emergency admissions of people aged 65 and over';
  expect(sheetNames([long, long.toUpperCase(), `'a/b\\c?'`, '', '[]', 'History'])).toEqual([
    'Emergency admissions of people',
    'EMERGENCY ADMISSIONS OF PEOPL 2',
    'a b c',
    'Sheet',
    'Sheet 2',
    'History 2',
  ]);
});
