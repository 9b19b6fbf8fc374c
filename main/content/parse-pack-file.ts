import { z } from 'zod';
import { metricIdSchema } from '../../src/evidence/outcome-metric.ts';
import { parseLocatedYaml } from '../../src/lib/located-yaml.ts';
import type { Parsed, Problem } from '../../src/lib/problem.ts';
import { slugSchema, textSchema } from '../../src/lib/slug.ts';
import { fiveCaseNames, type PackBlock, type PackContent } from '../../src/packs/pack.ts';

const blockSchema = z
  .strictObject({
    /** Markdown in the author's own words. */
    prose: z.string().max(100_000),
    case: slugSchema,
    outcomes: z.strictObject({
      title: textSchema,
      metrics: z.array(metricIdSchema).min(1),
      chart: z.boolean().default(true),
    }),
    compare: z.array(slugSchema).min(2).max(6),
    story: slugSchema,
  })
  .partial()
  .refine((block) => Object.keys(block).length === 1, {
    error: 'must be one thing: prose, case, outcomes, compare or story',
  });
type FileBlock = z.infer<typeof blockSchema>;

const blocks = z.array(blockSchema).default([]);

/** A pack as a file: what `content/examples` shows. */
const packFileSchema = z.strictObject({
  title: textSchema.max(300),
  question: z.string().max(1_000).default(''),
  author: z.string().max(300).default(''),
  sections: z.strictObject({
    strategic: blocks,
    economic: blocks,
    commercial: blocks,
    financial: blocks,
    management: blocks,
  }),
});

/** `id` is made from where the block stands, so that the same file always gives the same pack. */
function toPackBlock(block: FileBlock, id: string): PackBlock {
  if (block.case !== undefined) return { id, kind: 'case-summary', caseId: block.case };
  if (block.story !== undefined) return { id, kind: 'story', caseId: block.story };
  if (block.compare !== undefined) return { id, kind: 'comparison', caseIds: block.compare };
  if (block.outcomes !== undefined) {
    const { title, metrics, chart } = block.outcomes;
    return { id, kind: 'outcomes', title, metricIds: metrics, chart };
  }
  return { id, kind: 'prose', markdown: block.prose ?? '' };
}

/** What a pack may refer to. */
export interface PackTargets {
  hasCase(caseId: string): boolean;
  hasMetric(metricId: string): boolean;
}

function missingTargets(content: PackContent, targets: PackTargets): Map<string, string> {
  const missing = new Map<string, string>();
  for (const block of fiveCaseNames.flatMap((name) => content.sections[name])) {
    const caseIds = block.kind === 'comparison' ? block.caseIds : 'caseId' in block ? [block.caseId] : [];
    for (const id of caseIds)
      if (!targets.hasCase(id)) missing.set(id, `No case study in the library is called "${id}". Correct the id.`);
    for (const id of block.kind === 'outcomes' ? block.metricIds : [])
      if (!targets.hasMetric(id)) missing.set(id, `No result in the library is called "${id}". Correct the id.`);
  }
  return missing;
}

/**
 * Reads a pack written as YAML. Case studies and results that the library does not hold are problems too; the document is
 * there all the same.
 */
export function parsePackFile(text: string, file: string, targets: PackTargets): Parsed<PackContent> {
  const { document, problems } = parseLocatedYaml(text, packFileSchema, { file, firstLine: 1 });
  if (!document) return { document, problems };
  const sections = Object.fromEntries(
    fiveCaseNames.map((name) => [
      name,
      document.sections[name].map((block, index) => toPackBlock(block, `${name}-${index + 1}`)),
    ]),
  ) as PackContent['sections'];
  const content = { ...document, sections };
  const rows = text.split('\n');
  const unknown = [...missingTargets(content, targets)].map(([id, message]): Problem => ({
    file,
    message,
    severity: 'error',
    line: rows.findIndex((row) => new RegExp(`(?<![a-z0-9/-])${id}(?![a-z0-9/-])`).test(row)) + 1,
  }));
  return { document: content, problems: [...problems, ...unknown] };
}
