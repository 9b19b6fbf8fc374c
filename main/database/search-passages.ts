import type { Passage } from '../../src/contract/search-answer.ts';
import { foldedText, type PassageFinder } from '../../src/search/best-passage.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';
import type { SearchState } from './search-state.ts';

/** Case studies whose text is kept: those listed lately, at some 20 KB each. */
const mostKept = 300;

/**
 * The stretch of each case study that answers best, by its row. FTS5 could mark them itself, but gathers every place of an
 * unfinished word in the whole library again for each case study that is listed.
 */
export function bestPassages(
  db: Database,
  { sections }: SearchState,
  caseKeys: readonly number[],
  finder: PassageFinder | null,
): Map<number, Passage> {
  const best = new Map<number, Passage>();
  if (!finder) return best;
  const read = prepared<[number], string>(db, 'SELECT body FROM sections WHERE case_key = ? ORDER BY position').pluck();
  for (const key of caseKeys) {
    let texts = sections.get(key);
    if (!texts) {
      texts = read.all(key).map(foldedText);
      if (sections.size >= mostKept) sections.clear();
      sections.set(key, texts);
    }
    const passage = finder.best(texts);
    if (passage) best.set(key, passage);
  }
  return best;
}
