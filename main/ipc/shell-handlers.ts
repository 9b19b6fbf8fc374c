import { ipcMain, nativeTheme, shell } from 'electron';
import type { BrowserWindow, WebContents } from 'electron';
import { existsSync } from 'node:fs';
import { DeskError } from '../../src/contract/wire.ts';
import type { ExportGrants } from '../desk/export-grants.ts';
import type { ExportGrant } from '../desk/process-messages.ts';
import { about } from '../window/about.ts';
import { chooseExportPath } from '../window/choose-export-path.ts';
import { openExternal } from '../window/open-external.ts';
import type { WindowMemory } from '../window/window-state.ts';
import { answerShellCall } from './answer-shell-call.ts';
import type { ShellHandlers } from './answer-shell-call.ts';
import { channels } from './channels.ts';
import { isOurPage } from './check-sender.ts';

export interface ShellOptions {
  dataDir: string;
  memory: WindowMemory;
  grants: ExportGrants;
  window: BrowserWindow;
  announceGrant: (grant: ExportGrant) => Promise<void>;
  restartDesk: () => void;
  onThemeChange: () => void;
}

/** Answers the page's calls to Electron's main process, over one channel. */
export function serveShell(handlers: ShellHandlers, ourContents: () => WebContents | null): void {
  ipcMain.handle(channels.shell, (event, method: unknown, input: unknown) => {
    if (!isOurPage(event, ourContents())) throw new Error('This page may not ask Casebook for anything.');
    return answerShellCall(handlers, method, input);
  });
}

export function shellHandlers(options: ShellOptions): ShellHandlers {
  const { dataDir, memory, grants, window } = options;
  return {
    'shell.chooseExportPath': async (input) => {
      const file = await chooseExportPath(window, memory, input);
      if (file === null) return null;
      const grant = grants.give(file);
      await options.announceGrant(grant);
      return { path: grant.path, grant: grant.token };
    },
    'shell.openExport': async ({ path }) => {
      refuseUnlessExported(grants, path);
      const problem = await shell.openPath(path);
      if (problem !== '')
        throw new DeskError('unavailable', `No program opened the file: ${problem}. Open it from its folder.`);
      return { opened: true };
    },
    'shell.showExport': ({ path }) => {
      refuseUnlessExported(grants, path);
      shell.showItemInFolder(path);
      return { opened: true };
    },
    'shell.openExternal': async ({ url }) => ({ opened: await openExternal(window, url) }),
    'shell.showDataFolder': async () => {
      const problem = await shell.openPath(dataDir);
      if (problem !== '')
        throw new DeskError('unavailable', `The folder could not be opened: ${problem}. It is ${dataDir}`);
      return { opened: true };
    },
    'shell.setTheme': ({ theme }) => {
      if (nativeTheme.themeSource !== theme) {
        memory.set({ theme });
        nativeTheme.themeSource = theme;
        options.onThemeChange();
      }
      return {};
    },
    'shell.rememberRoute': ({ route }) => {
      memory.set({ route });
      return {};
    },
    'shell.restartDesk': () => {
      options.restartDesk();
      return {};
    },
    'shell.about': () => about(),
  };
}

/** The page names a path, and opening one runs a program: only what the user exported in this session is opened. */
function refuseUnlessExported(grants: ExportGrants, file: string): void {
  if (!grants.wasTaken(file)) throw new DeskError('permission', 'Casebook opens only files that it has just exported.');
  if (!existsSync(file)) throw new DeskError('not-found', `The file is no longer there: ${file}. Export it again.`);
}
