import { assertNever } from '../../src/lib/assert-never.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { PrintPdf } from '../export/pdf.ts';
import { errorShape } from '../ipc/error-shape.ts';
import { createDeskServer } from '../ipc/serve-desk.ts';
import type { DeskCall, DeskEvent, DeskPort } from '../ipc/serve-desk.ts';
import { toDeskSchema } from './process-messages.ts';
import type { DeskStartOptions, FromDesk } from './process-messages.ts';

/** The service, once it has opened its files. */
export interface OpenDesk {
  call: DeskCall;
  /** Puts everything on the disk and lets the files go. */
  close: () => Promise<void> | void;
}

/** What the service asks of those around it. */
export interface DeskSurroundings {
  onEvent: (event: DeskEvent) => void;
  printPdf: PrintPdf;
  /** The path that a grant is for, once; `null` when it is unknown or used. */
  takeGrant: (token: string) => string | null;
}

export interface DeskHostOptions {
  open: (options: DeskStartOptions, surroundings: DeskSurroundings) => Promise<OpenDesk>;
  post: (message: FromDesk) => void;
  /** Ends the process. */
  exit: (code: number) => void;
}

/** Hosts the desk service in a process of its own, on the orders of Electron's main process. */
export interface DeskHost {
  receive: (message: unknown, port: DeskPort | null) => void;
}

export function createDeskHost({ open, post, exit }: DeskHostOptions): DeskHost {
  const grants = new Map<string, string>();
  const printing = new Map<number, { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }>();
  let lastPrintId = 0;
  let opening: Promise<OpenDesk> | null = null;

  const server = createDeskServer(async (method, input) => (await opened()).call(method, input));

  function opened(): Promise<OpenDesk> {
    return (
      opening ?? Promise.reject(new DeskError('unavailable', 'Casebook is still starting. Try again in a moment.'))
    );
  }

  const surroundings: DeskSurroundings = {
    onEvent: (event) => server.tellAll(event),
    printPdf: (html, options, signal) =>
      new Promise((resolve, reject) => {
        lastPrintId += 1;
        const id = lastPrintId;
        printing.set(id, { resolve, reject });
        post({ kind: 'print', id, job: { html, options } });
        // Main gives up on the page and says that it was not printed.
        signal?.addEventListener('abort', () => post({ kind: 'cancel-print', id }), { once: true });
      }),
    takeGrant: (token) => {
      const file = grants.get(token) ?? null;
      if (grants.delete(token)) post({ kind: 'grant-taken', token });
      return file;
    },
  };

  async function start(options: DeskStartOptions): Promise<void> {
    opening = open(options, surroundings);
    try {
      await opening;
      post({ kind: 'ready', error: null });
    } catch (error) {
      // It stays, and answers each call with the reason: a window that explains is better than one that does not open.
      post({ kind: 'ready', error: errorShape(error) });
    }
  }

  async function close(): Promise<void> {
    // Nothing is open when starting failed, and that was said then.
    const desk = await opened().catch(() => null);
    try {
      await desk?.close();
      exit(0);
    } catch (error) {
      console.error('Closing the desk service:', error);
      exit(1);
    }
  }

  function settlePrint(
    id: number,
    settle: (job: { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }) => void,
  ) {
    const job = printing.get(id);
    printing.delete(id);
    if (job !== undefined) settle(job);
  }

  return {
    receive: (data, port) => {
      const message = toDeskSchema.parse(data);
      switch (message.kind) {
        case 'start':
          void start(message.options);
          return;
        case 'connect':
          if (port !== null) server.add(port);
          return;
        case 'grant':
          grants.set(message.grant.token, message.grant.path);
          post({ kind: 'grant-known', token: message.grant.token });
          return;
        case 'printed':
          settlePrint(message.id, ({ resolve }) => resolve(message.pdf));
          return;
        case 'not-printed': {
          const { code, message: sentence, details } = message.error;
          settlePrint(message.id, ({ reject }) => reject(new DeskError(code, sentence, details)));
          return;
        }
        case 'ping':
          post({ kind: 'pong' });
          return;
        case 'close':
          void close();
          return;
        default:
          assertNever(message);
      }
    },
  };
}
