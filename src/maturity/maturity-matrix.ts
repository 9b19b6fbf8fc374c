import { z } from 'zod';
import { sourceRefSchema, type Source } from '../citations/source.ts';
import type { Parsed, Problem } from '../lib/problem.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';
import { parseIdList } from '../vocabulary/parse-vocabulary.ts';
import type { Term } from '../vocabulary/vocabulary.ts';

/** One text for each level, from 1 to 4. */
const fourLevels = z.tuple([textSchema, textSchema, textSchema, textSchema], {
  error: 'must be exactly four texts, from level 1 to level 4',
});

const rowSchema = z.strictObject({
  id: slugSchema,
  label: textSchema,
  /** What a place is like at each level, in our own words. */
  levels: fourLevels,
  source: sourceRefSchema,
  /** Where the source was not certain to read, or says something else elsewhere. */
  notes: textSchema.optional(),
});

const areaSchema = z.strictObject({
  /** Id in the maturity-areas vocabulary, which names and defines the area. */
  id: slugSchema,
  /** What the source calls the four levels in this area. */
  levelNames: fourLevels,
  /**
   * Which end is the favourable one. Level 4 is the most developed everywhere but in the description of the place, where it
   * is the most difficult.
   */
  favourable: z.enum(['level-4', 'level-1']),
  rows: z.array(rowSchema).min(1),
});

/** An area of the maturity matrix: the rows on which a place can stand at one of four levels. */
export type MaturityMatrixArea = z.infer<typeof areaSchema>;

/** Reads `content/maturity-matrix.yaml`: areas by id, each with its rows. Two rows of one id in an area is a problem. */
export function parseMaturityMatrix(text: string, file: string): Parsed<Map<string, MaturityMatrixArea>> {
  const { document, problems } = parseIdList(text, areaSchema, file);
  const duplicates = [...(document?.values() ?? [])].flatMap(({ id, rows }) =>
    rows
      .filter((row, index) => rows.findIndex((other) => other.id === row.id) < index)
      .map((row) => problemAt(file, text, id, `The row "${row.id}" of "${id}" stands twice. Remove one or rename it.`)),
  );
  return { document, problems: [...problems, ...duplicates] };
}

function problemAt(file: string, text: string, areaId: string, message: string): Problem {
  const at = text.search(new RegExp(`^- id: ${areaId}\\s*$`, 'm'));
  return { file, line: text.slice(0, Math.max(at, 0)).split('\n').length, severity: 'error', message };
}

/** Checks what the matrix alone cannot show: that it has each area of the vocabulary and no other, and cites known sources. */
export function checkMaturityMatrix(
  matrix: ReadonlyMap<string, MaturityMatrixArea>,
  { file, text }: { file: string; text: string },
  library: { areas: ReadonlyMap<string, Term>; sources: ReadonlyMap<string, Source> },
): Problem[] {
  const unknown = [...matrix.keys()].filter((id) => !library.areas.has(id));
  const missing = [...library.areas.keys()].filter((id) => !matrix.has(id));
  const uncited = [...matrix.values()].flatMap(({ id, rows }) =>
    rows.filter(({ source }) => !library.sources.has(source.id)).map(({ source }) => [id, source.id] as const),
  );
  return [
    ...unknown.map((id) =>
      problemAt(file, text, id, `"${id}" is not in vocabulary/maturity-areas.yaml. Use an id from it or add the term.`),
    ),
    ...missing.map((id) =>
      problemAt(file, text, id, `The area "${id}" of vocabulary/maturity-areas.yaml has no rows. Add them.`),
    ),
    ...uncited.map(([id, source]) =>
      problemAt(file, text, id, `The source "${source}" is not in sources.yaml. Add it, or correct the id.`),
    ),
  ];
}
