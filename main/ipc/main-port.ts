import type { MessagePortMain } from 'electron';
import type { DeskPort } from './serve-desk.ts';

/** A port that arrived from Electron's main process, taking messages from now on. */
export function mainPort(port: MessagePortMain): DeskPort {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
  };
}
