import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ParentPort } from 'electron';
import { denyNodeNetwork } from '../deny-node-network.ts';
import { mainPort } from '../ipc/main-port.ts';
import { createDesk } from './create-desk.ts';
import { createDeskHost } from './desk-host.ts';

// The desk service's process: all it does is host the service and talk to Electron's main process.

denyNodeNetwork();

const { parentPort } = process as unknown as { parentPort: ParentPort };

const host = createDeskHost({
  open: (options, surroundings) =>
    createDesk({
      ...options,
      ...surroundings,
      now: () => new Date(),
      newId: () => randomUUID(),
      compileWorker: path.join(import.meta.dirname, 'compile-worker.js'),
    }),
  post: parentPort.postMessage.bind(parentPort),
  exit: (code) => process.exit(code),
});

parentPort.on('message', ({ data, ports: [port] }) => {
  host.receive(data, port === undefined ? null : mainPort(port));
});
