import { buildApp } from './build-app.ts';
import { prepareElectronRuntime } from './electron-runtime.ts';
import { projectFolder } from './project-folder.ts';
import type { Purpose } from './system-requirements.ts';

/** How to start the app from this checkout: for `child_process.spawn`, and for Playwright's `_electron.launch`. */
export interface AppLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Prepares the system, the runtime and the build, in that order, and says how to start the app. */
export async function prepareApp(purposes: readonly Purpose[]): Promise<AppLaunch> {
  const runtime = await prepareElectronRuntime(purposes);
  await buildApp();
  return {
    executablePath: runtime.executable,
    args: [...sandboxArgs(), projectFolder],
    env: {
      ...inheritedEnvironment(),
      ...(runtime.sqliteBinding === undefined ? {} : { CASEBOOK_SQLITE_BINDING: runtime.sqliteBinding }),
    },
  };
}

/** Chromium refuses to run as root with its sandbox on. Nobody should, but containers and build servers do. */
export function sandboxArgs(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Without what would turn Electron into plain Node. */
function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}
