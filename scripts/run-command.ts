import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Sends the command's standard output to our stderr, for a caller whose own stdout means something. */
  readonly outputToStderr?: boolean;
}

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command with our own input and output, and resolves to its exit code.
 *
 * The child leads its own process group, and signals go to the whole group: `xvfb-run` is a shell script that dies of
 * SIGTERM without telling the program it started, which would leave a window running on a display nobody can see.
 */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<number> {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: options.env ?? process.env,
    stdio: ['inherit', options.outputToStderr === true ? 2 : 'inherit', 'inherit'],
    detached: ownGroup,
    shell: process.platform === 'win32' && !command.endsWith('.exe'),
  });

  const forward = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(ownGroup ? -child.pid : child.pid, signal);
    } catch {
      // It ended between the check and the signal.
    }
  };
  for (const signal of forwardedSignals) process.on(signal, forward);

  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  }).finally(() => {
    for (const signal of forwardedSignals) process.off(signal, forward);
  });
}
