import { outcomeColumns, outcomeGroupings, type OutcomeColumn, type OutcomeOrder } from '../explore/outcome-columns.ts';
import { exportNotes, filterWords, resultNotes, type ExportFacts } from './export-facts.ts';
import { metricColumns } from './metric-columns.ts';
import { resultsTable, type ResultsTable } from './results-table.ts';

function orderWords({ column, direction, groupBy }: OutcomeOrder): string[] {
  const order = column === null ? [] : [`In order of ${outcomeColumns[column].label.toLowerCase()}, ${direction}.`];
  return groupBy === 'none'
    ? order
    : [`Rows of one ${outcomeGroupings[groupBy].toLowerCase()} stand together.`, ...order];
}

/** The outcomes table: what was on the screen, and beside it whatever a result must not be without. */
export function outcomesTable(
  { columns, order }: { columns: readonly OutcomeColumn[]; order: OutcomeOrder },
  facts: ExportFacts,
): ResultsTable {
  return resultsTable(
    {
      name: 'Outcomes',
      caption: `Published results: ${filterWords(facts)}`,
      notes: [...exportNotes(facts), ...orderWords(order), ...resultNotes],
    },
    metricColumns(columns),
  );
}
