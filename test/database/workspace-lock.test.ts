import { expect, test } from 'vitest';
import { getPack } from '../../main/database/packs.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { openTestWorkspace } from './open-test-workspace.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';
import { workInProcess } from './work-in-process.ts';
import path from 'node:path';

test('a second Casebook on the same data folder is told so, and the first goes on unharmed', async () => {
  const dataDir = tempFolder();
  const first = workInProcess('hold-workspace', dataDir);
  expect(await first.nextLine()).toBe('open');
  const error = thrownDeskError(() => openTestWorkspace(dataDir));
  expect(error.code).toBe('unavailable');
  expect(error.message).toContain(`Another Casebook is already open on ${dataDir}.`);
  expect(error.message).toContain('CASEBOOK_DATA_DIR');

  await first.kill();
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('ok');
  expect(getPack(db, 'held').content.title).toBe('Held');
});

test('two that start at once on an empty folder do not both get it', async () => {
  const dataDir = tempFolder();
  const [one, other] = [workInProcess('hold-workspace', dataDir), workInProcess('hold-workspace', dataDir)];
  const lines = await Promise.all([one.nextLine(), other.nextLine()]);
  expect(lines.toSorted()).toEqual(['open', 'refused: unavailable']);
});

test('another program that has the file open is named as the reason', () => {
  const dataDir = tempFolder();
  openTestWorkspace(dataDir).close();
  const other = openDatabase(path.join(dataDir, 'workspace.db'), { mode: 'workspace' });
  try {
    other.exec('CREATE TABLE theirs (x)');
    const error = thrownDeskError(() => openTestWorkspace(dataDir));
    expect(error.code).toBe('file-in-use');
    expect(error.message).toMatch(/^Your work could not be opened: another program is using a file/);
  } finally {
    other.close();
  }
});
