import { conflictOf, conflicts, effectCount, type Balance } from '../evidence/balance.ts';
import { effects } from '../evidence/effect.ts';
import { certaintyLabels, certaintyLevels } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import type { ExportSheet } from './export-sheet.ts';

const effectNames = enumKeys(effects);
const surestFirst = certaintyLevels.toReversed();

/** Counts by effect, by effect and certainty, and of what nobody observed. */
export const balanceColumns: ExportSheet['columns'] = [
  { label: 'Results', width: 9 },
  { label: 'Case studies', width: 9 },
  { label: 'Disagreement', width: 15 },
  ...effectNames.map((effect) => ({ label: effects[effect].label, width: 12 })),
  ...effectNames.flatMap((effect) =>
    surestFirst.map((level) => ({
      label: `${effects[effect].label}, ${certaintyLabels[level].toLowerCase()} certainty`,
      width: 12,
    })),
  ),
  ...effectNames.map((effect) => ({ label: `${effects[effect].label}, nobody observed`, width: 12 })),
];

/** The cells of `balanceColumns`. */
export function balanceCells(balance: Balance): (string | number | null)[] {
  const conflict = conflictOf(balance);
  return [
    balance.results,
    balance.cases,
    conflict && conflicts[conflict],
    ...effectNames.map((effect) => effectCount(balance, effect)),
    ...effectNames.flatMap((effect) => surestFirst.map((level) => balance.counts[effect][level])),
    ...effectNames.map((effect) => balance.unobserved[effect]),
  ];
}

export const balanceNotes = [
  'Results that nobody observed (modelled, projected or claimed) are among the counts, and counted again in columns of their own.',
  'Contradictory: some results better, some worse. Differing: better or worse beside no clear or a mixed effect.',
] as const;
