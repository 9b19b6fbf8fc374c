import { z } from 'zod';
import { effects } from '../evidence/effect.ts';
import { enumKeys } from '../lib/enum-keys.ts';

// The library in numbers. Counts of what is there, never an average of it and never a score.

const count = z.int().nonnegative();

/** Results that somebody observed and results that nobody did, counted apart: only a reader may add them up. */
const tallySchema = z.object({ observed: count, unobserved: count });
export type Tally = z.infer<typeof tallySchema>;

const named = z.object({ id: z.string(), label: z.string() });
const countedSchema = named.extend({ count });
/** Entries or sources of one sort. */
export type Counted = z.infer<typeof countedSchema>;

const talliedSchema = named.extend(tallySchema.shape);
/** Results of one sort. */
export type Tallied = z.infer<typeof talliedSchema>;

const disagreementSchema = talliedSchema.extend({
  /** Observed results by effect. */
  effects: z.partialRecord(z.enum(enumKeys(effects)), count),
});
/** An indicator of which some observed results find benefit and others do not. */
export type Disagreement = z.infer<typeof disagreementSchema>;

export const libraryOverviewSchema = z.object({
  entries: z.object({ total: count, byKind: z.array(countedSchema), byCountry: z.array(countedSchema) }),
  sources: z.object({
    total: count,
    byIndependence: z.array(countedSchema),
    byReading: z.array(countedSchema),
  }),
  results: z.object({
    total: tallySchema,
    byEffect: z.array(talliedSchema),
    byCertainty: z.array(talliedSchema),
    byDesign: z.array(talliedSchema),
    /** Each row is all observed or all not: modelled results have rows of their own. */
    byStatus: z.array(talliedSchema),
    byDomain: z.array(talliedSchema),
    /** By the decade in which the period ends; results dated by words alone come last. */
    byDecade: z.array(talliedSchema),
    /** Every indicator with a result, most first. */
    byIndicator: z.array(talliedSchema),
    /** By who stands behind the source. */
    byIndependence: z.array(talliedSchema),
    /** By how much of the source was read. */
    byReading: z.array(talliedSchema),
  }),
  /** Results that two people graded, and how many of those they graded differently. */
  secondGradings: z.object({ total: count, differing: count }),
  gaps: z.object({
    /** Of the vocabulary, about which nobody observed anything, with how many entries have them. */
    interventions: z.array(talliedSchema.extend({ entries: count })),
    /** Of the vocabulary, of which nobody observed anything. */
    indicators: z.array(talliedSchema),
    /** Entries for which no result was published. */
    entries: z.array(named),
  }),
  disagreements: z.array(disagreementSchema),
});
export type LibraryOverview = z.infer<typeof libraryOverviewSchema>;
