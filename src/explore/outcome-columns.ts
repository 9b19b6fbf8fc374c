import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';

/** Columns of the outcomes table, in reading order: that of the outcome row. `sortable` ones can order it. */
export const outcomeColumns = {
  effect: { label: 'Effect', sortable: true },
  figure: { label: 'Figure', sortable: true },
  indicator: { label: 'Indicator', sortable: true },
  statement: { label: 'What was measured', sortable: false },
  case: { label: 'Case study', sortable: true },
  comparator: { label: 'Against', sortable: true },
  period: { label: 'When', sortable: true },
  population: { label: 'Population', sortable: false },
  design: { label: 'Design', sortable: true },
  certainty: { label: 'Certainty', sortable: true },
  status: { label: 'Status', sortable: true },
  size: { label: 'Size', sortable: true },
  domain: { label: 'Domain', sortable: true },
  source: { label: 'Source', sortable: true },
} as const;
export type OutcomeColumn = keyof typeof outcomeColumns;

export const outcomeGroupings = {
  none: 'No grouping',
  indicator: 'Indicator',
  case: 'Case study',
  domain: 'Domain',
  effect: 'Effect',
  design: 'Design',
} as const;
export type OutcomeGrouping = keyof typeof outcomeGroupings;

export const outcomeOrderSchema = z.object({
  /** `null`: by relevance where words were typed, else by indicator and certainty. */
  column: z.enum(enumKeys(outcomeColumns)).nullable().default(null),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  groupBy: z.enum(enumKeys(outcomeGroupings)).default('none'),
});
/** In what order results are listed. Groups come in the order of their labels; the column orders within each. */
export type OutcomeOrder = z.infer<typeof outcomeOrderSchema>;
