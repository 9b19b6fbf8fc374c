import { writeSync } from 'node:fs';
import { createPack, savePack } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { torbayPack } from './pack-content.ts';

// Prints the number of each save once it is acknowledged. The packs are large enough to go into several pages each.

const { db } = openWorkspace({ dataDir: process.argv[2] ?? '', now: () => new Date() });
const now = new Date();
createPack(db, { id: 'growing', title: 'Growing', now });
for (let save = 1; ; save++) {
  const content = torbayPack(`Save ${save}. ${'Words. '.repeat(save % 3_000)}`);
  savePack(db, { id: 'growing', revision: save, content, now });
  writeSync(1, `${save}\n`);
}
