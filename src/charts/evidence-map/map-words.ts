import { conflictOf, conflicts, effectCount, unobservedCount, type Balance } from '../../evidence/balance.ts';
import { effects } from '../../evidence/effect.ts';
import type { MapRows } from '../../explore/evidence-map.ts';
import { countWords } from '../../lib/count-words.ts';
import { enumKeys } from '../../lib/enum-keys.ts';

/** `12 results: 8 beneficial, 4 no clear effect; differing; 2 not observed`. What a cell says to who cannot see it. */
export function cellWords(balance: Balance | null): string {
  if (balance === null || balance.results === 0) return 'no result';
  const said = enumKeys(effects)
    .filter((effect) => effectCount(balance, effect) > 0)
    .map((effect) => `${effectCount(balance, effect)} ${effects[effect].label.toLowerCase()}`);
  const conflict = conflictOf(balance);
  const unobserved = unobservedCount(balance);
  return [
    `${countWords(balance.results, 'result')}: ${said.join(', ')}`,
    conflict && conflicts[conflict].toLowerCase(),
    unobserved > 0 && (unobserved === balance.results ? 'not observed' : `${unobserved} not observed`),
  ]
    .filter(Boolean)
    .join('; ');
}

/** What the rows are called, and whether a result may have some of its own. */
const rowTerms: Record<MapRows, { several: string; own: boolean }> = {
  interventions: { several: 'interventions', own: true },
  segments: { several: 'population segments', own: false },
  'care-settings': { several: 'care settings', own: false },
};

/** How results came to stand in the rows they stand in, and how many there really are. */
export function attributionWords(rows: MapRows, results: number): string {
  const { several, own } = rowTerms[rows];
  const how = own
    ? `A result counts under the ${several} recorded for it or, where none are, under all of its case study`
    : `A result counts under all ${several} of its case study`;
  return `${how}; it may therefore stand in several rows. ${countWords(results, 'different result')} in all.`;
}
