import { z } from 'zod';
import { parseLocatedYaml } from '../lib/located-yaml.ts';
import type { Parsed, Problem } from '../lib/problem.ts';
import { indicatorSchema, termSchema, type Indicator, type Term } from './vocabulary.ts';

/** A YAML list of things with ids; two with the same id is a problem. */
export function parseIdList<T extends { id: string }>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
): Parsed<Map<string, T>> {
  const { document, problems } = parseLocatedYaml(text, z.array(schema), { file, firstLine: 1 });
  if (!document) return { document: null, problems };
  const byId = new Map<string, T>();
  const duplicates: Problem[] = [];
  for (const item of document) {
    if (byId.has(item.id)) {
      const line = text.slice(0, text.lastIndexOf(`id: ${item.id}`)).split('\n').length;
      duplicates.push({
        file,
        line,
        severity: 'error',
        message: `"${item.id}" stands twice. Remove one or rename it.`,
      });
    }
    byId.set(item.id, item);
  }
  return { document: byId, problems: [...problems, ...duplicates] };
}

export const parseTerms = (text: string, file: string): Parsed<Map<string, Term>> =>
  parseIdList(text, termSchema, file);
export const parseIndicators = (text: string, file: string): Parsed<Map<string, Indicator>> =>
  parseIdList(text, indicatorSchema, file);
