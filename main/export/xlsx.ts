import writeExcelFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { packEntry } from './pack-entry.ts';
import { rowHeight } from './row-height.ts';
import { sheetNames } from './sheet-names.ts';
import type { SheetSource } from './sheet-source.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';
import { cellKinds, sheetXml, type CellStyles } from './xlsx-rows.ts';
import { readOwnZip, writeZip, type PackedZipEntry, type ZipEntry } from './zip-archive.ts';

const ink = '#212B32';
const headFill = '#D8E6F3';
const groupFill = '#F0F4F5';

const bold = { fontWeight: 'bold' } as const;

const top = { alignVertical: 'top', wrap: true } as const;
const unobserved = {
  ...top,
  fontStyle: 'italic',
  backgroundColor: '#FFFFFF',
  fillPatternStyle: 'lightUp',
  fillPatternColor: '#C8CDD2',
} as const;

const samples: Record<(typeof cellKinds)[number], CellObject> = {
  text: { value: 'text', type: String, ...top },
  number: { value: 1, type: Number, ...top },
  heading: { value: 'heading', type: String, ...bold, backgroundColor: groupFill, ...top },
  unobservedText: { value: 'text', type: String, ...unobserved },
  unobservedNumber: { value: 1, type: Number, ...unobserved },
};
/** The second row of each sheet as the library makes it, only for its formats: the real rows are written later. */
const sampleRow: Row = cellKinds.map((kind) => samples[kind]);

/** The library looks texts up in a plain object, where `constructor` finds something else. */
const plain = (text: string) => (Reflect.has(Object.prototype, text) ? `${text} ` : text);

function headerRow({ columns }: SheetSource): Row {
  const height = rowHeight(
    columns.map(({ label }) => label),
    // Bold is wider, and the button of the filter stands on the text.
    columns.map(({ width }) => width - 1.5),
  );
  return columns.map(({ label }) => ({
    value: plain(label),
    type: String,
    ...bold,
    textColor: ink,
    backgroundColor: headFill,
    bottomBorderStyle: 'thin',
    bottomBorderColor: ink,
    height,
    ...top,
  }));
}

const aboutWidth = 90;

/** A sheet that says what the others hold and how to read them. */
function aboutSheet(title: string, sheets: readonly SheetSource[], names: readonly string[]): Row[] {
  const line = (text: string, style: CellObject = {}): Row => [
    { value: plain(text), type: String, ...top, height: rowHeight([text], [aboutWidth]), ...style },
  ];
  return [
    line(title, { ...bold, fontSize: 14, height: 20 }),
    ...sheets.flatMap((sheet, index) => [
      line(''),
      line(`${names[index]}: ${sheet.caption}`, bold),
      ...sheet.notes.map((note) => line(note)),
    ]),
  ];
}

/** Numbers of the formats that the library gave the samples. */
function stylesOf(sheet: string): CellStyles {
  const styles = cellKinds.map((kind, column) => {
    const style = new RegExp(`<c r="${getCellAddress(1, column)}" s="(\\d+)"`).exec(sheet)?.[1];
    if (style === undefined) throw new Error('The library formats the cells of a workbook in another way now.');
    return [kind, style] as const;
  });
  return Object.fromEntries(styles) as CellStyles;
}

/**
 * The tables as a workbook: a sheet each with its header frozen, bold and filterable, and last a sheet "About" that says how to
 * read them. Numbers are numbers. `date` is an ISO day: the same tables give the same bytes.
 *
 * The library makes every sheet as one string, which would take seconds and hundreds of megabytes for 100,000 results: it makes
 * the workbook with its first rows, and the rest is written into that.
 *
 * @throws DeskError `cancelled` when `signal` says so.
 */
export async function writeXlsx(
  sheets: readonly SheetSource[],
  { title, date, signal }: { title: string; date: string; signal?: AbortSignal | undefined },
): Promise<Uint8Array> {
  const names = sheetNames([...sheets.map(({ name }) => name), 'About']);
  const made: Sheet<never>[] = [
    ...sheets.map((sheet, index) => ({
      data: [headerRow(sheet), sampleRow],
      sheet: names[index] ?? '',
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    })),
    {
      data: aboutSheet(title, sheets, names),
      sheet: names.at(-1) ?? '',
      columns: [{ width: aboutWidth }],
      showGridLines: false,
    },
  ];
  const skeleton = readOwnZip(await writeExcelFile(made, { fontFamily: 'Arial', fontSize: 10 }).toBuffer());
  const entries: (ZipEntry | PackedZipEntry)[] = [];
  for (const entry of skeleton) {
    stopIfCancelled(signal);
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(entry.name)?.[1];
    const sheet = sheets[Number(number) - 1];
    entries.push(sheet ? await fillSheet(entry, sheet, signal) : entry);
  }
  return writeZip(entries, date);
}

async function fillSheet(
  entry: ZipEntry,
  sheet: SheetSource,
  signal: AbortSignal | undefined,
): Promise<PackedZipEntry> {
  const xml = new TextDecoder().decode(entry.data);
  const [before, rest] = xml.split('<row r="2"');
  const after = rest?.split('</sheetData>')[1];
  if (before === undefined || after === undefined)
    throw new Error('The library lays out the rows of a workbook in another way now.');
  return packEntry(entry.name, sheetXml(sheet, { before, after, styles: stylesOf(xml), signal }));
}
