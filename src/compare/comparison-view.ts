import { z } from 'zod';

export const comparisonViewSchema = z.object({
  /** The case study that the others are read against; `null` for none. */
  baseline: z.string().nullable().default(null),
  /** Keys of rows that the reader hid: see `rowKey`. */
  hidden: z.array(z.string()).default([]),
  differencesOnly: z.boolean().default(false),
});
/** How a reader looks at a comparison. Kept with the collecting, and in each pack block. */
export type ComparisonView = z.infer<typeof comparisonViewSchema>;

/** Names a row across comparisons of different case studies. */
export const rowKey = ({ group, label }: { group: string; label: string }): string => `${group}/${label}`;

/** Everything shown, nothing the baseline. */
export const plainComparisonView: ComparisonView = { baseline: null, hidden: [], differencesOnly: false };
