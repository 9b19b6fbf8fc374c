import type { ShellInput, ShellMethod, ShellOutput } from '../src/contract/shell-contract.ts';

/** Asks Electron's main process. Rejects with a sentence for the user. */
export async function callShell<M extends ShellMethod>(method: M, input: ShellInput<M>): Promise<ShellOutput<M>> {
  const answer = await window.casebook.shell(method, input);
  if (answer.ok) return answer.value;
  throw new Error(answer.error.message);
}
