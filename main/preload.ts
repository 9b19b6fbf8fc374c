import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { CasebookBridge } from '../src/contract/shell-contract.ts';
import { channels } from './ipc/channels.ts';

// Runs sandboxed, before the page. The page gets these few functions and nothing of Electron: no event object, no channel names.

function subscribe(channel: string, listener: (value: never) => void): () => void {
  const forward = (_event: IpcRendererEvent, value: unknown): void => listener(value as never);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.off(channel, forward);
  };
}

const flushListeners = new Set<() => Promise<void>>();

ipcRenderer.on(channels.flush, () => {
  void flush();
});

async function flush(): Promise<void> {
  await Promise.allSettled([...flushListeners].map(async (listener) => listener()));
  ipcRenderer.send(channels.flushed);
}

const bridge: CasebookBridge = {
  shell: (method, input) => ipcRenderer.invoke(channels.shell, method, input),
  onMenuCommand: (listener) => subscribe(channels.menuCommand, listener),
  onDeskState: (listener) => subscribe(channels.deskState, listener),
  onFlush: (listener) => {
    flushListeners.add(listener);
    return () => {
      flushListeners.delete(listener);
    };
  },
  requestDeskPort: () => {
    ipcRenderer.send(channels.requestDeskPort);
  },
};

contextBridge.exposeInMainWorld('casebook', bridge);

// A MessagePort cannot cross the bridge, only a window message can carry it. The target is this very page and no other origin.
ipcRenderer.on(channels.deskPort, (event) => {
  const { window } = globalThis as unknown as { window: PageWindow };
  window.postMessage({ type: channels.deskPort }, window.location.origin, event.ports);
});

/** The part of the page's window that is used here: the main process is compiled without the DOM's types. */
interface PageWindow {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void;
}
