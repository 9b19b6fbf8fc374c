import { z } from 'zod';
import { enumKeys } from '../lib/enum-keys.ts';
import { viewFormats } from '../exports/export-view.ts';
import { exportFormats } from './desk-contract.ts';

/** Every format that Casebook writes, as the save dialog calls it. */
export const fileFormats = { ...exportFormats, ...viewFormats } as const;
export type FileFormat = keyof typeof fileFormats;

// What the window asks of Electron's main process: the few things that need a window, a dialog or the operating system.

export const shellContract = {
  /** Asks where to save. `null` when the user cancels. The grant lets the desk service write that one path, once. */
  'shell.chooseExportPath': {
    input: z.object({ suggestedName: z.string().max(300), format: z.enum(enumKeys(fileFormats)) }),
    output: z.object({ path: z.string(), grant: z.string() }).nullable(),
  },
  /** Opens a file that was exported in this session. */
  'shell.openExport': { input: z.object({ path: z.string() }), output: z.object({ opened: z.boolean() }) },
  'shell.showExport': { input: z.object({ path: z.string() }), output: z.object({ opened: z.boolean() }) },
  /** Asks first, showing the whole address; https and mailto only. */
  'shell.openExternal': { input: z.object({ url: z.string().max(2_000) }), output: z.object({ opened: z.boolean() }) },
  'shell.showDataFolder': { input: z.object({}), output: z.object({ opened: z.boolean() }) },
  /** What the window is drawn for. */
  'shell.setTheme': { input: z.object({ theme: z.enum(['system', 'light', 'dark']) }), output: z.object({}) },
  /** Remembered so that the window reopens where it was. */
  'shell.rememberRoute': { input: z.object({ route: z.string().max(2_000) }), output: z.object({}) },
  /** Starts the desk service again, after it failed or could not open its files. A new port follows. */
  'shell.restartDesk': { input: z.object({}), output: z.object({}) },
  'shell.about': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      node: z.string(),
      platform: z.string(),
      compatibilityRuntime: z.boolean(),
      licences: z.string(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ShellMethod = keyof typeof shellContract;
export type ShellInput<M extends ShellMethod> = z.input<(typeof shellContract)[M]['input']>;
export type ShellOutput<M extends ShellMethod> = z.output<(typeof shellContract)[M]['output']>;

/** Commands that menus and shortcuts send to the window. */
export const menuCommands = [
  'find',
  'palette',
  'go-library',
  'go-outcomes',
  'go-compare',
  'go-packs',
  'go-saved',
  'go-sources',
  'view-table',
  'view-chart',
  'view-map',
  'view-disagreement',
  'table-twin',
  'save-search',
  'go-guide',
  'go-settings',
  'go-about',
  'back',
  'forward',
  'new-pack',
  'export-docx',
  'export-pdf',
  'undo',
  'redo',
  'toggle-collection',
  'shortcuts',
  'theme-system',
  'theme-light',
  'theme-dark',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What the preload script puts on `window.casebook`. */
export interface CasebookBridge {
  shell: <M extends ShellMethod>(
    method: M,
    input: ShellInput<M>,
  ) => Promise<{ ok: true; value: ShellOutput<M> } | { ok: false; error: { code: string; message: string } }>;
  onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
  /** `down` when the desk service died and is being restarted; a new port follows. */
  onDeskState: (listener: (state: 'down' | 'failed') => void) => () => void;
  /**
   * Called before the window closes: the page saves what it still holds. Closing goes on when the promise settles, or after
   * two seconds.
   */
  onFlush: (listener: () => Promise<void>) => () => void;
  /**
   * Tells main that the page listens for its port. It arrives by `window.postMessage`, from the page's own origin, as
   * `{ type: 'casebook:desk-port' }`, and again whenever the desk service was restarted.
   */
  requestDeskPort: () => void;
}
