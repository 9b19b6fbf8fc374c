import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { createDeskHost } from '../../../main/desk/desk-host.ts';
import { DeskError } from '../../../src/contract/wire.ts';
import { nodePort } from '../ipc/node-port.ts';

// The desk service's process with a thread in the place of Electron's utility process and a few calls in the place of the real ones.

const blankPage = {
  pageSize: 'A4',
  landscape: false,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: true,
  headerTemplate: '',
  footerTemplate: '',
  preferCSSPageSize: false,
  margins: { top: 1, bottom: 1, left: 1, right: 1 },
} as const;

const hang = (): never => {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

const post = parentPort?.postMessage.bind(parentPort);

const host = createDeskHost({
  open: async ({ dataDir }, { takeGrant, printPdf, onEvent }) => {
    if (dataDir === 'dies') process.exit(1);
    if (dataDir === 'newer') throw new DeskError('unavailable', 'This data was written by a newer Casebook.');
    return {
      call: async (method, input) => {
        if (method === 'take') return takeGrant(String(input));
        if (method === 'print') return (await printPdf(String(input), blankPage)).length;
        if (method === 'print-cancelled') return printPdf('', blankPage, AbortSignal.timeout(1));
        if (method === 'tell') return onEvent({ kind: 'changed', what: 'library' });
        if (method === 'die') process.exit(1);
        if (method === 'hang') hang();
        return method;
      },
      close: () => {
        if (dataDir === 'never-closes') hang();
      },
    };
  },
  post: (message) => post?.(message),
  exit: (code) => process.exit(code),
});

parentPort?.on('message', ({ message, port }: { message: unknown; port: MessagePort | undefined }) => {
  host.receive(message, port === undefined ? null : nodePort(port));
});
