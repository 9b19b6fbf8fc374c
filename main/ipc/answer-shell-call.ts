import type { z } from 'zod';
import { shellContract } from '../../src/contract/shell-contract.ts';
import type { ShellMethod, ShellOutput } from '../../src/contract/shell-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { DeskErrorShape } from '../../src/contract/wire.ts';
import { errorShape } from './error-shape.ts';

/** One function for each call of the shell contract, with its input already parsed. */
export type ShellHandlers = {
  [M in ShellMethod]: (input: z.output<(typeof shellContract)[M]['input']>) => Promise<ShellOutput<M>> | ShellOutput<M>;
};

export type ShellAnswer = { ok: true; value: unknown } | { ok: false; error: DeskErrorShape };

/** Parses a call that may be anything, makes it, and puts the outcome in the envelope that the page expects. Never rejects. */
export async function answerShellCall(handlers: ShellHandlers, method: unknown, input: unknown): Promise<ShellAnswer> {
  try {
    if (!isShellMethod(method)) throw new DeskError('bad-input', 'The window asked for something that does not exist.');
    const parsed = shellContract[method].input.safeParse(input);
    if (!parsed.success) {
      throw new DeskError('bad-input', `The window asked for something impossible (${method}).`, parsed.error.message);
    }
    // The table's type ties each method to its own input; the compiler cannot follow it through a variable.
    const handle = handlers[method] as (input: unknown) => unknown;
    return { ok: true, value: await handle(parsed.data) };
  } catch (error) {
    return { ok: false, error: errorShape(error) };
  }
}

function isShellMethod(method: unknown): method is ShellMethod {
  return typeof method === 'string' && Object.hasOwn(shellContract, method);
}
