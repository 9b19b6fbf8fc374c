import { disagreementSubjects, type Disagreement, type DisagreementSubject } from '../explore/disagreement.ts';
import { balanceCells, balanceColumns, balanceNotes } from './balance-columns.ts';
import { exportNotes, type ExportFacts } from './export-facts.ts';
import type { ExportSheet } from './export-sheet.ts';

/** Where evidence disagrees: each subject with the balance of its results, in the order given. */
export function disagreementSheet(
  disagreements: readonly Disagreement[],
  by: DisagreementSubject,
  facts: ExportFacts,
): ExportSheet {
  const subject = disagreementSubjects[by];
  return {
    name: `By ${subject.toLowerCase()}`,
    caption: `How results stand to each other, by ${subject.toLowerCase()}`,
    columns: [
      { label: subject, width: 34 },
      { label: 'In a sentence', width: 110 },
      ...balanceColumns,
      { label: 'Recorded contradictions', width: 14 },
    ],
    rows: disagreements.map(({ label, summary, balance, recorded }) => ({
      cells: [label, summary, ...balanceCells(balance), recorded],
    })),
    notes: [
      ...exportNotes(facts),
      ...(by === 'intervention'
        ? ['One result stands under several interventions where its programme did several things.']
        : []),
      ...balanceNotes,
      'Recorded contradictions: pairs of results that the library itself records as contradicting each other.',
    ],
  };
}
