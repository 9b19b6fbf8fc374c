import { z } from 'zod';
import { mapAxesSchema } from '../explore/evidence-map.ts';
import { disagreementSubjects } from '../explore/disagreement.ts';
import { outcomeColumns, outcomeOrderSchema } from '../explore/outcome-columns.ts';
import { comparisonViewSchema } from '../compare/comparison-view.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { evidenceFilterSchema } from '../search/search-query.ts';

/** What can be written to a file, with everything that says which results are in it and how they stand. */
export const exportViewSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('outcomes'),
    filter: evidenceFilterSchema,
    order: outcomeOrderSchema,
    columns: z.array(z.enum(enumKeys(outcomeColumns))).min(1),
  }),
  z.object({ kind: z.literal('forest'), filter: evidenceFilterSchema, indicator: z.string() }),
  z.object({ kind: z.literal('map'), filter: evidenceFilterSchema, axes: mapAxesSchema }),
  z.object({
    kind: z.literal('disagreement'),
    filter: evidenceFilterSchema,
    by: z.enum(enumKeys(disagreementSubjects)),
  }),
  z.object({ kind: z.literal('comparison'), ids: z.array(z.string()).min(2).max(6), view: comparisonViewSchema }),
]);
export type ExportView = z.infer<typeof exportViewSchema>;

export const viewFormats = {
  csv: 'Table (CSV)',
  xlsx: 'Workbook (Excel)',
  docx: 'Word document',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
} as const;
export type ViewFormat = keyof typeof viewFormats;

/** Which formats each view can be written in. */
export const formatsOf: Record<ExportView['kind'], readonly ViewFormat[]> = {
  outcomes: ['csv', 'xlsx'],
  forest: ['svg', 'png', 'csv', 'xlsx'],
  map: ['svg', 'png', 'csv', 'xlsx'],
  disagreement: ['csv', 'xlsx'],
  comparison: ['xlsx', 'csv', 'docx', 'svg'],
};
