import type { Labelled } from './views.ts';
import type { Term } from '../vocabulary/vocabulary.ts';

/** Ids with the words a reader sees. An id that the vocabulary lacks stands for itself. */
export function labelled(terms: ReadonlyMap<string, Pick<Term, 'label'>>, ids: readonly string[]): Labelled[] {
  return ids.map((id) => ({ id, label: terms.get(id)?.label ?? id }));
}
