import type { z } from 'zod';
import type { Parsed, Problem } from '../lib/problem.ts';
import { textSchema } from '../lib/slug.ts';
import { parseIdList } from './parse-vocabulary.ts';
import { termSchema } from './vocabulary.ts';

/** A word of the field that readers look up: what it means, and what it is called today. */
export const glossaryTermSchema = termSchema.extend({
  /** What has taken the place of a body or scheme that is gone. */
  now: textSchema.optional(),
});
export type GlossaryTerm = z.infer<typeof glossaryTermSchema>;

/**
 * Parses `glossary.yaml`. Two terms may share a synonym, since the field's acronyms do (ICP), but not a label: a reader
 * could not tell which of them is meant.
 */
export function parseGlossary(text: string, file: string): Parsed<Map<string, GlossaryTerm>> {
  const { document, problems } = parseIdList(text, glossaryTermSchema, file);
  if (!document) return { document, problems };
  const owners = new Map<string, string>();
  const clashes: Problem[] = [];
  for (const { id, label } of document.values()) {
    const owner = owners.get(label.toLowerCase());
    if (owner !== undefined) {
      const line = text.slice(0, text.search(new RegExp(`^- id: ${id}\\s*$`, 'm'))).split('\n').length;
      const message = `"${id}" has the label of "${owner}": ${label}. Merge the two, or say in the label what tells them apart.`;
      clashes.push({ file, line, severity: 'error', message });
    } else owners.set(label.toLowerCase(), id);
  }
  return { document, problems: [...problems, ...clashes] };
}
