import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDesk, type Desk } from '../main/desk/create-desk.ts';

const projectDir = path.join(import.meta.dirname, '..');

/** Folders of their own for one benchmark, with a copy of the shipped content. */
export interface BenchFolders {
  dataDir: string;
  contentDir: string;
}

/** Does `work` in folders that are removed afterwards. */
export async function inFolders<T>(work: (folders: BenchFolders) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const folders = { dataDir: path.join(folder, 'data'), contentDir: path.join(folder, 'content') };
  cpSync(path.join(projectDir, 'content'), folders.contentDir, { recursive: true });
  try {
    return await work(folders);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The desk service as the app starts it, without a window. `onChanged` is told when the library is another one. */
export function openDesk(
  folders: BenchFolders,
  shippedLibrary: string | null,
  onChanged: () => void = () => undefined,
): Promise<Desk> {
  return createDesk({
    ...folders,
    shippedLibrary,
    sqliteBinding: null,
    appVersion: 'bench',
    now: () => new Date(),
    newId: () => 'bench',
    onEvent: (event) => {
      if (event.kind === 'changed' && event.what === 'library') onChanged();
    },
    takeGrant: () => null,
    checkOutputs: false,
  });
}
