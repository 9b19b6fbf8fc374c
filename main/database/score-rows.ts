import { countRowsIn, type RowMask } from '../../src/search/library-columns.ts';
import { expressionOf, partsOf, type Gathered, type Sought } from './gather-rows.ts';
import type { Database } from './open-database.ts';
import { rowsWith, scoredRows, type TextTable } from './search-rows.ts';
import type { SearchState } from './search-state.ts';

/** What another name of a thing counts for, beside the name that was typed. */
const otherNameWeight = 0.3;
/** Beyond this many rows bm25 would cost more than a keystroke may, and tells little: where a word stands is enough. */
const mostScored = 1_500;
/** What a word counts for that stands anywhere, beside one that says what the row is about. */
const mentionWeight = 0.35;

function scale(scores: Float64Array): Float64Array {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  if (most > 0) for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) / most;
  return scores;
}

/** Where the words stand, the rarer ones for more: as much as can be told of very many rows. */
function scoreByPlace(db: Database, state: SearchState, table: TextTable, sought: Sought, rows: RowMask): Float64Array {
  const scores = new Float64Array(rows.length);
  for (const part of partsOf(sought)) {
    const held = rowsWith(db, state, table, part);
    // Of results there are ten times as many, and where they stand is told by their indicator and case study too.
    const telling = table === 'cases_text' ? rowsWith(db, state, table, part, 'telling') : held;
    const rarity = Math.log1p(rows.length / (1 + countRowsIn(held)));
    for (let row = 0; row < rows.length; row++)
      if (rows[row] === 1 && held[row] === 1)
        scores[row] = (scores[row] ?? 0) + rarity * (telling[row] === 1 ? 1 : mentionWeight);
  }
  return scale(scores);
}

/** How well rows match: by bm25 while there are few, else by where the words stand. Names as typed come before other names. */
export function scoreRows(
  db: Database,
  state: SearchState,
  table: TextTable,
  sought: Sought,
  { rows, combine }: Gathered,
): Float64Array {
  if (countRowsIn(rows) > mostScored) return scoreByPlace(db, state, table, sought, rows);
  const scores = scoredRows(db, state, table, expressionOf(sought, combine));
  if (sought.names.every(({ others }) => others.length === 0)) return scale(scores);
  const asTyped = { ...sought, names: sought.names.map(({ words }) => ({ words, others: [] })) };
  const literal = scoredRows(db, state, table, expressionOf(asTyped, combine));
  for (let row = 0; row < scores.length; row++)
    scores[row] = (literal[row] ?? 0) + otherNameWeight * (scores[row] ?? 0);
  return scale(scores);
}
