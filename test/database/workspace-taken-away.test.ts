import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createPack, listPacks } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { tempFolder } from './temp-folder.ts';

const now = () => new Date('2026-11-21T12:00:00Z');
const open = (dataDir: string) => openWorkspace({ dataDir, now });

for (const [what, takeAway] of [
  ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
  ['moved away', (folder: string) => renameSync(folder, `${folder}-elsewhere`)],
  [
    'replaced by an empty one',
    (folder: string) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
  ],
] as const) {
  it(`writes the work down again when the data folder was ${what} while it was open`, () => {
    const dataDir = path.join(tempFolder(), 'data');
    const workspace = open(dataDir);
    createPack(workspace.db, { id: 'before', title: 'Before', now: now() });
    takeAway(dataDir);
    createPack(workspace.db, { id: 'after', title: 'After', now: now() });
    workspace.close();

    const again = open(dataDir);
    expect(
      listPacks(again.db)
        .map((pack) => pack.title)
        .toSorted(),
    ).toEqual(['After', 'Before']);
    again.close();
  });
}
