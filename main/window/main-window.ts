import { BrowserWindow, Menu, nativeTheme, screen } from 'electron';
import type { MenuCommand } from '../../src/contract/shell-contract.ts';
import { flushPage, sendMenuCommand } from '../ipc/to-page.ts';
import { startAddress } from './app-addresses.ts';
import type { AppFiles } from './app-files.ts';
import { fitToScreens, smallestSize } from './fit-to-screens.ts';
import { contextMenuTemplate, menuTemplate } from './menu.ts';
import { recoverPage } from './recover-page.ts';
import type { WindowMemory } from './window-state.ts';
import { nextZoom } from './zoom.ts';

/** `--surface-page` of renderer/styles/tokens.css: what is seen before the page is. */
const surface = { light: '#f5f7f8', dark: '#10151a' } as const;

const flushPatienceMs = 2_000;

export interface MainWindowOptions {
  files: AppFiles;
  memory: WindowMemory;
  devTools: boolean;
}

export interface MainWindow {
  browserWindow: BrowserWindow;
  /** Draws the menu anew, for the theme that it shows. */
  refreshMenu: () => void;
}

/** Opens the window where it was left. It shows itself once it has something to show. */
export function openMainWindow({ files, memory, devTools }: MainWindowOptions): MainWindow {
  const remembered = memory.get();
  nativeTheme.themeSource = remembered.theme;
  const window = new BrowserWindow({
    ...fitToScreens(
      remembered.bounds,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Casebook',
    show: false,
    backgroundColor: surfaceColour(),
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: remembered.zoom,
      devTools,
    },
  });
  const contents = window.webContents;

  const send = (command: MenuCommand): void => {
    if (!contents.isDestroyed()) sendMenuCommand(contents, command);
  };
  const zoom = (step: -1 | 0 | 1): void => {
    memory.set({ zoom: nextZoom(memory.get().zoom, step) });
    contents.setZoomFactor(memory.get().zoom);
  };
  const refreshMenu = (): void => {
    const { theme } = memory.get();
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ platform: process.platform, theme, devTools, send, zoom })),
    );
  };

  refreshMenu();
  window.once('ready-to-show', () => {
    if (remembered.maximised) window.maximize();
    window.show();
  });
  // The page's own title is the window's, but never an empty one.
  contents.on('page-title-updated', (event, title) => {
    if (title === '') event.preventDefault();
  });
  contents.on('did-finish-load', () => contents.setZoomFactor(memory.get().zoom));
  contents.on('zoom-changed', (_event, direction) => zoom(direction === 'in' ? 1 : -1));
  contents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const template = contextMenuTemplate({ ...editFlags, isEditable, hasSelection: selectionText.trim() !== '' });
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  // The extra buttons of a mouse, and the keys of some keyboards.
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') send('back');
    if (command === 'browser-forward') send('forward');
  });
  const followTheme = (): void => window.setBackgroundColor(surfaceColour());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));

  rememberPlace(window, memory);
  closeAfterFlush(window);
  recoverPage(window);
  // A failure to load is told by `did-fail-load`; one that is merely overtaken, by a reload say, is none.
  void contents.loadURL(`${startAddress}#${remembered.route}`).catch(() => undefined);
  return { browserWindow: window, refreshMenu };
}

function surfaceColour(): string {
  return nativeTheme.shouldUseDarkColors ? surface.dark : surface.light;
}

function rememberPlace(window: BrowserWindow, memory: WindowMemory): void {
  const remember = (): void => {
    memory.set({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  // At the end of a drag only: while it lasts there are dozens of these a second.
  let timer: NodeJS.Timeout | undefined;
  const rememberSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, 500);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('close', () => {
    clearTimeout(timer);
    remember();
  });
  window.once('closed', () => clearTimeout(timer));
}

/** The page is asked to save first. Then the window goes, whatever a page that no longer works has to say about it. */
function closeAfterFlush(window: BrowserWindow): void {
  let isFlushing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isFlushing) return;
    isFlushing = true;
    void flushPage(window.webContents, flushPatienceMs).then(() => window.destroy());
  });
}
