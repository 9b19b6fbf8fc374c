import { z } from 'zod';
import { sourceRefSchema } from '../citations/source.ts';
import { slugSchema, textSchema } from '../lib/slug.ts';

/** A versioned table of values that calculations use: deflators, discount rates, unit costs. */
export const referenceTableSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Unit of every row that has none of its own. */
  unit: textSchema,
  source: sourceRefSchema,
  /** Which release or edition. */
  published: textSchema,
  /** How the values were checked, or that they were not. */
  checked: textSchema,
  notes: textSchema.optional(),
  rows: z
    .array(
      z.strictObject({
        key: textSchema,
        value: z.number(),
        /** Where a table mixes units. */
        unit: textSchema.optional(),
        /** Where a row was read elsewhere than the table. */
        source: sourceRefSchema.optional(),
        status: textSchema.optional(),
        note: textSchema.optional(),
      }),
    )
    .min(1),
});
