import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileFormats, type FileFormat } from '../../src/contract/shell-contract.ts';
import { exportFileName, withExtension } from './export-file-name.ts';
import type { WindowMemory } from './window-state.ts';

/** Asks where an export goes. `null` when the user cancels. */
export async function chooseExportPath(
  window: BrowserWindow,
  memory: WindowMemory,
  { suggestedName, format }: { readonly suggestedName: string; readonly format: FileFormat },
): Promise<string | null> {
  const { exportDir } = memory.get();
  const startDir = exportDir !== null && existsSync(exportDir) ? exportDir : app.getPath('documents');
  const chosen = await dialog.showSaveDialog(window, {
    title: `Export as ${fileFormats[format]}`,
    buttonLabel: 'Export',
    defaultPath: path.join(startDir, exportFileName(suggestedName, format)),
    filters: [{ name: fileFormats[format], extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || chosen.filePath === '') return null;
  const file = withExtension(chosen.filePath, format);
  // The system asked about the name as typed, not about the one that the extension makes of it.
  if (file !== chosen.filePath && existsSync(file) && !(await agreesToReplace(window, file))) return null;
  memory.set({ exportDir: path.dirname(file) });
  return file;
}

async function agreesToReplace(window: BrowserWindow, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Replace the file?',
    message: `“${path.basename(file)}” already exists. Replace it?`,
    detail: path.dirname(file),
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
