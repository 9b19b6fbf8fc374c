import { phraseExpression, type SoughtName, type SoughtWord } from '../../src/search/match-expression.ts';
import type { NamedStretch, OtherName } from '../../src/search/other-names.ts';
import { countRowsIn } from '../../src/search/row-masks.ts';
import { rowsWith } from './search-rows.ts';
import type { Database } from './open-database.ts';
import type { SearchState } from './search-state.ts';

/** A single word that more than this share of case studies hold would drown what was asked for: `hospital` for acute care. */
const mostHolding = 0.5;

function isWorthSearching(db: Database, state: SearchState, { words }: OtherName): boolean {
  const { worthSearching, columns } = state;
  const expression = phraseExpression(words);
  const known = worthSearching.get(expression);
  if (known !== undefined) return known;
  const holding = countRowsIn(rowsWith(db, state, 'cases_text', expression));
  const worth = holding > 0 && (words.length > 1 || holding <= Math.max(1, columns.cases.keys.length * mostHolding));
  worthSearching.set(expression, worth);
  return worth;
}

/** Stretches of what was typed that have other names in this library, with those names only. */
export function otherNamesHeld(db: Database, state: SearchState, spelled: readonly string[]): NamedStretch[] {
  return state
    .findOtherNames(spelled)
    .map((stretch) => ({ ...stretch, others: stretch.others.filter((other) => isWorthSearching(db, state, other)) }))
    .filter(({ others }) => others.length > 0);
}

/** Puts the words of each stretch together, so that another name can take the place of all of them. */
export function nameWords(
  words: readonly SoughtWord[],
  spelled: readonly string[],
  stretches: readonly NamedStretch[],
): { names: SoughtName[]; alsoSearched: string[] } {
  const names: SoughtName[] = [];
  const alsoSearched = new Set<string>();
  const named = new Set<SoughtWord>();
  for (const { start, length, others } of stretches) {
    const held = new Set(spelled.slice(start, start + length));
    const own = words.filter(({ text }) => held.has(text));
    if (own.length === 0) continue;
    for (const word of own) named.add(word);
    names.push({ words: own, others: others.map((other) => other.words) });
    for (const { text } of others) alsoSearched.add(text);
  }
  const alone = words.filter((word) => !named.has(word)).map((word): SoughtName => ({ words: [word], others: [] }));
  return { names: [...alone, ...names], alsoSearched: [...alsoSearched] };
}
