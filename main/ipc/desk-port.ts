import { MessageChannelMain, ipcMain } from 'electron';
import type { MessagePortMain, WebContents } from 'electron';
import type { DeskProcessState } from '../desk/desk-supervisor.ts';
import { channels } from './channels.ts';
import { isOurPage } from './check-sender.ts';

export interface DeskPortOptions {
  ourContents: () => WebContents | null;
  /** Gives the service its end of a channel. */
  connect: (port: MessagePortMain) => void;
  deskState: () => DeskProcessState;
}

/** Gives the page a port to the desk service when it asks, and a new one whenever the service was restarted. */
export function serveDeskPorts({ ourContents, connect, deskState }: DeskPortOptions): {
  onDeskState: (state: DeskProcessState) => void;
} {
  // A page that has not asked is not listening yet, and will be given a port when it does.
  const listening = new WeakSet<WebContents>();

  function tell(contents: WebContents, state: DeskProcessState): void {
    if (state === 'down' || state === 'failed') contents.send(channels.deskState, state);
    if (state !== 'up') return;
    const { port1, port2 } = new MessageChannelMain();
    connect(port1);
    contents.postMessage(channels.deskPort, null, [port2]);
  }

  ipcMain.on(channels.requestDeskPort, (event) => {
    if (!isOurPage(event, ourContents())) return;
    listening.add(event.sender);
    tell(event.sender, deskState());
  });

  return {
    onDeskState: (state) => {
      const contents = ourContents();
      if (contents !== null && !contents.isDestroyed() && listening.has(contents)) tell(contents, state);
    },
  };
}
