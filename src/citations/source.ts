import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

/** What kind of publication it is; decides how it is cited and how far it can be trusted by default. */
export const sourceKinds = {
  report: 'Report',
  'journal-article': 'Journal article',
  'press-release': 'Press release',
  news: 'News report',
  'web-page': 'Web page',
  'board-paper': 'Board or committee paper',
  correspondence: 'Correspondence',
  'oral-evidence': 'Oral evidence',
  statistics: 'Official statistics',
} as const;

/** How much of the source was read when its figures were taken. A figure read in a press release is not a figure read in the study. */
export const readingDepths = {
  'full-text': 'Full text',
  abstract: 'Abstract',
  'key-points': 'Key points or landing page',
  'press-release': 'Press release',
  secondary: 'Another source that quotes it',
  excerpt: 'Excerpt',
  'web-page': 'Web page',
} as const;

/** Who stands behind the source in relation to the programme it describes. */
export const independences = {
  independent: 'Independent of the programme',
  programme: 'Published by the programme or its partners',
  commercial: 'Published by a firm with an interest',
  government: 'Published by government or a public body',
} as const;

export const sourceSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(enumKeys(sourceKinds)),
  /** As printed. */
  title: textSchema,
  /** Each `Family Initials`, such as `Ham C`, or the name of an organisation. */
  authors: z.array(textSchema).min(1),
  /** Journal or newspaper. */
  container: textSchema.optional(),
  publisher: textSchema.optional(),
  volume: textSchema.optional(),
  issue: textSchema.optional(),
  pages: textSchema.optional(),
  /** Year of publication; absent where the source is undated, which `dateNote` then says. */
  year: z.int().min(1900).max(2100).optional(),
  /** ISO date or month where known: `2016-04`, `2016-05-18`. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must look like 2016, 2016-04 or 2016-05-18')
    .optional(),
  dateNote: textSchema.optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'must be a bare DOI such as 10.1136/bmj.d5703')
    .optional(),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  read: z.enum(enumKeys(readingDepths)),
  independence: z.enum(enumKeys(independences)),
  /** What a reader must know before relying on it: conflicts of interest, gaps in what could be read. */
  notes: textSchema.optional(),
});

/** A published document that figures were read in. */
export type Source = z.infer<typeof sourceSchema>;

const emptyLocators =
  /^(n\/?a|none|various|passim|see (the )?(source|report|document)|source|report|document|unknown|tbc|\?+|-+|p\.?|page)$/i;

/** Where in which source a figure stands. */
export const sourceRefSchema = z.strictObject({
  id: slugSchema,
  locator: textSchema.refine((text) => !emptyLocators.test(text), {
    error: 'says nothing; give a page, section, exhibit or table, such as "p. 19, Exhibit 11"',
  }),
});

export type SourceRef = z.infer<typeof sourceRefSchema>;
