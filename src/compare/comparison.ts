import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';

/** The groups of a comparison, in reading order. */
export const comparisonGroups = {
  context: 'Context',
  focus: 'Focus',
  model: 'Model',
  arrangements: 'Arrangements',
  maturity: 'Maturity',
  cost: 'Cost',
  outcomes: 'Outcomes',
  later: 'What happened later',
} as const;
export type ComparisonGroup = keyof typeof comparisonGroups;

const cellSchema = z.object({
  /** The whole cell in plain text; empty when nothing was published. */
  text: z.string(),
  items: z.array(
    z.object({
      text: z.string(),
      /** Set when the item is a published result. */
      metricId: z.string().optional(),
      source: z.object({ id: z.string(), locator: z.string() }).optional(),
    }),
  ),
});
export type ComparisonCell = z.infer<typeof cellSchema>;

export const comparisonRowSchema = z.object({
  group: z.enum(enumKeys(comparisonGroups)),
  label: z.string(),
  /** One for each case study, in the order asked for. */
  cells: z.array(cellSchema),
  /** What is and is not comparable across the row; `null` where there is nothing to say. */
  note: z.string().nullable(),
  /** Whether the cells say different things. */
  differs: z.boolean(),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;
