import { app, dialog, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { denyNodeNetwork } from './deny-node-network.ts';
import { refuseSharedFolder, resolveDataFolder } from './database/data-folder.ts';
import { createDeskSupervisor } from './desk/desk-supervisor.ts';
import { createExportGrants } from './desk/export-grants.ts';
import { forkDesk } from './desk/fork-desk.ts';
import { printPdf } from './desk/print-pdf.ts';
import { serveDeskPorts } from './ipc/desk-port.ts';
import { serveShell, shellHandlers } from './ipc/shell-handlers.ts';
import { isCompatibilityRuntime } from './window/about.ts';
import { appFiles } from './window/app-files.ts';
import { registerAppScheme, serveApp } from './window/app-protocol.ts';
import { browserFolder } from './window/browser-folder.ts';
import { hardenApp } from './window/harden-app.ts';
import { openMainWindow } from './window/main-window.ts';
import { openWindowMemory } from './window/window-state.ts';

const closePatienceMs = 5_000;

denyNodeNetwork();
app.setName('Casebook');
app.setAppUserModelId('uk.casebook.desktop');

const devTools = !app.isPackaged && process.env['CASEBOOK_DEVTOOLS'] === '1';
const dataDir = resolveDataFolder();
// Before the lock is taken, because the lock is in this folder; never the roaming profile that Electron would take.
const browser = browserFolder(isShared(dataDir) ? null : dataDir);
app.setPath('userData', browser.path);

registerAppScheme();
hardenApp({ devTools });

if (app.requestSingleInstanceLock()) void app.whenReady().then(run).catch(failToStart);
else {
  console.error('Casebook is already open; its window was brought to the front.');
  app.exit(0);
}

function run(): void {
  if (isCompatibilityRuntime()) {
    console.error(
      `Casebook is running on a compatibility runtime (Electron ${process.versions.electron}), for tests only.`,
    );
  }
  const files = appFiles();
  const memory = openWindowMemory(browser.isKept ? dataDir : browser.path, log);
  const grants = createExportGrants(randomUUID);
  let window: BrowserWindow | null = null;
  const ourContents = () => (window === null || window.isDestroyed() ? null : window.webContents);

  const supervisor = createDeskSupervisor({
    fork: (events) => forkDesk(files.deskEntry, events),
    start: {
      dataDir,
      contentDir: files.contentDir,
      shippedLibrary: existsSync(files.shippedLibrary) ? files.shippedLibrary : null,
      // Names a file that is loaded as code: never on the word of the environment once the app is installed.
      sqliteBinding: app.isPackaged ? null : (process.env['CASEBOOK_SQLITE_BINDING'] ?? null),
      appVersion: app.getVersion(),
    },
    grants,
    printPdf,
    onState: (state) => ports.onDeskState(state),
    nowMs: () => performance.now(),
    log,
  });
  const ports = serveDeskPorts({ ourContents, connect: supervisor.connect, deskState: supervisor.state });
  // First of all, so that it opens its files while the window loads.
  supervisor.start();

  serveApp(session.defaultSession, files.pageDir);
  const main = openMainWindow({ files, memory, devTools });
  window = main.browserWindow;
  serveShell(
    shellHandlers({
      dataDir,
      memory,
      grants,
      window,
      announceGrant: supervisor.grant,
      restartDesk: () => supervisor.restart(closePatienceMs),
      onThemeChange: main.refreshMenu,
    }),
    ourContents,
  );
  app.on('second-instance', () => bringToFront(main.browserWindow));

  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (supervisor.state() === 'closed') return;
    event.preventDefault();
    void supervisor.close(closePatienceMs).then(() => app.quit());
  });
}

function failToStart(error: unknown): void {
  console.error(error);
  dialog.showErrorBox(
    'Casebook could not start',
    `Install it again. Your work is safe in ${dataDir}. (${String(error)})`,
  );
  app.exit(1);
}

/** The desk service refuses such a folder and says why; here it only must not be written to. */
function isShared(folder: string): boolean {
  try {
    refuseSharedFolder(folder);
    return false;
  } catch {
    return true;
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function log(line: string): void {
  console.error(line);
}
