/** Something the reader can put right. It is shown as a plain sentence, without a stack trace. */
export class ScriptFailure extends Error {}

/**
 * Runs a script's body, turns its result into the exit code, and its failures into readable messages. It exits outright:
 * electron-builder brings a library that ends any process that merely runs out of work with 0, whatever `exitCode` says.
 */
export async function runScript(body: () => Promise<number>): Promise<never> {
  try {
    return process.exit(await body());
  } catch (error) {
    console.error(error instanceof ScriptFailure ? `casebook: ${error.message}` : error);
    return process.exit(1);
  }
}
