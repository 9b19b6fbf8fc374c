import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IBorderOptions,
  type ITableCellBorders,
} from 'docx';
import type {
  DocumentCell,
  DocumentRow,
  DocumentTable,
  Paragraph as DocumentParagraph,
} from '../../src/packs/document.ts';
import { isShortTable } from '../../src/packs/short-table.ts';
import { plainText } from '../../src/packs/paragraphs.ts';
import { arialWidth } from './arial-widths.ts';
import { inlineRuns, xmlText, type LinkIds } from './docx-inlines.ts';
import { colours, type PageShape } from './docx-styles.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const headRule: IBorderOptions = { style: BorderStyle.SINGLE, size: 10, color: colours.ink };
const dashed: IBorderOptions = { style: BorderStyle.DASHED, size: 10, color: colours.quiet };

const cellStyles = { standard: 'TableText', lead: 'TableFigure', aside: 'TableAside', warning: 'Warning' } as const;

/** The figure itself is set larger than its unit. */
function cellParagraph({ tone, inlines }: DocumentParagraph, newId: LinkIds): Paragraph {
  if (tone !== 'lead') return new Paragraph({ style: cellStyles[tone], children: inlineRuns(inlines, newId) });
  const children = inlines.flatMap((inline) =>
    inline.kind === 'text' && inline.strong
      ? [new TextRun({ text: xmlText(inline.text), bold: true, size: 28 })]
      : inlineRuns([inline], newId),
  );
  return new Paragraph({ style: 'TableFigure', children });
}

/** Where a cell stands in its row: dashed rows have an edge all round. */
function borders(
  row: DocumentRow,
  edges: { first: boolean; last: boolean; top: boolean; bottom: boolean },
): ITableCellBorders {
  if (!row.unobserved) return { top: none, left: none, right: none, bottom: edges.bottom ? rule : none };
  return {
    top: edges.top ? dashed : none,
    bottom: edges.bottom ? dashed : none,
    left: edges.first ? dashed : none,
    right: edges.last ? dashed : none,
  };
}

const textSize = 9;
/** Twips of a cell that its margins take. */
const cellMargins = 200;

/** About how many lines a row takes: of its tallest cell and of its notes. */
function linesOf(row: DocumentRow, widths: readonly number[], textWidth: number): number {
  const lines = (paragraphs: readonly DocumentParagraph[], width: number) =>
    paragraphs.reduce((sum, { inlines }) => {
      const points = (width - cellMargins) / 20;
      return sum + Math.ceil(arialWidth(plainText(inlines), textSize, false) / points + 0.3);
    }, 0);
  const cells = row.cells.map(({ paragraphs }, index) => lines(paragraphs, widths[index] ?? textWidth));
  return Math.max(0, ...cells) + lines(row.notes ?? [], textWidth);
}

/** `keepNext` holds the row to the one after it. */
function bodyRows(
  row: DocumentRow,
  keepNext: boolean,
  widths: readonly number[],
  { textWidth, tableLines }: PageShape,
  newId: LinkIds,
): TableRow[] {
  const columns = widths.length;
  const notes = row.notes ?? [];
  // A row that no page can hold has to break; told to stay whole it would leave a page empty first.
  const cantSplit = linesOf(row, widths, textWidth) <= tableLines;
  const whole = { size: textWidth, type: WidthType.DXA };
  const content = (cell: DocumentCell) => {
    const paragraphs = cell.paragraphs.map((paragraph) => cellParagraph(paragraph, newId));
    return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'TableText' })];
  };
  const rows: TableRow[] = [];
  if (row.heading !== undefined)
    rows.push(
      new TableRow({
        cantSplit: true,
        keepNext: true,
        children: [
          new TableCell({
            columnSpan: columns,
            width: whole,
            shading: { fill: colours.tint },
            borders: { top: none, left: none, right: none, bottom: rule },
            children: [new Paragraph({ style: 'TableGroup', children: [new TextRun(xmlText(row.heading))] })],
          }),
        ],
      }),
    );
  rows.push(
    new TableRow({
      cantSplit,
      keepNext: cantSplit && (keepNext || notes.length > 0),
      children: row.cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            borders: borders(row, {
              first: index === 0,
              last: index === columns - 1,
              top: true,
              bottom: notes.length === 0,
            }),
            children: content(cell),
          }),
      ),
    }),
  );
  if (notes.length > 0)
    rows.push(
      new TableRow({
        cantSplit,
        children: [
          new TableCell({
            columnSpan: columns,
            width: whole,
            margins: { top: 0, bottom: 90, left: 100, right: 100 },
            borders: borders(row, { first: true, last: true, top: false, bottom: true }),
            children: notes.map(
              ({ inlines }) => new Paragraph({ style: 'TableNote', children: inlineRuns(inlines, newId) }),
            ),
          }),
        ],
      }),
    );
  return rows;
}

/** A table whose head repeats on each page and whose rows stay whole, together with their notes. */
export function docxTable(table: DocumentTable, shape: PageShape, newId: LinkIds): Table {
  const { textWidth } = shape;
  const total = table.columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const widths = table.columns.map(({ width }) => Math.round((width / total) * textWidth));
  const short = isShortTable(table);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      ({ label }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.BOTTOM,
          borders: { top: none, left: none, right: none, bottom: headRule },
          children: [new Paragraph({ style: 'TableHead', children: [new TextRun(xmlText(label))] })],
        }),
    ),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 50, left: 100, right: 100 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [
      head,
      ...table.rows.flatMap((row, index) =>
        bodyRows(row, short && index < table.rows.length - 1, widths, shape, newId),
      ),
    ],
  });
}
