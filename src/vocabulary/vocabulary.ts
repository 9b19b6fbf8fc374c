import { z } from 'zod';
import { sourceRefSchema } from '../citations/source.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

const term = {
  id: slugSchema,
  label: textSchema,
  definition: textSchema,
  /** Other words that people search for, acronyms included. */
  synonyms: z.array(textSchema).default([]),
  /** Where the field's use of it was read, for terms that are somebody's own. */
  source: sourceRefSchema.optional(),
};

/** A word of the field with its definition in our own words. */
export const termSchema = z.strictObject(term);
export type Term = z.infer<typeof termSchema>;

export const outcomeDomains = {
  process: 'Process',
  'patient-experience': 'Patient experience',
  'staff-experience': 'Staff experience',
  activity: 'Activity',
  cost: 'Cost',
  outcome: 'Outcome',
} as const;

export const goodDirections = {
  lower: 'Lower is better',
  higher: 'Higher is better',
  neutral: 'No good direction',
} as const;
export type GoodDirection = keyof typeof goodDirections;

export const indicatorSchema = z.strictObject({
  ...term,
  domain: z.enum(enumKeys(outcomeDomains)),
  /** What it is usually counted in; a figure names its own. */
  unit: textSchema.optional(),
  /** Which way a change favours people or the system. `neutral` where it depends. */
  goodDirection: z.enum(enumKeys(goodDirections)),
});
/** Something that programmes measure. */
export type Indicator = z.infer<typeof indicatorSchema>;

/** Every controlled vocabulary; each is `content/vocabulary/<name>.yaml`, a list of terms. */
export const vocabularyNames = {
  indicators: 'Indicators',
  'context-indicators': 'Context indicators',
  interventions: 'Interventions',
  'focus-groups': 'Focus groups',
  segments: 'Population segments',
  'integration-types': 'Integration types',
  'care-settings': 'Care settings',
  'payment-models': 'Payment models',
  enablers: 'Enablers',
  barriers: 'Barriers',
  'maturity-areas': 'Areas of differentiation',
  'features-of-integration': 'Features of successful integration',
  'diabetes-model-levels': 'Levels of the ideal diabetes model',
  'house-of-care': 'House of Care',
  'person-centred-expectations': 'What people expect of their care',
} as const;
export type VocabularyName = keyof typeof vocabularyNames;

/** All vocabularies, each by id. */
export type Vocabulary = { indicators: ReadonlyMap<string, Indicator> } & {
  [Name in Exclude<VocabularyName, 'indicators'>]: ReadonlyMap<string, Term>;
};
