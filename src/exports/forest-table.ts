import { goodDirections, type Indicator } from '../vocabulary/vocabulary.ts';
import { exportNotes, resultNotes, type ExportFacts } from './export-facts.ts';
import { allMetricColumns } from './metric-columns.ts';
import { resultsTable, type ResultsTable } from './results-table.ts';

/** The results behind the chart of one indicator, the surest first. */
export function forestTable(indicator: Pick<Indicator, 'label' | 'goodDirection'>, facts: ExportFacts): ResultsTable {
  return resultsTable(
    {
      name: indicator.label,
      caption: `Published results on ${indicator.label}`,
      notes: [
        ...exportNotes(facts),
        `${indicator.label}: ${goodDirections[indicator.goodDirection].toLowerCase()}.`,
        'Each measure has an axis of its own in the chart: relative changes, percentage points and ratios are never set on one.',
        ...resultNotes,
      ],
    },
    allMetricColumns(),
  );
}
