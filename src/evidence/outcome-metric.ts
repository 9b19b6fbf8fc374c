import { z } from 'zod';
import { sourceRefSchema } from '../citations/source.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';
import { comparatorSchema } from './comparator.ts';
import { figureSchema } from './figure.ts';
import { studyDesigns } from './study-design.ts';

/** Whether anybody saw it happen. */
export const metricStatuses = {
  /** Measured, by whatever design. */
  observed: 'Observed',
  /** Calculated ahead of time or against a forecast. */
  projected: 'Projected',
  /** Asserted without showing how it was measured. */
  claimed: 'Claimed',
} as const;

/** GRADE's reasons for moving certainty, and which way each moves it. */
export const judgementFactors = {
  'study-limitations': { label: 'Study limitations', direction: 'down' },
  inconsistency: { label: 'Inconsistency', direction: 'down' },
  indirectness: { label: 'Indirectness', direction: 'down' },
  imprecision: { label: 'Imprecision', direction: 'down' },
  'publication-bias': { label: 'Publication bias', direction: 'down' },
  'large-magnitude': { label: 'Large magnitude', direction: 'up' },
  'dose-response': { label: 'Dose–response', direction: 'up' },
  'opposing-confounding': { label: 'Opposing confounding', direction: 'up' },
} as const;

export const judgementSchema = z.strictObject({
  factor: z.enum(enumKeys(judgementFactors)),
  /** How many GRADE levels it moves certainty. */
  levels: z.union([z.literal(1), z.literal(2)]),
  why: textSchema,
});
export type Judgement = z.infer<typeof judgementSchema>;

export const relationKinds = {
  contradicts: 'Contradicts',
  supersedes: 'Supersedes',
  replicates: 'Replicates',
} as const;

/** A relation as either result tells it: what one supersedes is superseded by it. */
export const relationsToldBothWays = {
  ...relationKinds,
  'superseded-by': 'Superseded by',
  'replicated-by': 'Replicated by',
} as const;

/** `case-id/metric-id`. */
export const metricIdSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be "case-id/metric-id"');

export const outcomeMetricSchema = z.strictObject({
  /** Unique within its case study. */
  id: slugSchema,
  /** Id in the indicator vocabulary, which gives the domain and the good direction. */
  indicator: slugSchema,
  /** What exactly was measured, in our words: narrower than the indicator. */
  statement: textSchema,
  figure: figureSchema,
  comparator: comparatorSchema,
  design: z.enum(enumKeys(studyDesigns)),
  status: z.enum(enumKeys(metricStatuses)),
  /** When. `words` as published; `start` and `end` are calendar years, the first year of a financial year. */
  period: z.strictObject({
    start: z.int().min(1900).max(2100).optional(),
    end: z.int().min(1900).max(2100).optional(),
    words: textSchema,
  }),
  population: textSchema,
  sample: textSchema.optional(),
  source: sourceRefSchema,
  caveats: z.array(textSchema).default([]),
  /** Interventions the result is about, where narrower than the case study's. */
  interventions: z.array(slugSchema).default([]),
  judgements: z.array(judgementSchema).default([]),
  /** What another grader recorded without seeing the judgements above. Kept beside them, whether or not the two agree. */
  secondGrading: z.strictObject({ by: textSchema, judgements: z.array(judgementSchema) }).optional(),
  /** Only where the study earned another level than its design usually does. */
  maryland: z.strictObject({ level: z.int().min(0).max(5), why: textSchema }).optional(),
  relations: z
    .array(z.strictObject({ kind: z.enum(enumKeys(relationKinds)), metric: metricIdSchema, why: textSchema }))
    .default([]),
});

/** One published result: never an average of several, never a figure of our own. */
export type OutcomeMetric = z.infer<typeof outcomeMetricSchema>;
