import { countBalance, type BalancedResult } from '../../src/evidence/balance.ts';
import type { EvidenceMap } from '../../src/explore/evidence-map.ts';

type Said = readonly [BalancedResult['effect'], BalancedResult['certainty'], seen?: 'unseen'];
const results = (...said: readonly Said[]) =>
  countBalance(
    said.map(([effect, certainty, seen], index) => ({
      caseId: `case-${index % 3}`,
      effect,
      certainty,
      unobserved: seen === 'unseen',
    })),
  );
const times = (count: number, ...[effect, certainty]: Said): Said[] =>
  Array.from({ length: count }, () => [effect, certainty]);

/** One cell of every kind that a map must tell apart, and gaps between them. Made up for tests. */
export const smallMap: EvidenceMap = {
  rows: [
    { id: 'teams', label: 'Integrated health & care teams', results: 33 },
    { id: 'reablement', label: 'Reablement', results: 3 },
    { id: 'nothing', label: 'Nobody has measured this <yet>', results: 0 },
  ],
  columns: [
    { id: 'emergency-admissions', label: 'Emergency admissions', group: 'activity', results: 29 },
    { id: 'cost', label: 'Health care cost', group: 'cost', results: 2 },
    { id: 'length-of-stay', label: 'Length of stay', group: 'activity', results: 5 },
    { id: 'wellbeing', label: 'Wellbeing score', group: 'outcome', results: 0 },
  ],
  cells: [
    {
      row: 0,
      column: 0,
      balance: results(
        ...times(3, 'beneficial', 'high'),
        ...times(6, 'beneficial', 'moderate'),
        ...times(9, 'harmful', 'low'),
        ...times(10, 'no-clear-effect', 'very-low'),
      ),
    },
    { row: 0, column: 1, balance: results(['beneficial', 'very-low', 'unseen'], ['beneficial', 'very-low', 'unseen']) },
    {
      row: 0,
      column: 2,
      balance: results(['beneficial', 'low'], ['no-clear-effect', 'moderate'], ['not-an-effect', 'very-low']),
    },
    { row: 1, column: 0, balance: results(['beneficial', 'low']) },
    { row: 1, column: 2, balance: results(['harmful', 'high'], ['harmful', 'high', 'unseen']) },
  ],
  results: 36,
};
