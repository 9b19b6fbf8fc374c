import type { MenuCommand } from '../../src/contract/shell-contract.ts';

/** The keys that menu items show and answer to, as Electron's accelerators. The page shows the same: a test compares them. */
const menuKeys: Partial<Record<MenuCommand, string>> = {
  find: 'CmdOrCtrl+F',
  palette: 'CmdOrCtrl+K',
  'go-library': 'CmdOrCtrl+1',
  'go-outcomes': 'CmdOrCtrl+2',
  'go-compare': 'CmdOrCtrl+3',
  'go-packs': 'CmdOrCtrl+4',
  'go-saved': 'CmdOrCtrl+5',
  'go-sources': 'CmdOrCtrl+6',
  'view-table': 'CmdOrCtrl+Shift+1',
  'view-chart': 'CmdOrCtrl+Shift+2',
  'view-map': 'CmdOrCtrl+Shift+3',
  'view-disagreement': 'CmdOrCtrl+Shift+4',
  'table-twin': 'CmdOrCtrl+T',
  'save-search': 'CmdOrCtrl+S',
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
