import { rmSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createPack, getPack, listPacks, savePack } from '../../main/database/packs.ts';
import { setSettings } from '../../main/database/settings.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import type { Database } from '../../main/database/open-database.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { noon, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { canMount, smallDisk } from './small-disk.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

const words = (save: number) => `Save ${save}. ${'Words. '.repeat(1_000)}`;

/** Makes packs until there is no room, and returns how many were acknowledged and the error that ended it. */
function fillUp(db: Database): { packs: number; error: DeskError } {
  for (let packs = 0; ; packs++) {
    try {
      const id = `p${packs}`;
      createPack(db, { id, title: `Pack ${packs}`, now: noon });
      savePack(db, { id, revision: 1, content: torbayPack(words(packs)), now: noon });
    } catch (error) {
      if (error instanceof DeskError) return { packs, error };
      throw error;
    }
  }
}

function expectAllThere(db: Database, packs: number): void {
  for (let pack = 0; pack < packs; pack++) expect(getPack(db, `p${pack}`).content).toEqual(torbayPack(words(pack)));
}

test('when there is no room for a save it is refused as such, and everything acknowledged stays', () => {
  const dataDir = tempFolder();
  const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
  workspace.db.pragma('max_page_count = 60');
  const { packs, error } = fillUp(workspace.db);
  expect(packs).toBeGreaterThan(5);
  expect(error.code).toBe('disk-full');
  expect(error.message).toContain('the disk is full. Free some space, then try again');
  expect(error.details).toContain('SQLITE_FULL');
  expectAllThere(workspace.db, packs);
  workspace.db.pragma('max_page_count = 1000');
  savePack(workspace.db, { id: 'p0', revision: 2, content: torbayPack('room again'), now: noon });
  workspace.close();
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('ok');
  expect(getPack(db, 'p0').content).toEqual(torbayPack('room again'));
});

test.runIf(canMount)(
  'on a disk that is really full saves are refused, nothing is lost, and with room again all goes on',
  () => {
    const { folder: dataDir } = smallDisk(512);
    const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
    const ballast = path.join(dataDir, 'ballast');
    writeFileSync(ballast, Buffer.alloc(100_000));
    const { packs, error } = fillUp(workspace.db);
    expect(packs).toBeGreaterThan(5);
    expect(error.code).toBe('disk-full');
    expect(thrownDeskError(() => workspace.createBackup()).message).toMatch(
      /^The backup was not made: the disk is full\./,
    );
    expect(workspace.listBackups()).toEqual([]);
    expect(readdirSync(path.join(dataDir, 'backups'))).toEqual([]);
    expectAllThere(workspace.db, packs);
    workspace.close();

    const again = openWorkspace({ dataDir, now: stoppedAt(noon) });
    expectAllThere(again.db, packs);
    rmSync(ballast);
    setSettings(again.db, { theme: 'dark', density: 'compact', author: '' });
    again.close();
    const last = openTestWorkspace(dataDir);
    expectAllThere(last.db, packs);
  },
);

test.runIf(canMount)('a start on a full disk that has no workspace yet opens for reading only and says why', () => {
  const { folder: dataDir } = smallDisk(64);
  writeFileSync(path.join(dataDir, 'ballast'), Buffer.alloc(60_000));
  const { db, state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('read-only');
  expect(message).toContain(`The disk that holds the data folder ${dataDir} is full.`);
  expect(listPacks(db)).toEqual([]);
  expect(thrownDeskError(() => createPack(db, { id: 'p', title: 'Falls', now: noon })).code).toBe('read-only');
});
