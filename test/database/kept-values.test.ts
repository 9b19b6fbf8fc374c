import { expect, test } from 'vitest';
import { getCollecting, setCollecting } from '../../main/database/collecting.ts';
import { getSettings, setSettings } from '../../main/database/settings.ts';
import { noon, openTestWorkspace } from './open-test-workspace.ts';
import { tempFolder } from './temp-folder.ts';
import { openWorkspace } from '../../main/database/workspace.ts';

const defaults = { theme: 'system', density: 'comfortable', author: '' };
const openDb = () => openTestWorkspace(tempFolder()).db;

test('settings and collection have their defaults before anything was set', () => {
  const db = openDb();
  expect(getSettings(db)).toEqual(defaults);
  expect(getCollecting(db)).toEqual({
    comparison: [],
    comparisonView: { baseline: null, hidden: [], differencesOnly: false },
    activePack: null,
  });
});

test('what was set is there after the workspace was closed and opened again', () => {
  const dataDir = tempFolder();
  const first = openWorkspace({ dataDir, now: () => noon });
  setSettings(first.db, { theme: 'dark', density: 'compact', author: 'A. Khan' });
  setCollecting(first.db, {
    comparison: ['torbay', 'greenwich'],
    comparisonView: { baseline: null, hidden: [], differencesOnly: false },
    activePack: 'p1',
  });
  setCollecting(first.db, {
    comparison: ['greenwich'],
    comparisonView: { baseline: null, hidden: [], differencesOnly: false },
    activePack: null,
  });
  first.close();
  const { db } = openTestWorkspace(dataDir);
  expect(getSettings(db)).toEqual({ theme: 'dark', density: 'compact', author: 'A. Khan' });
  expect(getCollecting(db)).toEqual({
    comparison: ['greenwich'],
    comparisonView: { baseline: null, hidden: [], differencesOnly: false },
    activePack: null,
  });
});

test.each(['not json', '[]', 'null', '{"theme":"mauve"}', ''])('settings that read %s are as if never set', (value) => {
  const db = openDb();
  setCollecting(db, {
    comparison: ['torbay'],
    comparisonView: { baseline: null, hidden: [], differencesOnly: false },
    activePack: null,
  });
  db.prepare("INSERT INTO kept_values VALUES ('settings', ?)").run(value);
  expect(getSettings(db)).toEqual(defaults);
  expect(getCollecting(db).comparison).toEqual(['torbay']);
  setSettings(db, { theme: 'light', density: 'compact', author: '' });
  expect(getSettings(db).theme).toBe('light');
});
