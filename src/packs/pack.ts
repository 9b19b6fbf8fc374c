import { z } from 'zod';
import { comparisonViewSchema } from '../compare/comparison-view.ts';
import { metricIdSchema } from '../evidence/outcome-metric.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

/** The Green Book's five cases, in order, with the question each answers. */
export const fiveCases = {
  strategic: { title: 'Strategic case', question: 'Why change, and what has been shown to work elsewhere?' },
  economic: { title: 'Economic case', question: 'What is it worth to the public, and how sure can we be?' },
  commercial: { title: 'Commercial case', question: 'Who would provide it, and how would they be paid?' },
  financial: { title: 'Financial case', question: 'What does it cost, who pays, and can we afford it?' },
  management: { title: 'Management case', question: 'Can we deliver it, and how will we know?' },
} as const;
export type FiveCase = keyof typeof fiveCases;

const blockId = z.string().min(1);

export const packBlockSchema = z.discriminatedUnion('kind', [
  /** The author's own words, Markdown. */
  z.strictObject({ id: blockId, kind: z.literal('prose'), markdown: z.string().max(100_000) }),
  /** Who, where, what and when of one case study. */
  z.strictObject({ id: blockId, kind: z.literal('case-summary'), caseId: slugSchema }),
  /** Chosen results, each cited, with an optional chart of the balance of evidence. */
  z.strictObject({
    id: blockId,
    kind: z.literal('outcomes'),
    title: textSchema,
    metricIds: z.array(metricIdSchema),
    chart: z.boolean().default(true),
  }),
  /** Two to six case studies side by side. Without a `view`, every row is shown and nothing is the baseline. */
  z.strictObject({
    id: blockId,
    kind: z.literal('comparison'),
    caseIds: z.array(slugSchema).min(2).max(6),
    view: comparisonViewSchema.optional(),
  }),
  /** A case study's illustrative story. */
  z.strictObject({ id: blockId, kind: z.literal('story'), caseId: slugSchema }),
]);
export type PackBlock = z.infer<typeof packBlockSchema>;

export const packContentSchema = z.strictObject({
  title: z.string().max(300),
  /** The decision that the pack is to inform, as a question. */
  question: z.string().max(1_000),
  /** Who prepared it, as it should be printed; may be empty. */
  author: z.string().max(300).default(''),
  sections: z.strictObject({
    strategic: z.array(packBlockSchema),
    economic: z.array(packBlockSchema),
    commercial: z.array(packBlockSchema),
    financial: z.array(packBlockSchema),
    management: z.array(packBlockSchema),
  }),
});
/** What the author edits: everything that undo goes back over. */
export type PackContent = z.infer<typeof packContentSchema>;

export const packSchema = z.object({
  id: z.string().min(1),
  /** Grows by one with each save; a save names the revision it changes. */
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  content: packContentSchema,
});
/** An evidence pack as the workspace keeps it. */
export type Pack = z.infer<typeof packSchema>;

export const fiveCaseNames = enumKeys(fiveCases);

/** A pack with a title and nothing in it. */
export function emptyPackContent(title: string): PackContent {
  return {
    title,
    question: '',
    author: '',
    sections: { strategic: [], economic: [], commercial: [], financial: [], management: [] },
  };
}
