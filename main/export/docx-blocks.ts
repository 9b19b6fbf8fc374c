import {
  Bookmark,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '../../src/lib/assert-never.ts';
import type { DocumentBlock, DocumentList, DocumentReference, PackDocument } from '../../src/packs/document.ts';
import { inlineRuns, outwardLink, referenceBookmark, xmlText, type LinkIds } from './docx-inlines.ts';
import { colours, deepestList, type PageShape } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

const toneStyles = { standard: 'Normal', lead: 'Lead', aside: 'Aside', warning: 'Warning' } as const;
const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What is counted while a document is written. */
export interface Writing {
  newId: LinkIds;
  /** Each ordered list starts at 1 again. */
  lists: number;
  figures: number;
  images: ReadonlyMap<string, Uint8Array>;
  shape: PageShape;
}

/** `Table 2. …` with its number as a field, so that Word can list and renumber captions. */
function caption(words: string, keepNext: boolean): Paragraph {
  const [, kind, number, rest] = /^(Table|Figure) (\d+)(\..*)$/s.exec(words) ?? [];
  const children: ParagraphChild[] =
    kind && number && rest !== undefined
      ? [new TextRun(`${kind} `), new SimpleField(` SEQ ${kind} \\* ARABIC `, number), new TextRun(xmlText(rest))]
      : [new TextRun(xmlText(words))];
  return new Paragraph({ style: 'Caption', keepNext, children });
}

function list(block: DocumentList, level: number, writing: Writing): Paragraph[] {
  const depth = Math.min(level, deepestList);
  if (block.ordered) writing.lists += 1;
  const numbering = {
    reference: block.ordered ? 'numbers' : 'bullets',
    level: depth,
    instance: block.ordered ? writing.lists : 0,
  };
  return block.items.flatMap((item) => [
    ...item.paragraphs.map((inlines, index) => {
      const children = inlineRuns(inlines, writing.newId);
      return index === 0
        ? new Paragraph({ numbering, children })
        : new Paragraph({ indent: { left: 380 * (depth + 1) }, children });
    }),
    ...item.lists.flatMap((inner) => list(inner, level + 1, writing)),
  ]);
}

function references(entries: readonly DocumentReference[], newId: LinkIds): Paragraph[] {
  return entries.map(({ number, text, url, note }) => {
    const at = url === null ? -1 : text.lastIndexOf(url);
    const words: ParagraphChild[] =
      url === null || at < 0
        ? [new TextRun(xmlText(text))]
        : [
            new TextRun(xmlText(text.slice(0, at))),
            outwardLink(url, url, newId),
            new TextRun(xmlText(text.slice(at + url.length))),
          ];
    return new Paragraph({
      style: 'Reference',
      children: [
        new Bookmark({ id: referenceBookmark(number), children: [new TextRun(`${number}.`)] }),
        new TextRun({ children: [new Tab()] }),
        ...words,
        ...(note ? [new TextRun({ text: xmlText(note), color: colours.quiet, size: 17, break: 1 })] : []),
      ],
    });
  });
}

/** What Word makes of a block. `first` starts the page after the contents. */
export function blockChildren(
  block: DocumentBlock,
  first: boolean,
  document: PackDocument,
  writing: Writing,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          ...(first || block.startsPage ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
          children: [new TextRun(xmlText(block.text))],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: toneStyles[block.tone], children: inlineRuns(block.inlines, writing.newId) })];
    case 'list':
      return list(block, 0, writing);
    case 'quote':
      return block.paragraphs.map(
        ({ inlines }) => new Paragraph({ style: 'Quote', children: inlineRuns(inlines, writing.newId) }),
      );
    case 'table':
      // Word joins tables that touch, and a table cannot end a document.
      return [
        caption(block.caption, true),
        docxTable(block, writing.shape, writing.newId),
        new Paragraph({ style: 'TableText', spacing: { after: 80 } }),
      ];
    case 'figure':
      return [figure(block, writing), caption(block.caption, false)];
    case 'references':
      return references(document.references, writing.newId);
    default:
      return assertNever(block);
  }
}

function figure(block: Extract<DocumentBlock, { kind: 'figure' }>, writing: Writing): Paragraph {
  /** Twips are 15 to a CSS pixel. */
  const widest = writing.shape.textWidth / 15;
  const scale = Math.min(1, widest / block.width);
  const png = writing.images.get(block.svg);
  if (!png) throw new Error('A figure was not drawn before it was written.');
  writing.figures += 1;
  return new Paragraph({
    style: 'FigureLine',
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(block.svg),
        fallback: { type: 'png', data: Buffer.from(png) },
        transformation: { width: block.width * scale, height: block.height * scale },
        altText: {
          id: String(writing.figures),
          name: xmlText(block.caption),
          title: xmlText(block.caption),
          description: xmlText(block.alt),
        },
      }),
    ],
  });
}
