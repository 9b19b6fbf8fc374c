import { DeskError } from '../../src/contract/wire.ts';
import { nearest } from '../../src/search/edit-distance.ts';

/** Throws `not-found`, with the nearest name, when something was asked for by an id that nothing has. */
export function requireKnown(kind: string, id: string | undefined, known: readonly string[]): void {
  if (id === undefined || known.includes(id)) return;
  const near = nearest(id, known);
  throw new DeskError(
    'not-found',
    `No ${kind} in the library is called "${id}".${near === null ? '' : ` Did you mean "${near}"?`}`,
  );
}
