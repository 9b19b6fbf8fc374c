import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createPack, getPack, listPacks, savePack } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { noon, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { tempFolder } from './temp-folder.ts';
import { workInProcess } from './work-in-process.ts';

test.each([1, 2, 7, 40, 150, 333])(
  'killed in the middle of writing after save %i, every acknowledged save is there',
  async (saves) => {
    const dataDir = tempFolder();
    const before = openWorkspace({ dataDir, now: stoppedAt(noon) });
    createPack(before.db, { id: 'earlier', title: 'Earlier', now: noon });
    const earlier = savePack(before.db, { id: 'earlier', revision: 1, content: torbayPack('kept before'), now: noon });
    before.close();

    const worker = workInProcess('save-packs-forever', dataDir);
    let acknowledged = 0;
    while (acknowledged < saves) acknowledged = Number(await worker.nextLine());
    const killed = worker.kill();
    // It may have gone on while the signal was on its way: what it acknowledged in that time counts as well.
    for (let line = await worker.nextLine(); line !== null; line = await worker.nextLine()) acknowledged = Number(line);
    await killed;
    expect(existsSync(path.join(dataDir, 'workspace.db-wal'))).toBe(true);

    const { db, state, message } = openTestWorkspace(dataDir);
    expect([state, message]).toEqual(['ok', null]);
    const growing = getPack(db, 'growing');
    // One more may have reached the disk without its acknowledgement reaching us.
    expect([acknowledged + 1, acknowledged + 2]).toContain(growing.revision);
    expect(growing.content.sections.strategic[0]).toMatchObject({
      markdown: expect.stringMatching(new RegExp(`^Save ${growing.revision - 1}\\. `)) as string,
    });
    expect(getPack(db, 'earlier')).toEqual(earlier);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    savePack(db, { id: 'growing', revision: growing.revision, content: torbayPack('goes on'), now: noon });
    expect(listPacks(db)).toHaveLength(2);
  },
);

test('what an interrupted backup or restore left unfinished is cleared away', () => {
  const dataDir = tempFolder();
  const first = openWorkspace({ dataDir, now: stoppedAt(noon) });
  createPack(first.db, { id: 'p1', title: 'Falls', now: noon });
  first.createBackup();
  first.close();
  const litter = ['workspace.db.partial', 'workspace.db.partial-wal', 'workspace.db.partial-journal'];
  for (const name of litter) writeFileSync(path.join(dataDir, name), 'unfinished');
  writeFileSync(path.join(dataDir, 'backups', 'Casebook 2026-11-20 12.00.00 UTC daily.db.partial'), 'unfinished');
  const workspace = openTestWorkspace(dataDir);
  expect(listPacks(workspace.db)).toHaveLength(1);
  expect(workspace.listBackups()).toHaveLength(1);
  expect(readdirSync(dataDir).filter((name) => name.includes('.partial'))).toEqual([]);
  expect(readdirSync(path.join(dataDir, 'backups')).filter((name) => name.includes('.partial'))).toEqual([]);
});
