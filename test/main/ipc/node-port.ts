import type { MessagePort } from 'node:worker_threads';
import type { DeskPort } from '../../../main/ipc/serve-desk.ts';

/** A port of Node's own, as the desk service sees a port. */
export function nodePort(port: MessagePort): DeskPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
  };
}
