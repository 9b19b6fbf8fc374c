import type {
  DocumentBlock,
  DocumentRow,
  DocumentTable,
  Inline,
  PackDocument,
  Paragraph,
} from '../../src/packs/document.ts';
import type { PackBlock } from '../../src/packs/pack.ts';
import { plainText } from '../../src/packs/paragraphs.ts';

// What tests ask of a document.

export const headings = (document: PackDocument, level: number) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
export const tables = (document: PackDocument) =>
  document.blocks.filter((block): block is DocumentTable => block.kind === 'table');
export const resultsTable = (document: PackDocument) =>
  tables(document).find(({ columns }) => columns[0]?.label === 'Result');
export const words = (paragraphs: readonly Paragraph[] = []) =>
  paragraphs.map(({ inlines }) => plainText(inlines)).join('\n');
export const cellWords = (row: DocumentRow | undefined) => row?.cells.map(({ paragraphs }) => words(paragraphs)) ?? [];
export const outcomes = (metricIds: string[], chart = false): PackBlock => ({
  id: 'o',
  kind: 'outcomes',
  title: 'Results',
  metricIds,
  chart,
});

export function inlinesOf(block: DocumentBlock): Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.inlines;
    case 'list':
      return block.items.flatMap((item) => [...item.paragraphs.flat(), ...item.lists.flatMap(inlinesOf)]);
    case 'quote':
      return block.paragraphs.flatMap(({ inlines }) => inlines);
    case 'table':
      return block.rows.flatMap((row) =>
        [...row.cells.flatMap(({ paragraphs }) => paragraphs), ...(row.notes ?? [])].flatMap(({ inlines }) => inlines),
      );
    default:
      return [];
  }
}
