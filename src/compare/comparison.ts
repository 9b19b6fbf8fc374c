import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { caseCardSchema, metricViewSchema } from '../library/views.ts';
import { maturityProfilesSchema } from './maturity-profiles.ts';

/** The groups of a comparison, in reading order. */
export const comparisonGroups = {
  context: 'Context',
  focus: 'Focus and segments',
  model: 'Care model and settings',
  payment: 'Commissioning and payment',
  governance: 'Governance',
  information: 'Information',
  workforce: 'Workforce',
  leadership: 'Leadership',
  delivery: 'Delivery and learning',
  maturity: 'Maturity profile',
  cost: 'Costs',
  outcomes: 'Outcomes',
  certainty: 'How sure, all results counted',
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
      /** Case studies that have a result in this row measured the same way: see `alignments`. */
      alignsWith: z.array(z.string()).optional(),
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
  /** The items are terms that another cell may have too, so that one can say which are extra and which are missing. */
  terms: z.boolean().optional(),
});
export type ComparisonRow = z.infer<typeof comparisonRowSchema>;

export const comparisonSchema = z.object({
  cases: z.array(caseCardSchema),
  rows: z.array(comparisonRowSchema),
  metrics: z.array(metricViewSchema),
  maturity: maturityProfilesSchema,
});
/** Case studies side by side. Cells of rows and profiles stand in the order of `cases`. */
export type Comparison = z.infer<typeof comparisonSchema>;
