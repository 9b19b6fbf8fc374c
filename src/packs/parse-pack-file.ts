import { z } from 'zod';
import { metricIdSchema } from '../evidence/outcome-metric.ts';
import { parseLocatedYaml } from '../lib/located-yaml.ts';
import type { Parsed, Problem } from '../lib/problem.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';
import { fiveCaseNames, type PackBlock, type PackContent } from './pack.ts';

const itemKinds = ['prose', 'case', 'outcomes', 'compare', 'story'] as const;

const itemSchema = z
  .strictObject({
    /** The author's own words, Markdown. */
    prose: z.string().max(100_000, 'is longer than 100,000 characters').optional(),
    /** Summary of one case study. */
    case: slugSchema.optional(),
    outcomes: z
      .strictObject({
        title: textSchema,
        metrics: z.array(metricIdSchema).min(1, 'is empty'),
        chart: z.boolean().default(true),
      })
      .optional(),
    /** Two to six case studies side by side. */
    compare: z
      .array(slugSchema)
      .min(2, 'names fewer than two case studies')
      .max(6, 'names more than six case studies')
      .optional(),
    /** The story of one case study. */
    story: slugSchema.optional(),
  })
  .refine((item) => itemKinds.filter((kind) => item[kind] !== undefined).length === 1, {
    error: `must be exactly one of: ${itemKinds.join(', ')}; start each with its own "- "`,
  });
type Item = z.infer<typeof itemSchema>;

const items = z.array(itemSchema).default([]);

const packFileSchema = z.strictObject({
  title: textSchema.max(300, 'is longer than 300 characters'),
  question: z.string().trim().max(1_000, 'is longer than 1,000 characters').default(''),
  author: z.string().trim().max(300, 'is longer than 300 characters').default(''),
  sections: z.strictObject({
    strategic: items,
    economic: items,
    commercial: items,
    financial: items,
    management: items,
  }),
});

/** What a pack may refer to. */
export interface PackTargets {
  hasCase(caseId: string): boolean;
  hasMetric(metricId: string): boolean;
}

function toBlock(item: Item, id: string): PackBlock {
  if (item.case !== undefined) return { id, kind: 'case-summary', caseId: item.case };
  if (item.story !== undefined) return { id, kind: 'story', caseId: item.story };
  if (item.compare !== undefined) return { id, kind: 'comparison', caseIds: item.compare };
  if (item.outcomes !== undefined) {
    const { title, metrics, chart } = item.outcomes;
    return { id, kind: 'outcomes', title, metricIds: metrics, chart };
  }
  return { id, kind: 'prose', markdown: item.prose ?? '' };
}

/** 1-based line of the first whole-word mention. */
function lineOf(text: string, id: string): number {
  const at = text.search(new RegExp(`(?<![a-z0-9/-])${id}(?![a-z0-9/-])`));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/**
 * Reads a pack that a person wrote as YAML:
 *
 * ```yaml
 * title: Care closer to home
 * question: Should we fund joint teams?
 * sections:
 *   strategic:
 *     - prose: Why we ask.
 *     - case: torbay
 *     - outcomes: { title: Beds, metrics: [torbay/occupied-beds], chart: false }
 *     - compare: [torbay, tower-hamlets]
 *     - story: torbay
 * ```
 *
 * Block ids follow from section and position. With `targets`, ids that the library does not hold are problems too; the document
 * is given nevertheless.
 */
export function parsePackFile(text: string, file: string, targets?: PackTargets): Parsed<PackContent> {
  const { document, problems } = parseLocatedYaml<z.infer<typeof packFileSchema>>(text, packFileSchema, {
    file,
    firstLine: 1,
  });
  if (!document) return { document: null, problems };
  const blocks = (name: (typeof fiveCaseNames)[number]) =>
    document.sections[name].map((item, index) => toBlock(item, `${name}-${index + 1}`));
  const content: PackContent = {
    title: document.title,
    question: document.question,
    author: document.author,
    sections: {
      strategic: blocks('strategic'),
      economic: blocks('economic'),
      commercial: blocks('commercial'),
      financial: blocks('financial'),
      management: blocks('management'),
    },
  };
  return { document: content, problems: [...problems, ...(targets ? unknownIds(content, text, file, targets) : [])] };
}

function unknownIds(content: PackContent, text: string, file: string, targets: PackTargets): Problem[] {
  const missing = new Map<string, string>();
  for (const block of fiveCaseNames.flatMap((name) => content.sections[name])) {
    const caseIds = block.kind === 'comparison' ? block.caseIds : 'caseId' in block ? [block.caseId] : [];
    for (const id of caseIds)
      if (!targets.hasCase(id)) missing.set(id, `No case study in the library is called "${id}". Correct the id.`);
    for (const id of block.kind === 'outcomes' ? block.metricIds : [])
      if (!targets.hasMetric(id)) missing.set(id, `No result in the library is called "${id}". Correct the id.`);
  }
  return [...missing].map(([id, message]) => ({ file, line: lineOf(text, id), severity: 'error', message }));
}
