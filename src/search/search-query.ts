import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';

/** The facets of the library. OR within a facet, AND across facets. */
export const facetNames = {
  kind: 'Type',
  country: 'Place',
  focusGroup: 'Focus group',
  intervention: 'Intervention',
  indicator: 'Indicator',
  certainty: 'Certainty',
  effect: 'Effect',
} as const;
export type FacetName = keyof typeof facetNames;

export const facetSelectionSchema = z.partialRecord(z.enum(enumKeys(facetNames)), z.array(z.string()));
/** Chosen values by facet; an absent or empty facet does not filter. */
export type FacetSelection = z.infer<typeof facetSelectionSchema>;

export const searchQuerySchema = z.object({
  /** As typed; empty lists everything. */
  text: z.string().max(10_000),
  facets: facetSelectionSchema.default({}),
  /** How many hits of each type. */
  limit: z.int().min(1).max(500).default(50),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;
