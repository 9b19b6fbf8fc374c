import { BrowserWindow, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { DeskError } from '../../src/contract/wire.ts';
import type { DeskErrorCode } from '../../src/contract/wire.ts';
import { appScheme, printOrigin } from '../window/app-addresses.ts';
import { printPolicy, responseHeaders } from '../window/response-headers.ts';
import type { PrintJob } from './process-messages.ts';

/** In memory, and apart from the window's: what is printed reaches nothing of the app. */
const partition = 'print';
const limitMs = 60_000;

/** Documents waiting to be loaded, by the address that loads each once. */
const waiting = new Map<string, string>();
let isServing = false;

/**
 * Makes a PDF from a self-contained document. It is loaded into a hidden, sandboxed window that runs no script and reaches no
 * network; the window is gone when this settles, whether the PDF was made, failed, took too long or was cancelled.
 */
export async function printPdf({ html, options }: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
  servePrintDocuments();
  const address = `${printOrigin}/${randomUUID()}`;
  waiting.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition,
      sandbox: true,
      javascript: false,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    const stop = (code: DeskErrorCode, message: string): void => reject(new DeskError(code, message));
    signal.addEventListener('abort', () => stop('cancelled', 'The export was cancelled. No file was written.'));
    window.webContents.once('render-process-gone', () => {
      stop('internal', 'The PDF was not made: the page that prints it stopped. Export it again.');
    });
    timer = setTimeout(() => {
      stop('internal', 'The PDF was not made: it took longer than a minute. Export a smaller pack, or export to Word.');
    }, limitMs);
  });
  try {
    const printed = window.loadURL(address).then(() => window.webContents.printToPDF(options));
    return await Promise.race([printed, interrupted]);
  } finally {
    clearTimeout(timer);
    waiting.delete(address);
    window.destroy();
  }
}

function servePrintDocuments(): void {
  if (isServing) return;
  isServing = true;
  session.fromPartition(partition).protocol.handle(appScheme, (request) => {
    const html = request.method === 'GET' ? waiting.get(request.url) : undefined;
    waiting.delete(request.url);
    return html === undefined
      ? new Response('There is no such document.', { status: 404, headers: responseHeaders(printPolicy, 'text/plain') })
      : new Response(html, { headers: responseHeaders(printPolicy, 'text/html; charset=utf-8') });
  });
}
