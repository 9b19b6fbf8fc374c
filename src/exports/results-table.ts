import { unobservedLabel } from '../evidence/unobserved-label.ts';
import type { MetricView } from '../library/views.ts';
import type { ExportSheet } from './export-sheet.ts';
import type { MetricColumn } from './metric-columns.ts';

/** A table with one result in each row, that can be written before all of its rows are read. */
export interface ResultsTable {
  head: Omit<ExportSheet, 'rows'>;
  row: (metric: MetricView, reference: string) => ExportSheet['rows'][number];
}

/** The table with these columns. `head` says everything but them. */
export function resultsTable(
  head: Omit<ExportSheet, 'rows' | 'columns'>,
  columns: readonly MetricColumn[],
): ResultsTable {
  return {
    head: { ...head, columns: columns.map(({ label, width }) => ({ label, width })) },
    row: (metric, reference) => ({
      cells: columns.map(({ cell }) => cell(metric, reference)),
      unobserved: unobservedLabel(metric) !== null,
    }),
  };
}
