import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';

/** The facets of the library. Any value within a facet is enough; `combine` says whether one facet or all must be passed. */
export const facetNames = {
  kind: 'Type',
  country: 'Country',
  focusGroup: 'Focus group',
  intervention: 'Intervention',
  indicator: 'Indicator',
  domain: 'Domain',
  effect: 'Effect',
  certainty: 'Certainty',
  design: 'Design',
  status: 'Status',
} as const;
export type FacetName = keyof typeof facetNames;

export const facetSelectionSchema = z.partialRecord(z.enum(enumKeys(facetNames)), z.array(z.string()));
/** Chosen values by facet; an absent or empty facet does not filter. */
export type FacetSelection = z.infer<typeof facetSelectionSchema>;

export const evidenceFilterSchema = z.object({
  /** As typed, in the language of `parseQuery`; empty means everything. */
  text: z.string().max(10_000).default(''),
  facets: facetSelectionSchema.default({}),
  /** `all`: what is listed passes every chosen facet. `any`: one of them is enough. */
  combine: z.enum(['all', 'any']).default('all'),
});
/** What is looked at: the same filter for search, table, chart, map and disagreements, so that it carries from one to the next. */
export type EvidenceFilter = z.infer<typeof evidenceFilterSchema>;

export const sortOrders = {
  relevance: 'Most relevant',
  newest: 'Newest',
  certainty: 'Most certain',
  /** Case studies by the people they serve, results by the LGA band of their change. */
  largest: 'Largest',
} as const;
export type SortOrder = keyof typeof sortOrders;

/** Hits that a window asks for at once: more than a screen shows, few enough to be there before the next key. */
export const pageSize = 16;

export const searchQuerySchema = evidenceFilterSchema.extend({
  sort: z.enum(enumKeys(sortOrders)).default('relevance'),
  /** How many hits of each type to pass over, and how many to list. */
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(50),
  /** Tell what this saved search had not found when it was last looked at. */
  savedSearch: z.string().optional(),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const savedQuerySchema = searchQuerySchema.pick({ text: true, facets: true, combine: true, sort: true });
/** What a saved search asks, whenever it is looked at. */
export type SavedQuery = z.infer<typeof savedQuerySchema>;
