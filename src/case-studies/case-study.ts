import { z } from 'zod';
import { sourceRefSchema } from '../citations/source.ts';
import { outcomeMetricSchema } from '../evidence/outcome-metric.ts';
import { qualifiers } from '../evidence/figure.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

export const caseStudyKinds = { place: 'Place', programme: 'Programme', review: 'Review' } as const;
export const caseStudyStatuses = { planned: 'Planned', active: 'Active', merged: 'Merged', ended: 'Ended' } as const;

/** The Markdown sections of a case study, in reading order. Only Overview must be there. */
export const sectionTitles = {
  overview: 'Overview',
  model: 'Model',
  enablers: 'Enablers',
  story: 'Story',
  lessons: 'Lessons',
  later: 'What happened later',
} as const;
export type SectionName = keyof typeof sectionTitles;

const ids = z.array(slugSchema).default([]);
const year = z.int().min(1900).max(2100);

/** A published number about a place or programme that is not a result: how big, how much, how many. */
const factSchema = z.strictObject({
  label: textSchema,
  value: z.number(),
  /** A second number where the source gives a range. */
  to: z.number().optional(),
  qualifier: z.enum(enumKeys(qualifiers)).optional(),
  /** `%`, `practices`, `people`. Money has `currency` instead, in whole units. */
  unit: textSchema.optional(),
  currency: z.enum(['GBP', 'EUR', 'USD', 'NZD', 'SEK']).optional(),
  /** `year`, `person`. */
  per: textSchema.optional(),
  /** When, as published. */
  period: textSchema.optional(),
  status: z.enum(['observed', 'planned', 'claimed']).default('observed'),
  source: sourceRefSchema,
  caveats: z.array(textSchema).default([]),
});
export type Fact = z.infer<typeof factSchema>;

export const caseStudySchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(enumKeys(caseStudyKinds)),
  title: textSchema,
  place: z.strictObject({ name: textSchema, country: textSchema, region: textSchema.optional() }),
  /** Two or three sentences that let a reader decide whether to open it. */
  summary: textSchema.max(600, 'is longer than 600 characters'),
  status: z.enum(enumKeys(caseStudyStatuses)),
  timeline: z.array(z.strictObject({ year, event: textSchema, source: sourceRefSchema })).default([]),
  population: z
    .strictObject({
      value: z.int().positive(),
      qualifier: z.enum(enumKeys(qualifiers)).optional(),
      year: year.optional(),
      /** Who is counted. */
      describes: textSchema,
      source: sourceRefSchema,
      caveats: z.array(textSchema).default([]),
    })
    .optional(),
  /** Local context against benchmarks. `indicator` is an id in the context-indicators vocabulary. */
  context: z
    .array(
      z.strictObject({
        indicator: slugSchema,
        value: z.number(),
        unit: textSchema,
        period: textSchema.optional(),
        benchmarks: z.array(z.strictObject({ label: textSchema, value: z.number() })).default([]),
        source: sourceRefSchema,
        caveats: z.array(textSchema).default([]),
      }),
    )
    .default([]),
  /** How big: practices, networks, staff, contracts, further population counts. */
  scale: z.array(factSchema).default([]),
  /** What it cost, where published. */
  costs: z.array(factSchema).default([]),
  focusGroups: ids,
  segments: ids,
  integrationTypes: ids,
  careSettings: ids,
  /** Names of the organisations that provide. */
  providers: z.array(textSchema).default([]),
  interventions: ids,
  paymentModels: ids,
  enablers: ids,
  barriers: ids,
  /** Where a source places it on the nine areas of differentiation. */
  maturity: z
    .array(
      z.strictObject({
        /** Id in the maturity-areas vocabulary. */
        area: slugSchema,
        /** 1 starting point to 4 embedded; absent where the source describes but does not place it. */
        level: z.int().min(1).max(4).optional(),
        /** `stated` by the source, or `read-across` by us from its words to the matrix. */
        basis: z.enum(['stated', 'read-across']),
        statement: textSchema,
        source: sourceRefSchema,
      }),
    )
    .default([]),
  /** The named narrative told in the Story section. Illustrative, never evidence. */
  story: z.strictObject({ title: textSchema, source: sourceRefSchema }).optional(),
  metrics: z.array(outcomeMetricSchema).default([]),
  contributors: z.array(textSchema).min(1),
  review: z.strictObject({
    state: z.enum(['draft', 'checked-once', 'checked-twice']),
    /** ISO date of the last check against the sources. */
    checked: z.iso.date(),
    notes: textSchema.optional(),
  }),
});

/** The front matter of a case study file. */
export type CaseStudyFrontMatter = z.infer<typeof caseStudySchema>;

/** A case study as one file holds it: front matter and Markdown sections. */
export interface CaseStudy extends CaseStudyFrontMatter {
  /** Markdown source by section; empty sections are absent. */
  sections: Partial<Record<SectionName, string>>;
}
