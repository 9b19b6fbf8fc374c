import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { createPack, packTitles } from './desk-service.ts';
import { callDesk, launchPerTest, newDataDir } from './launch.ts';

const launch = launchPerTest();

async function dataWithPack(title: string): Promise<string> {
  const launched = await launch();
  await createPack(launched.page, title);
  await launched.quit();
  return launched.dataDir;
}

test('data from a newer Casebook is left as it is, and the window says so', async () => {
  const dataDir = await dataWithPack('From the future');
  const file = path.join(dataDir, 'workspace.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 999');
  database.close();
  const before = await readFile(file);
  const { page, quit } = await launch({ dataDir });
  const answer = await callDesk(page, 'desk.status', {});
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/newer/i) } });
  await expect(page.getByText(/newer/i).first()).toBeVisible();
  await quit();
  expect((await readFile(file)).equals(before)).toBe(true);
});

test('a damaged workspace is replaced by its backup, kept aside, and the window says so', async () => {
  const dataDir = await dataWithPack('Backed up');
  const again = await launch({ dataDir });
  expect(await callDesk(again.page, 'backups.create', {})).toMatchObject({ ok: true });
  await again.quit();
  await writeFile(path.join(dataDir, 'workspace.db'), 'This is not a database. '.repeat(1_000));
  const { page } = await launch({ dataDir });
  const status = await callDesk(page, 'desk.status', {});
  expect(status).toMatchObject({
    ok: true,
    value: { workspace: { state: 'recovered', message: expect.stringMatching(/\w/) } },
  });
  expect(await packTitles(page)).toEqual(['Backed up']);
  if (status.ok) await expect(page.getByText(status.value.workspace.message ?? '').first()).toBeVisible();
  const kept = await readdir(dataDir, { recursive: true });
  const quarantined = kept.filter((name) => name.includes('quarantine'));
  expect(quarantined.length).toBeGreaterThan(0);
});

test('a file in the place of the data folder: the library opens to be read, and the window says why nothing can be saved', async () => {
  const dataDir = await newDataDir();
  const occupied = path.join(dataDir, 'occupied');
  await writeFile(occupied, 'not a folder');
  const { page } = await launch({ dataDir: occupied });
  const status = await callDesk(page, 'desk.status', {});
  if (!status.ok) throw new Error(status.error.message);
  expect(status.value.workspace).toMatchObject({ state: 'read-only', message: expect.stringContaining(occupied) });
  await expect(page.getByText(status.value.workspace.message ?? '').first()).toBeVisible();
  expect(await callDesk(page, 'packs.create', { title: 'Lost' })).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
  expect(await readFile(occupied, 'utf8')).toBe('not a folder');
  await rm(dataDir, { recursive: true });
});
