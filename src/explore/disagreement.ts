import { z } from 'zod';
import { balanceSchema, conflictOf, conflicts, type Balance } from '../evidence/balance.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { balanceSentence } from './balance-sentence.ts';

/** What results can agree or disagree about. */
export const disagreementSubjects = { indicator: 'Indicator', intervention: 'Intervention' } as const;
export type DisagreementSubject = keyof typeof disagreementSubjects;

export const disagreementSchema = z.object({
  id: z.string(),
  label: z.string(),
  conflict: z.enum(enumKeys(conflicts)).nullable(),
  /** One sentence in plain words: counts by effect and certainty. */
  summary: z.string(),
  balance: balanceSchema,
  /** Pairs of results that the library itself records as contradicting each other. */
  recorded: z.number(),
});
/** How the results about one indicator or intervention stand to each other. */
export type Disagreement = z.infer<typeof disagreementSchema>;

/** `recorded`: pairs among these results that are recorded as contradicting each other, each counted once. */
export function buildDisagreement(
  { id, label }: { id: string; label: string },
  balance: Balance,
  recorded: number,
): Disagreement {
  return { id, label, conflict: conflictOf(balance), summary: balanceSentence(balance), balance, recorded };
}

const rank = ({ conflict }: Disagreement) => (conflict === null ? 2 : enumKeys(conflicts).indexOf(conflict));

/** Sorts those that contradict each other most plainly first, then by how much there is, then by name. */
export const byDisagreement = (a: Disagreement, b: Disagreement): number =>
  rank(a) - rank(b) || b.balance.results - a.balance.results || a.label.localeCompare(b.label, 'en-GB');
