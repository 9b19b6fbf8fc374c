import { countRowsIn, rowsOf } from '../../src/search/row-masks.ts';
import { expressionOf, type Gathered, type Sought } from './gather-rows.ts';
import type { Database } from './open-database.ts';
import { scoredRows, type TextTable } from './search-rows.ts';
import type { SearchState } from './search-state.ts';

/** What another name of a thing counts for, beside the name that was typed. */
const otherNameWeight = 0.3;
/** Beyond this many rows bm25 tells little: where a word stands is enough. */
const mostScored = 1_500;
/** bm25 counts again what holds each word: beyond this many rows, it costs more than a keystroke may. */
const mostCounted = 25_000;
/** What a word counts for that stands anywhere, beside one that says what the row is about. */
const mentionWeight = 0.35;

/** Scores from 0 to 1, in place; only those of `found` are looked at. */
function scale(scores: Float64Array, found: Uint32Array): Float64Array {
  let most = 0;
  for (let at = 0; at < found.length; at++) most = Math.max(most, scores[found[at] ?? 0] ?? 0);
  if (most === 0) return scores;
  for (let at = 0; at < found.length; at++) {
    const row = found[at] ?? 0;
    scores[row] = (scores[row] ?? 0) / most;
  }
  return scores;
}

/** What the words count for, the rarer ones for more, and for less where the row only mentions them. */
function scoreByPlace({ rows, each, telling }: Gathered, found: Uint32Array): Float64Array {
  const scores = new Float64Array(rows.length);
  const tellingOfEach = telling();
  for (const [index, held] of each.entries()) {
    const told = tellingOfEach[index] ?? held;
    const rarity = Math.log1p(rows.length / (1 + countRowsIn(held)));
    for (let at = 0; at < found.length; at++) {
      const row = found[at] ?? 0;
      // All of it where the row tells of it, a part where it is only held.
      const share = held[row] === 1 && told[row] === 0 ? mentionWeight : (held[row] ?? 0);
      scores[row] = (scores[row] ?? 0) + rarity * share;
    }
  }
  return scale(scores, found);
}

/** How well rows match: by bm25 while there are few, else by where the words stand. Names as typed come before other names. */
export function scoreRows(
  db: Database,
  state: SearchState,
  table: TextTable,
  sought: Sought,
  gathered: Gathered,
): Float64Array {
  const { rows, combine, each } = gathered;
  const found = rowsOf(rows);
  const counted = each.reduce((sum, held) => sum + countRowsIn(held), 0);
  if (found.length > mostScored || counted > mostCounted) return scoreByPlace(gathered, found);
  const scores = scoredRows(db, state, table, expressionOf(sought, combine));
  if (sought.names.every(({ others }) => others.length === 0)) return scale(scores, found);
  const asTyped = { ...sought, names: sought.names.map(({ words }) => ({ words, others: [] })) };
  const literal = scoredRows(db, state, table, expressionOf(asTyped, combine));
  for (const row of found) scores[row] = (literal[row] ?? 0) + otherNameWeight * (scores[row] ?? 0);
  return scale(scores, found);
}
