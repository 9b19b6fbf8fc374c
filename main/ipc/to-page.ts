import { ipcMain } from 'electron';
import type { IpcMainEvent, WebContents } from 'electron';
import type { MenuCommand } from '../../src/contract/shell-contract.ts';
import { channels } from './channels.ts';
import { isOurPage } from './check-sender.ts';

export function sendMenuCommand(contents: WebContents, command: MenuCommand): void {
  contents.send(channels.menuCommand, command);
}

/** Lets the page save what it still holds. Resolves when it says that it has, or after `patienceMs`. */
export function flushPage(contents: WebContents, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      ipcMain.off(channels.flushed, onFlushed);
      resolve();
    };
    const onFlushed = (event: IpcMainEvent): void => {
      if (isOurPage(event, contents)) done();
    };
    const timer = setTimeout(done, patienceMs);
    ipcMain.on(channels.flushed, onFlushed);
    contents.send(channels.flush);
  });
}
