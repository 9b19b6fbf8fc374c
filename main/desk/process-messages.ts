import { z } from 'zod';
import { deskErrorSchema } from '../../src/contract/wire.ts';
import type { PrintOptions } from '../export/pdf.ts';

// What Electron's main process and the desk service say to each other. Screens are not on this line: each has a port of its own.

const startOptionsSchema = z.object({
  dataDir: z.string(),
  contentDir: z.string(),
  /** The library compiled in advance, or `null`. */
  shippedLibrary: z.string().nullable(),
  /** Path of another SQLite addon than the one installed, or `null`. */
  sqliteBinding: z.string().nullable(),
  appVersion: z.string(),
});
/** What the service needs to know to start. */
export type DeskStartOptions = z.infer<typeof startOptionsSchema>;

const exportGrantSchema = z.object({ token: z.string(), path: z.string() });
/** A permission to write one path, once, which the user gave by choosing it. */
export type ExportGrant = z.infer<typeof exportGrantSchema>;

const inches = z.number().min(0).max(5);
const printOptionsSchema = z.object({
  pageSize: z.literal('A4'),
  landscape: z.literal(false),
  printBackground: z.literal(true),
  generateTaggedPDF: z.literal(true),
  generateDocumentOutline: z.literal(true),
  displayHeaderFooter: z.literal(true),
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  preferCSSPageSize: z.literal(false),
  margins: z.object({ top: inches, bottom: inches, left: inches, right: inches }),
}) satisfies z.ZodType<PrintOptions>;

const printJobSchema = z.object({
  /** A whole document, self-contained: styles within, pictures as data. */
  html: z.string(),
  options: printOptionsSchema,
});
/** A document to be made into a PDF, which only a browser can do. */
export type PrintJob = z.infer<typeof printJobSchema>;

export const toDeskSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), options: startOptionsSchema }),
  /** Comes with a port: a screen's end is at the other side of it. */
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('grant'), grant: exportGrantSchema }),
  z.object({
    kind: z.literal('printed'),
    id: z.int(),
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  z.object({ kind: z.literal('not-printed'), id: z.int(), error: deskErrorSchema }),
  z.object({ kind: z.literal('ping') }),
  /** Put everything on the disk and end. */
  z.object({ kind: z.literal('close') }),
]);
export type ToDesk = z.infer<typeof toDeskSchema>;

export const fromDeskSchema = z.discriminatedUnion('kind', [
  /** It answers calls from now on: with `error` when it could not open its files. */
  z.object({ kind: z.literal('ready'), error: deskErrorSchema.nullable() }),
  z.object({ kind: z.literal('grant-known'), token: z.string() }),
  z.object({ kind: z.literal('grant-taken'), token: z.string() }),
  z.object({ kind: z.literal('print'), id: z.int(), job: printJobSchema }),
  z.object({ kind: z.literal('cancel-print'), id: z.int() }),
  z.object({ kind: z.literal('pong') }),
]);
export type FromDesk = z.infer<typeof fromDeskSchema>;
