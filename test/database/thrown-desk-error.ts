import { DeskError } from '../../src/contract/wire.ts';

/** The `DeskError` that `work` throws. Fails when it throws anything else, or nothing. */
export function thrownDeskError(work: () => unknown): DeskError {
  try {
    work();
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
  throw new Error('Expected a DeskError, but nothing was thrown.');
}
