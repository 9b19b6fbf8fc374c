import type { PackDocument } from '../../src/packs/document.ts';
import { htmlPage } from './html.ts';

/** What is asked of Electron's `webContents.printToPDF`. Margins in inches. */
export interface PrintOptions {
  pageSize: 'A4';
  landscape: false;
  printBackground: true;
  generateTaggedPDF: true;
  generateDocumentOutline: true;
  displayHeaderFooter: true;
  headerTemplate: string;
  footerTemplate: string;
  preferCSSPageSize: false;
  margins: { top: number; bottom: number; left: number; right: number };
}

/** Prints a page that loads nothing; given by whoever holds a window. */
export type PrintPdf = (html: string, options: PrintOptions, signal?: AbortSignal) => Promise<Uint8Array>;

const escape = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Chromium gives header and footer no style sheet and a tiny default size: everything stands in the attribute. */
const line =
  "font:8pt Arial,Helvetica,'Liberation Sans',sans-serif;color:#4c6272;width:100%;margin:0 0.85in;display:flex;justify-content:space-between;gap:8mm";
const oneLine = 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap';

/** Options for printing a document: tagged, with outline, A4, title above and page numbers below. */
export function printOptions(document: PackDocument): PrintOptions {
  return {
    pageSize: 'A4',
    landscape: false,
    printBackground: true,
    // Without tags Chromium silently leaves the outline out as well.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${line}"><span style="${oneLine}">${escape(document.title)}</span><span style="white-space:nowrap">Evidence pack</span></div>`,
    footerTemplate: `<div style="${line}"><span style="${oneLine}">Casebook library ${escape(document.libraryVersion)}</span><span style="white-space:nowrap">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
    preferCSSPageSize: false,
    margins: { top: 0.9, bottom: 0.9, left: 0.85, right: 0.85 },
  };
}

/** The document as a PDF. */
export function writePdf(document: PackDocument, printPdf: PrintPdf, signal?: AbortSignal): Promise<Uint8Array> {
  return printPdf(htmlPage(document), printOptions(document), signal);
}
