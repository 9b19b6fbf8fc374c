import { expect, test } from 'vitest';
import { getCollection, setCollection } from '../../main/database/collection.ts';
import { getSettings, setSettings } from '../../main/database/settings.ts';
import { noon, openTestWorkspace } from './open-test-workspace.ts';
import { tempFolder } from './temp-folder.ts';
import { openWorkspace } from '../../main/database/workspace.ts';

const defaults = { theme: 'system', density: 'comfortable', author: '' };
const openDb = () => openTestWorkspace(tempFolder()).db;

test('settings and collection have their defaults before anything was set', () => {
  const db = openDb();
  expect(getSettings(db)).toEqual(defaults);
  expect(getCollection(db)).toEqual({ comparison: [], activePack: null });
});

test('what was set is there after the workspace was closed and opened again', () => {
  const dataDir = tempFolder();
  const first = openWorkspace({ dataDir, now: () => noon });
  setSettings(first.db, { theme: 'dark', density: 'compact', author: 'A. Khan' });
  setCollection(first.db, { comparison: ['torbay', 'greenwich'], activePack: 'p1' });
  setCollection(first.db, { comparison: ['greenwich'], activePack: null });
  first.close();
  const { db } = openTestWorkspace(dataDir);
  expect(getSettings(db)).toEqual({ theme: 'dark', density: 'compact', author: 'A. Khan' });
  expect(getCollection(db)).toEqual({ comparison: ['greenwich'], activePack: null });
});

test.each(['not json', '[]', 'null', '{"theme":"mauve"}', ''])('settings that read %s are as if never set', (value) => {
  const db = openDb();
  setCollection(db, { comparison: ['torbay'], activePack: null });
  db.prepare("INSERT INTO kept_values VALUES ('settings', ?)").run(value);
  expect(getSettings(db)).toEqual(defaults);
  expect(getCollection(db).comparison).toEqual(['torbay']);
  setSettings(db, { theme: 'light', density: 'compact', author: '' });
  expect(getSettings(db).theme).toBe('light');
});
