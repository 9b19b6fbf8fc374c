import { Document, Header, Packer, PageOrientation, Paragraph, type PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { PackDocument } from '../../src/packs/document.ts';
import { arialWidth } from './arial-widths.ts';
import { chartImage } from './chart-image.ts';
import { blockChildren, type Writing } from './docx-blocks.ts';
import { corePropertiesXml } from './docx-core-properties.ts';
import { frontPage, runningLines } from './docx-front-page.ts';
import { linkIds, xmlText } from './docx-inlines.ts';
import { docxNumbering, docxStyles, page, pageShape } from './docx-styles.ts';
import { stableDocx } from './stable-docx.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';

const layOut = estimatePageNumbersWith({
  guess: true,
  measureWidth: (text, { size, bold }) => arialWidth(text, size, bold),
});
/**
 * Fills page numbers into the contents; Word corrects them when somebody updates the field. Without the estimator's
 * `listNumbers`, which reads the whole document once more for numbers of headings: ours have none.
 */
const pageNumbers: PageNumberEstimator = (body, context) => layOut(body, context);

/**
 * The document as Word's: heading styles, contents filled in with page numbers, captions and page numbers as fields, table heads
 * that repeat, charts as SVG with a PNG beside it. The same document gives the same bytes.
 *
 * @throws DeskError `unavailable` when charts cannot be drawn; `cancelled` when `signal` says so.
 */
export async function writeDocx(document: PackDocument, signal?: AbortSignal): Promise<Uint8Array> {
  const images = new Map<string, Uint8Array>();
  for (const block of document.blocks) {
    stopIfCancelled(signal);
    if (block.kind === 'figure' && !images.has(block.svg)) images.set(block.svg, await chartImage(block.svg));
  }
  const shape = pageShape(document.landscape === true);
  const writing: Writing = { newId: linkIds(), lists: 0, figures: 0, images, shape };
  const { header, footer } = runningLines(document);
  const file = new Document({
    title: xmlText(document.title),
    styles: docxStyles(shape),
    numbering: docxNumbering,
    pageNumbers,
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            // Word wants the upright size and turns it itself.
            size: {
              width: page.width,
              height: page.height,
              ...(shape.landscape ? { orientation: PageOrientation.LANDSCAPE } : {}),
            },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: page.edge,
              footer: page.edge,
            },
          },
        },
        headers: { default: header(), first: new Header({ children: [new Paragraph({ style: 'RunningLine' })] }) },
        footers: { default: footer(), first: footer() },
        children: [
          ...frontPage(document),
          ...document.blocks.flatMap((block, index) => blockChildren(block, index === 0, document, writing)),
        ],
      },
    ],
  });
  stopIfCancelled(signal);
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(document) },
  ]);
  return stableDocx(bytes, document.date);
}
