import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { caseCardSchema, metricViewSchema } from '../library/views.ts';
import { facetNames } from '../search/search-query.ts';

// What comes back when the library is searched or filtered.

const passageSchema = z.object({
  /** Plain text around the match. */
  text: z.string(),
  /** Start and end of each match within `text`. */
  marks: z.array(z.tuple([z.number(), z.number()])),
});
/** The stretch of text that matched best. */
export type Passage = z.infer<typeof passageSchema>;

/** Things that are found beside case studies and results, with what one of them is called. */
export const thingKinds = {
  indicator: 'Indicator',
  intervention: 'Intervention',
  term: 'Term',
  glossary: 'Glossary',
  story: 'Story',
  source: 'Source',
} as const;
export type ThingKind = keyof typeof thingKinds;

/** What was understood of a query and what it leaves: the part of an answer that every view of the evidence shares. */
export const filterAnswerSchema = z.object({
  /** How many there are in all, beyond what is listed. */
  totals: z.object({ cases: z.number(), metrics: z.number() }),
  /** How many case studies those results are of. Others are found as well by what they say, and have none among them. */
  casesOfResults: z.number(),
  /** Values by facet, most first, with how many each would leave: case studies for what belongs to those, else results. */
  facets: z.record(
    z.enum(enumKeys(facetNames)),
    z.array(z.object({ id: z.string(), label: z.string(), count: z.number(), selected: z.boolean() })),
  ),
  /** A sentence when the query was not taken literally; else `null`. */
  notice: z.string().nullable(),
  /** Other names of what was asked for that were searched as well: `multidisciplinary team` for `MDT`. */
  alsoSearched: z.array(z.string()),
  /** Fields, phrases and exclusions that were read from the text, with where they stand in it: `Certainty: low`. */
  understood: z.array(z.object({ label: z.string(), start: z.number(), end: z.number() })),
});
export type FilterAnswer = z.infer<typeof filterAnswerSchema>;

export const searchResultSchema = filterAnswerSchema.extend({
  cases: z.array(
    z.object({ card: caseCardSchema, passage: passageSchema.nullable(), score: z.number(), isNew: z.boolean() }),
  ),
  metrics: z.array(z.object({ metric: metricViewSchema, score: z.number(), isNew: z.boolean() })),
  /** Indicators, interventions, glossary terms, stories and sources that are called so, best first. */
  things: z.array(
    z.object({
      kind: z.enum(enumKeys(thingKinds)),
      id: z.string(),
      label: z.string(),
      /** Its definition, opening words or reference. */
      text: z.string(),
      /** The case study that tells a story. */
      caseId: z.string().nullable(),
      /** How many results are about it, where that can be said. */
      results: z.number().nullable(),
      score: z.number(),
    }),
  ),
  /** With `savedSearch`: how much it had not found when it was last looked at, and when that was. */
  fresh: z.object({ cases: z.number(), metrics: z.number(), since: z.iso.datetime() }).nullable(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;
