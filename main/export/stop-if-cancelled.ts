import { DeskError } from '../../src/contract/wire.ts';

/** Ends an export that the user cancelled; called between its steps. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DeskError('cancelled', 'The export was cancelled. No file was written.');
}
