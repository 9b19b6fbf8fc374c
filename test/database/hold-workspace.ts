import { writeSync } from 'node:fs';
import { createPack } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { DeskError } from '../../src/contract/wire.ts';

// Opens a workspace, keeps a pack in it, says so, and stays until it is killed. It holds on to nothing of the workspace,
// and has memory reclaimed: the data folder must stay locked all the same.

function keepPack(): void {
  const { db } = openWorkspace({ dataDir: process.argv[2] ?? '', now: () => new Date() });
  createPack(db, { id: 'held', title: 'Held', now: new Date() });
}

function tryToKeepPack(): string {
  try {
    keepPack();
    return 'open';
  } catch (error) {
    if (error instanceof DeskError) return `refused: ${error.code}`;
    throw error;
  }
}

const outcome = tryToKeepPack();
setTimeout(() => {
  globalThis.gc?.();
  writeSync(1, `${outcome}\n`);
}, 0);
setInterval(() => undefined, 60_000);
