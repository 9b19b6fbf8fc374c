import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { textSchema } from '../lib/slug.ts';

/** What a result is measured against. */
export const comparatorKinds = {
  'own-baseline': 'Own baseline',
  'matched-control': 'Matched control group',
  /** Compared with people or places outside the programme; how they were chosen is not stated. */
  'control-group': 'Control group, matching not stated',
  'randomised-control': 'Randomised control group',
  'synthetic-control': 'Synthetic control',
  national: 'National average',
  'peer-areas': 'Peer areas',
  'business-as-usual-projection': 'Business-as-usual projection',
  none: 'No comparator',
} as const;

export const comparatorSchema = z
  .strictObject({
    kind: z.enum(enumKeys(comparatorKinds)),
    /** The comparator's own figure, in the unit and measure of the result; signed as published. */
    value: z.number().optional(),
    /** Who or what the comparator is, in our words. */
    words: textSchema.optional(),
  })
  .refine((comparator) => comparator.kind === 'none' || comparator.words !== undefined, {
    path: ['words'],
    error: 'is missing: say who or what the result is compared with',
  })
  .refine((comparator) => comparator.kind !== 'none' || comparator.value === undefined, {
    path: ['value'],
    error: 'cannot stand next to "kind: none"',
  });

export type Comparator = z.infer<typeof comparatorSchema>;
