import { z } from 'zod';
import { balanceSchema } from '../evidence/balance.ts';
import { enumKeys } from '../lib/enum-keys.ts';

/** What the rows of the evidence map can be, and the facet or field that holds it. */
export const mapRows = {
  interventions: 'Interventions',
  segments: 'Population segments',
  'care-settings': 'Care settings',
} as const;
export type MapRows = keyof typeof mapRows;

export const mapColumns = { indicators: 'Indicators', domains: 'Domains' } as const;
export type MapColumns = keyof typeof mapColumns;

const labelled = z.object({ id: z.string(), label: z.string() });

export const evidenceMapSchema = z.object({
  /** Every term that could stand there, those without any result included: gaps are the point of a map. */
  rows: z.array(labelled.extend({ results: z.number() })),
  /** `group` is the domain of an indicator. */
  columns: z.array(labelled.extend({ group: z.string().nullable(), results: z.number() })),
  /** Cells that hold something, in no order. `row` and `column` are positions in the lists above. */
  cells: z.array(z.object({ row: z.number(), column: z.number(), balance: balanceSchema })),
  /** Different results that the map shows. One stands in several rows where its programme did several things. */
  results: z.number(),
});
/** Interventions, segments or settings against indicators or domains. A result with interventions of its own counts under those; any other under all of its case study. */
export type EvidenceMap = z.infer<typeof evidenceMapSchema>;

export const mapAxesSchema = z.object({
  rows: z.enum(enumKeys(mapRows)).default('interventions'),
  columns: z.enum(enumKeys(mapColumns)).default('domains'),
});
export type MapAxes = z.infer<typeof mapAxesSchema>;
