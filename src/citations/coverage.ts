import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { parseLocatedYaml } from '../lib/located-yaml.ts';
import type { Parsed } from '../lib/problem.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

/** Why a figure of a source is not in the library. */
export const leftOutReasons = {
  unreadable: 'Unreadable in the text that we hold',
  duplicate: 'Stands in the library already',
  'not-about-a-system': 'Not about a system of care',
  'context-only': 'Context, not a result',
  ambiguous: 'Meaning unclear',
} as const;

const leftOutSchema = z.strictObject({
  /** Which figure, so that a reader finds it on the page. */
  figure: textSchema,
  reason: z.enum(enumKeys(leftOutReasons)),
  /** What the reason alone does not say: where the duplicate stands, what is unclear. */
  note: textSchema.optional(),
});

const partSchema = z
  .strictObject({
    /** Number of the page or section, or the heading. */
    part: z.union([z.int().positive(), textSchema]).transform(String),
    leftOut: z.array(leftOutSchema).default([]),
    /** For a part without figures for the library: what is there instead. */
    noFigures: textSchema.optional(),
  })
  .refine(({ leftOut, noFigures }) => leftOut.length > 0 !== (noFigures !== undefined), {
    error: 'needs either "leftOut", the figures left out and why, or "noFigures", what is there instead',
  });

const number = z.int().positive();
const divisionSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('page'), first: number, last: number }),
  z.strictObject({ by: z.literal('section'), first: number, last: number }),
  z.strictObject({
    by: z.literal('heading'),
    /** `also`: shorter names by which locators call the same part. */
    headings: z.array(z.strictObject({ title: textSchema, also: z.array(textSchema).default([]) })).min(1),
  }),
]);

const sourceCoverageSchema = z.strictObject({
  source: slugSchema,
  /** Which text was read, and what of the publication is not in it. */
  read: textSchema,
  division: divisionSchema,
  /** Parts with something left out or nothing to take. A part that is not here must be cited by a case study. */
  parts: z.array(partSchema),
});
export type SourceCoverage = z.infer<typeof sourceCoverageSchema>;

/**
 * Reads `content/coverage.yaml`: for the sources whose whole text was read, what each page or section says that the library
 * does not hold, and why.
 */
export const parseCoverage = (text: string, file: string): Parsed<SourceCoverage[]> =>
  parseLocatedYaml(text, z.array(sourceCoverageSchema), { file, firstLine: 1 });
