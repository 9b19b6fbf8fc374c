import type { MenuCommand } from '../../src/contract/shell-contract.ts';

/** The keys that menu items show and answer to, as Electron's accelerators. The page shows the same: a test compares them. */
const menuKeys: Partial<Record<MenuCommand, string>> = {
  find: 'CmdOrCtrl+F',
  palette: 'CmdOrCtrl+K',
  'go-library': 'CmdOrCtrl+1',
  'go-compare': 'CmdOrCtrl+2',
  'go-packs': 'CmdOrCtrl+3',
  'go-sources': 'CmdOrCtrl+4',
  'go-guide': 'F1',
  'go-settings': 'CmdOrCtrl+,',
  back: 'Alt+Left',
  forward: 'Alt+Right',
  'new-pack': 'CmdOrCtrl+N',
  'export-docx': 'CmdOrCtrl+E',
  'export-pdf': 'CmdOrCtrl+Shift+E',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Y',
  'toggle-collection': 'CmdOrCtrl+J',
  shortcuts: 'CmdOrCtrl+/',
};

/** Alt with an arrow moves by words in every Mac text field, and Command with Y is its history. */
const macKeys: typeof menuKeys = { back: 'Cmd+[', forward: 'Cmd+]', redo: 'Shift+Cmd+Z' };

export function menuKey(command: MenuCommand, platform: NodeJS.Platform): string | undefined {
  return (platform === 'darwin' ? macKeys[command] : undefined) ?? menuKeys[command];
}
