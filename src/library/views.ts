import { z } from 'zod';
import { caseStudyKinds, caseStudySchema, caseStudyStatuses, sectionTitles } from '../case-studies/case-study.ts';
import { sourceSchema } from '../citations/source.ts';
import { comparatorSchema } from '../evidence/comparator.ts';
import { effects } from '../evidence/effect.ts';
import { figureSchema } from '../evidence/figure.ts';
import {
  judgementSchema,
  metricIdSchema,
  metricStatuses,
  outcomeMetricSchema,
  relationsToldBothWays,
} from '../evidence/outcome-metric.ts';
import { sizes } from '../evidence/size.ts';
import { certaintyLevels, studyDesigns } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { outcomeDomains, termSchema } from '../vocabulary/vocabulary.ts';

// What crosses a process. Views are read-only and complete: a screen never has to look a label up.

const labelledSchema = z.object({ id: z.string(), label: z.string() });
/** An id with the words a reader sees. */
export type Labelled = z.infer<typeof labelledSchema>;

const certainty = z.enum(certaintyLevels);

const certaintyTrailSchema = z.object({
  start: certainty,
  steps: z.array(z.object({ judgement: judgementSchema, moved: z.number() })),
  certainty,
});

/** Where a figure comes from, ready to be shown. */
export const citedSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** `Richardson 2016`, for use in running text. */
  short: z.string(),
  locator: z.string(),
  url: z.string().nullable(),
});

/** One published result with its grades: everything an outcome row shows. */
export const metricViewSchema = z.object({
  /** `case-id/metric-id`. */
  id: metricIdSchema,
  caseId: z.string(),
  caseTitle: z.string(),
  indicator: labelledSchema,
  domain: z.enum(enumKeys(outcomeDomains)),
  goodDirection: z.enum(['lower', 'higher', 'neutral']),
  statement: z.string(),
  figure: figureSchema,
  comparator: comparatorSchema,
  design: z.enum(enumKeys(studyDesigns)),
  status: z.enum(enumKeys(metricStatuses)),
  period: outcomeMetricSchema.shape.period,
  population: z.string(),
  sample: z.string().nullable(),
  effect: z.enum(enumKeys(effects)),
  size: z.enum(enumKeys(sizes)).nullable(),
  certainty,
  certaintyTrail: certaintyTrailSchema,
  secondCertaintyTrail: certaintyTrailSchema.nullable(),
  maryland: z.number().nullable(),
  source: citedSourceSchema,
  caveats: z.array(z.string()),
  interventions: z.array(labelledSchema),
  relations: z.array(
    z.object({
      kind: z.enum(enumKeys(relationsToldBothWays)),
      metricId: metricIdSchema,
      /** The other result in one line, with its case study. */
      summary: z.string(),
      why: z.string(),
    }),
  ),
});
export type MetricView = z.infer<typeof metricViewSchema>;

/** A case study as one line of a list. */
export const caseCardSchema = z.object({
  id: z.string(),
  kind: z.enum(enumKeys(caseStudyKinds)),
  title: z.string(),
  place: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  status: z.enum(enumKeys(caseStudyStatuses)),
  summary: z.string(),
  population: z.number().nullable(),
  /** First and last year of the timeline. */
  years: z.tuple([z.number(), z.number()]).nullable(),
  focusGroups: z.array(labelledSchema),
  interventions: z.array(labelledSchema),
  metrics: z.number(),
  sources: z.number(),
  /** How many results have each effect. */
  effects: z.partialRecord(z.enum(enumKeys(effects)), z.number()),
  bestCertainty: certainty.nullable(),
});
export type CaseCard = z.infer<typeof caseCardSchema>;

/** A whole case study, labels resolved and results graded. */
export const caseStudyViewSchema = z.object({
  card: caseCardSchema,
  /** The case study as its file holds it, without the results. */
  caseStudy: caseStudySchema
    .omit({ metrics: true })
    .extend({ sections: z.partialRecord(z.enum(enumKeys(sectionTitles)), z.string()) }),
  metrics: z.array(metricViewSchema),
  /** Every source it cites, by id, with how it is cited and what is taken from it. */
  sources: z.array(z.object({ source: sourceSchema, short: z.string(), reference: z.string(), metrics: z.number() })),
  /** Terms of every vocabulary field used, with definitions, keyed `vocabulary/id`. */
  terms: z.record(z.string(), termSchema),
});
export type CaseStudyView = z.infer<typeof caseStudyViewSchema>;

/** A source with everything the library takes from it. */
export const sourceViewSchema = z.object({
  source: sourceSchema,
  short: z.string(),
  reference: z.string(),
  metrics: z.array(metricViewSchema),
  cases: z.array(labelledSchema),
});
export type SourceView = z.infer<typeof sourceViewSchema>;
