import { DeskError } from '../../src/contract/wire.ts';
import type { DeskErrorShape } from '../../src/contract/wire.ts';

/** The envelope of whatever was thrown. What nobody foresaw is `internal`, with its stack for a log. */
export function errorShape(thrown: unknown): DeskErrorShape {
  if (thrown instanceof DeskError) {
    const { code, message, details } = thrown;
    return details === undefined ? { code, message } : { code, message, details };
  }
  return {
    code: 'internal',
    message:
      'Something went wrong inside Casebook, and what you asked for was not done. Try again; if it happens again, restart Casebook.',
    details: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  };
}
