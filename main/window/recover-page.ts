import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { isStartPage } from './app-addresses.ts';

const windowMs = 60_000;

/** Chromium's code for a load that another one took the place of. */
const aborted = -3;

/**
 * A page that crashes is loaded again, once a minute at most; after that the user decides. What it had sent to the desk service
 * is kept there. A page that cannot be loaded at all is told about, and the window closed.
 */
export function recoverPage(window: BrowserWindow): void {
  let lastCrashMs = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`The window's page stopped: ${reason} (${exitCode}).`);
    const isFirst = performance.now() - lastCrashMs > windowMs;
    lastCrashMs = performance.now();
    if (isFirst) window.webContents.reload();
    else void askWhatToDo(window, reason);
  });
  window.webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === aborted || !isStartPage(address)) return;
    const advice = 'Its own files could not be read. Install Casebook again; your work is kept elsewhere and is safe.';
    dialog.showErrorBox('Casebook could not show its window', `${advice} (${description})`);
    window.destroy();
  });
}

async function askWhatToDo(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Casebook',
    message: 'The window keeps stopping.',
    detail: `What you saved is safe. Load the window again, or close Casebook and start it afresh. (${reason})`,
    buttons: ['Load again', 'Close Casebook'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
