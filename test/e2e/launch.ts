import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type ElectronApplication, type Page } from '@playwright/test';
import type { DeskInput, DeskMethod, DeskOutput } from '../../src/contract/desk-contract.ts';
import type { DeskErrorShape } from '../../src/contract/wire.ts';
import type { CasebookBridge, MenuCommand } from '../../src/contract/shell-contract.ts';
import { startElectron } from '../../scripts/start-electron.ts';

declare global {
  interface Window {
    readonly casebook: CasebookBridge;
  }
}

export interface LaunchOptions {
  /** A data folder to come back to; a fresh one by default. */
  dataDir?: string;
  env?: Record<string, string>;
  args?: string[];
}

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  dataDir: string;
  /** Everything that it and its processes have written to standard error. */
  stderr: () => string;
  /** Closes it as a user does, and keeps its data. */
  quit: () => Promise<void>;
  /** Closes it and throws its data away. */
  close: () => Promise<void>;
}

const dataDirPrefix = path.join(tmpdir(), 'casebook-e2e-');

export function newDataDir(): Promise<string> {
  return mkdtemp(dataDirPrefix);
}

/** How to start the packaged app on a data folder: for Playwright, or for a process that it must not attach to. */
export function launchCommand(dataDir: string): {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
} {
  const executablePath = process.env['CASEBOOK_E2E_APP'];
  if (!executablePath)
    throw new Error('CASEBOOK_E2E_APP names no packaged app: run these tests with `npm run test:e2e`.');
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return {
    executablePath,
    // Chromium refuses to run as root with its sandbox on; containers and build servers do run as root.
    args: process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...Object.fromEntries(inherited), CASEBOOK_DATA_DIR: dataDir, CASEBOOK_CHECK_OUTPUTS: '1' },
  };
}

/** Starts the packaged app and waits until its window can be used. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataDir = options.dataDir ?? (await newDataDir());
  const { executablePath, args, env } = launchCommand(dataDir);
  const app = await startElectron({
    executablePath,
    args: [...args, ...(options.args ?? [])],
    env: { ...env, ...options.env },
  });
  let errors = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const page = await app.firstWindow();
  // Keys and menu items do nothing before the screens have said what they do: once painted, and the frame after.
  await page.getByRole('main').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const quit = () => app.close();
  return {
    app,
    page,
    dataDir,
    stderr: () => errors,
    quit,
    close: async () => {
      await quit();
      // The browser's own processes may still be putting their caches there when the app has ended.
      if (dataDir.startsWith(dataDirPrefix)) await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** `launchApp` for the tests of one file: what a test leaves open is closed after it, and its data thrown away. */
export function launchPerTest(): typeof launchApp {
  const launched: LaunchedApp[] = [];
  test.afterEach(async () => {
    for (const { close } of launched.splice(0)) await close();
  });
  return async (options) => {
    const app = await launchApp(options);
    launched.push(app);
    return app;
  };
}

/** Gives the page this many CSS pixels, fewer than a user could drag the window to if need be. */
export async function resizeWindow(
  app: ElectronApplication,
  page: Page,
  size: { width: number; height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(1, 1);
    window?.setContentSize(width, height);
  }, size);
  await page.waitForFunction((width) => Math.abs(window.innerWidth - width) < 2, size.width);
}

export type DeskAnswer<M extends DeskMethod> =
  | { ok: true; value: DeskOutput<M> }
  | { ok: false; error: DeskErrorShape };

/** Calls the desk service from the page, over a port of its own, past everything that the screens do. */
export function callDesk<M extends DeskMethod>(page: Page, method: M, input: DeskInput<M>): Promise<DeskAnswer<M>> {
  return page.evaluate(
    (request) =>
      new Promise<never>((resolve) => {
        const onPort = (event: MessageEvent<{ type?: unknown } | null>): void => {
          const [port] = event.ports;
          if (event.data?.type !== 'casebook:desk-port' || port === undefined) return;
          window.removeEventListener('message', onPort);
          // The page listens on the same port, with numbers that count up from 1.
          const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
          port.addEventListener('message', ({ data }) => {
            if (data.kind === 'answer' && data.id === id) resolve(data as never);
          });
          port.start();
          port.postMessage({ id, ...request });
        };
        window.addEventListener('message', onPort);
        window.casebook.requestDeskPort();
      }),
    { method, input } as { method: string; input: unknown },
  );
}

/** Chooses a menu item as a user does. Its id is the command that it sends; `zoom-in` and its like are main's own. */
export function chooseMenuItem(
  app: ElectronApplication,
  id: MenuCommand | 'zoom-in' | 'zoom-out' | 'zoom-reset',
): Promise<void> {
  return app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    if (!item) throw new Error(`There is no menu item ${itemId}.`);
    item.click();
  }, id);
}
