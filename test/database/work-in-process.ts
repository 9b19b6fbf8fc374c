import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A process of its own that works in a data folder and says on standard output what it has done. */
export interface WorkingProcess {
  /** The next line it prints; `null` once it has ended. */
  nextLine: () => Promise<string | null>;
  /** Ends it as a power cut would, and resolves once it is gone. */
  kill: () => Promise<void>;
}

const scripts = {
  'hold-workspace': new URL('./hold-workspace.ts', import.meta.url),
  'save-packs-forever': new URL('./save-packs-forever.ts', import.meta.url),
};

/** Starts one of the scripts; killed when the running test ends. */
export function workInProcess(script: keyof typeof scripts, dataDir: string): WorkingProcess {
  const child: ChildProcessByStdio<null, Readable, null> = spawn(
    process.execPath,
    ['--expose-gc', fileURLToPath(scripts[script]), dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return {
    nextLine: async () => {
      const { value, done } = await lines.next();
      return done ? null : value;
    },
    kill,
  };
}
