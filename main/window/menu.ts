import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../src/contract/shell-contract.ts';
import { menuKey } from './menu-keys.ts';
import type { WindowState } from './window-state.ts';

export interface MenuOptions {
  platform: NodeJS.Platform;
  theme: WindowState['theme'];
  devTools: boolean;
  send: (command: MenuCommand) => void;
  zoom: (step: -1 | 0 | 1) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The whole menu bar. Everything that is ours is sent to the page as a command; an item's id is its command. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const item = (command: MenuCommand, label: string): MenuItemConstructorOptions => {
    const key = menuKey(command, options.platform);
    return {
      id: command,
      label,
      click: () => options.send(command),
      ...(key === undefined ? {} : { accelerator: key }),
    };
  };
  return [
    ...(isMac ? [macMenu(item)] : []),
    fileMenu(item, isMac),
    editMenu(item, options),
    viewMenu(item, options),
    {
      label: '&Go',
      submenu: [
        item('back', '&Back'),
        item('forward', '&Forward'),
        separator,
        item('go-library', '&Library'),
        item('go-outcomes', '&Outcomes'),
        item('go-compare', '&Compare'),
        item('go-packs', '&Packs'),
        item('go-saved', '&Saved'),
        item('go-sources', '&Reference'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&Help',
      role: 'help',
      submenu: [
        item('go-guide', 'User &guide'),
        item('shortcuts', '&Keyboard shortcuts'),
        ...(isMac ? [] : [separator, item('go-about', '&About Casebook')]),
      ],
    },
  ];
}

type Item = (command: MenuCommand, label: string) => MenuItemConstructorOptions;

function macMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: 'Casebook',
    submenu: [
      item('go-about', 'About Casebook'),
      separator,
      item('go-settings', 'Settings…'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu(item: Item, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item('new-pack', '&New pack'),
      item('save-search', '&Save this search'),
      separator,
      item('export-docx', 'Export to &Word…'),
      item('export-pdf', 'Export to &PDF…'),
      separator,
      ...(isMac ? [] : [item('go-settings', '&Settings'), separator]),
      { role: 'close', label: '&Close window' },
      ...(isMac ? [] : [{ role: 'quit', label: '&Quit Casebook' } satisfies MenuItemConstructorOptions]),
    ],
  };
}

function editMenu(item: Item, { platform, send }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      item('undo', '&Undo'),
      item('redo', '&Redo'),
      // What Linux users press for it.
      ...(platform === 'darwin' ? [] : [hiddenKey('Ctrl+Shift+Z', () => send('redo'))]),
      separator,
      { role: 'cut', label: 'Cu&t' },
      { role: 'copy', label: '&Copy' },
      { role: 'paste', label: '&Paste' },
      { role: 'selectAll', label: 'Select &all' },
      separator,
      item('find', '&Find'),
    ],
  };
}

function viewMenu(item: Item, { theme, devTools, zoom }: MenuOptions): MenuItemConstructorOptions {
  const themeItem = (value: WindowState['theme'], label: string): MenuItemConstructorOptions => ({
    ...item(`theme-${value}`, label),
    type: 'radio',
    checked: theme === value,
  });
  return {
    label: '&View',
    submenu: [
      item('palette', 'Find &anything…'),
      item('toggle-collection', '&Collecting pane'),
      separator,
      item('view-table', 'Outcomes as a &table'),
      item('view-chart', 'Outcomes as a &chart'),
      item('view-map', 'Evidence &map'),
      item('view-disagreement', 'Where evidence &disagrees'),
      item('table-twin', 'Switch between &picture and table'),
      separator,
      { id: 'zoom-in', label: 'Zoom &in', accelerator: 'CmdOrCtrl+Plus', click: () => zoom(1) },
      // Plus without Shift, as on most keyboards.
      hiddenKey('CmdOrCtrl+=', () => zoom(1)),
      { id: 'zoom-out', label: 'Zoom &out', accelerator: 'CmdOrCtrl+-', click: () => zoom(-1) },
      { id: 'zoom-reset', label: 'Actual &size', accelerator: 'CmdOrCtrl+0', click: () => zoom(0) },
      { role: 'togglefullscreen', label: '&Full screen' },
      separator,
      {
        label: '&Theme',
        submenu: [themeItem('system', 'As the &system'), themeItem('light', '&Light'), themeItem('dark', '&Dark')],
      },
      ...(devTools ? [separator, { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
    ],
  };
}

function hiddenKey(accelerator: string, click: () => void): MenuItemConstructorOptions {
  return { label: '', accelerator, click, visible: false, acceleratorWorksWhenHidden: true };
}

/** The menu of a right click: what can be done with the text there, or nothing. */
export function contextMenuTemplate(flags: {
  readonly canCut: boolean;
  readonly canCopy: boolean;
  readonly canPaste: boolean;
  readonly canSelectAll: boolean;
  readonly isEditable: boolean;
  readonly hasSelection: boolean;
}): MenuItemConstructorOptions[] {
  if (flags.isEditable) {
    return [
      { role: 'cut', label: 'Cut', enabled: flags.canCut },
      { role: 'copy', label: 'Copy', enabled: flags.canCopy },
      { role: 'paste', label: 'Paste', enabled: flags.canPaste },
      separator,
      { role: 'selectAll', label: 'Select all', enabled: flags.canSelectAll },
    ];
  }
  return flags.hasSelection ? [{ role: 'copy', label: 'Copy', enabled: flags.canCopy }] : [];
}
