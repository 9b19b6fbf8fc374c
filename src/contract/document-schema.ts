import { z } from 'zod';
import type { DocumentListItem, PackDocument } from '../packs/document.ts';

const inline = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string(),
    strong: z.boolean().optional(),
    emphasis: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('citation'), number: z.number(), locator: z.string() }),
  z.object({ kind: z.literal('link'), text: z.string(), href: z.string() }),
]);
const paragraph = z.object({
  kind: z.literal('paragraph'),
  tone: z.enum(['standard', 'lead', 'aside', 'warning']),
  inlines: z.array(inline),
});
const listItem: z.ZodType<DocumentListItem> = z.object({
  paragraphs: z.array(z.array(inline)),
  get lists() {
    return z.array(list);
  },
}) as z.ZodType<DocumentListItem>;
const list = z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(listItem) });
const cell = z.object({ paragraphs: z.array(paragraph), header: z.boolean().optional() });

/** The wire form of a `PackDocument`. */
export const packDocumentSchema: z.ZodType<PackDocument> = z.object({
  language: z.literal('en-GB'),
  title: z.string(),
  question: z.string(),
  author: z.string(),
  date: z.string(),
  libraryVersion: z.string(),
  documentKind: z.string().optional(),
  landscape: z.boolean().optional(),
  basis: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        text: z.string(),
        id: z.string(),
        startsPage: z.boolean().optional(),
      }),
      paragraph,
      list,
      z.object({ kind: z.literal('quote'), paragraphs: z.array(paragraph) }),
      z.object({
        kind: z.literal('table'),
        caption: z.string(),
        columns: z.array(z.object({ label: z.string(), width: z.number() })),
        rows: z.array(
          z.object({
            heading: z.string().optional(),
            cells: z.array(cell),
            notes: z.array(paragraph).optional(),
            unobserved: z.boolean().optional(),
          }),
        ),
      }),
      z.object({
        kind: z.literal('figure'),
        caption: z.string(),
        svg: z.string(),
        width: z.number(),
        height: z.number(),
        alt: z.string(),
      }),
      z.object({ kind: z.literal('references') }),
    ]),
  ),
  references: z.array(
    z.object({
      number: z.number(),
      sourceId: z.string(),
      text: z.string(),
      url: z.string().nullable(),
      note: z.string(),
    }),
  ),
}) as z.ZodType<PackDocument>;
