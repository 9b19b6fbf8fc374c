import {
  deskContract,
  type DeskMethod,
  type DeskOutput,
  type DeskParsedInput,
} from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { errorShape } from '../ipc/error-shape.ts';

/** What answers each call. Input has been parsed; output is what the contract says. */
export type Handlers<M extends DeskMethod = DeskMethod> = {
  [Method in M]: (input: DeskParsedInput<Method>) => DeskOutput<Method> | Promise<DeskOutput<Method>>;
};

/** Calls the desk service by name, as the wire does; typed callers know what they get. */
export interface CallDesk<M extends DeskMethod = DeskMethod> {
  <Method extends M>(method: Method, input: unknown): Promise<DeskOutput<Method>>;
  (method: string, input: unknown): Promise<unknown>;
}

function isMethod<M extends DeskMethod>(handlers: Handlers<M>, method: string): method is M {
  return Object.hasOwn(handlers, method);
}

/**
 * Makes one call out of many handlers. Input is parsed by the contract: what does not fit is `bad-input` and names the
 * field. Whatever a handler throws that is not a `DeskError` is a bug and becomes `internal`. `checkOutputs` also holds
 * answers to the contract, for tests and development.
 */
export function createCall<M extends DeskMethod>(
  handlers: Handlers<M>,
  { checkOutputs }: { checkOutputs: boolean },
): CallDesk<M> {
  const answer = async (method: string, input: unknown): Promise<unknown> => {
    if (!isMethod(handlers, method)) throw new DeskError('bad-input', `Casebook knows no call named "${method}".`);
    const contract = deskContract[method];
    const parsed = contract.input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path.join('.') || 'the request';
      throw new DeskError('bad-input', `"${field}" cannot be used: ${issue?.message ?? 'it does not fit'}.`, method);
    }
    try {
      const handle = handlers[method] as (input: unknown) => unknown;
      const output = await handle(parsed.data);
      return checkOutputs ? contract.output.parse(output) : output;
    } catch (error) {
      if (error instanceof DeskError) throw error;
      const { code, message, details } = errorShape(error);
      throw new DeskError(code, message, `${method}: ${details ?? ''}`);
    }
  };
  return answer;
}
