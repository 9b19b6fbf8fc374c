import { exportFormats, type ExportFormat } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import type { PackDocument } from '../../src/packs/document.ts';
import type { PrintPdf } from '../export/pdf.ts';

export interface WriteOptions {
  /** Absent where there is no browser to print with. */
  printPdf?: PrintPdf | undefined;
  signal?: AbortSignal | undefined;
}

/** Throws `unavailable` for a format that cannot be made here. */
export function requireFormat(format: ExportFormat, { printPdf }: WriteOptions): void {
  if (format === 'pdf' && !printPdf)
    throw new DeskError(
      'unavailable',
      `A ${exportFormats.pdf} can only be made in the Casebook window. Open the pack there and export it, or export a Word document or a web page here.`,
    );
}

/** The document in one format, whole. Writers are loaded when they are first needed. */
export async function writeDocument(
  document: PackDocument,
  format: ExportFormat,
  { printPdf, signal }: WriteOptions,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../export/docx.ts')).writeDocx(document, signal);
    case 'html':
      return new TextEncoder().encode((await import('../export/html.ts')).htmlPage(document));
    case 'md':
      return new TextEncoder().encode((await import('../export/markdown.ts')).writeMarkdown(document));
    case 'pdf':
      requireFormat(format, { printPdf });
      if (!printPdf) throw new Error('requireFormat let a PDF through');
      return (await import('../export/pdf.ts')).writePdf(document, printPdf, signal);
    default:
      return assertNever(format);
  }
}
