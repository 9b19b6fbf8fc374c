import { z } from 'zod';
import type { PackDocument } from '../packs/document.ts';

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
const cell = z.object({ paragraphs: z.array(paragraph), header: z.boolean().optional() });

/** The wire form of a `PackDocument`. */
export const packDocumentSchema: z.ZodType<PackDocument> = z.object({
  language: z.literal('en-GB'),
  title: z.string(),
  question: z.string(),
  author: z.string(),
  date: z.string(),
  libraryVersion: z.string(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        text: z.string(),
        id: z.string(),
      }),
      paragraph,
      z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
      z.object({ kind: z.literal('quote'), paragraphs: z.array(paragraph) }),
      z.object({
        kind: z.literal('table'),
        caption: z.string(),
        columns: z.array(z.object({ label: z.string(), width: z.number() })),
        rows: z.array(z.object({ cells: z.array(cell), unobserved: z.boolean().optional() })),
      }),
      z.object({
        kind: z.literal('figure'),
        caption: z.string(),
        svg: z.string(),
        width: z.number(),
        height: z.number(),
        alt: z.string(),
      }),
    ]),
  ),
  references: z.array(
    z.object({ number: z.number(), sourceId: z.string(), text: z.string(), url: z.string().nullable() }),
  ),
}) as z.ZodType<PackDocument>;
