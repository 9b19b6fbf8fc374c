import { z } from 'zod';
import { metricIdSchema } from '../evidence/outcome-metric.ts';
import { savedQuerySchema } from '../search/search-query.ts';

// What the user keeps besides packs: searches that stay live, and collections.

export const savedSearchSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: savedQuerySchema,
  createdAt: z.iso.datetime(),
  /** When it was last looked at. */
  seenAt: z.iso.datetime(),
  totals: z.object({ cases: z.number(), metrics: z.number() }),
  /** What it finds now and did not find then. */
  fresh: z.object({ cases: z.number(), metrics: z.number() }),
  /** What of it the library no longer knows, in a sentence. */
  notice: z.string().nullable(),
});
/** A search that the user keeps. It stays live. */
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/** What the user calls something. */
export const nameSchema = z.string().trim().min(1, 'give it a name').max(200);
const caseIds = z.array(z.string()).default([]);
const metricIds = z.array(metricIdSchema).default([]);
export const caseAndMetricIds = { caseIds, metricIds };

export const caseCollectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  caseIds: z.array(z.string()),
  metricIds: z.array(metricIdSchema),
});
/** Case studies and results that the user put together under a name. */
export type CaseCollection = z.infer<typeof caseCollectionSchema>;
