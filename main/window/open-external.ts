import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { DeskError } from '../../src/contract/wire.ts';
import { checkExternalAddress, wrapAddress } from './check-external-address.ts';

/** Opens an address in the user's browser or mail program, if they agree to all of it. Resolves to whether it was opened. */
export async function openExternal(window: BrowserWindow, text: string): Promise<boolean> {
  const checked = checkExternalAddress(text);
  if (!checked.ok) throw new DeskError('bad-input', `This link was not opened. ${checked.reason}`);
  const isMail = checked.address.startsWith('mailto:');
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Open outside Casebook?',
    message: isMail ? 'Write to this address with your mail program?' : 'Open this address in your web browser?',
    detail: `${wrapAddress(checked.address)}\n\nCasebook itself never uses the network.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(checked.address);
  return true;
}
