import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  addToCollection,
  createCollection,
  getCollection,
  listCollections,
  removeCollection,
  restoreCollection,
} from '../../main/database/collections.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import {
  createSearch,
  findSearch,
  getSearch,
  listSearches,
  markSearchSeen,
  removeSearch,
  renameSearch,
} from '../../main/database/saved-searches.ts';
import { hashOf, sortSeen } from '../../main/database/seen-ids.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { savedQuerySchema } from '../../src/search/search-query.ts';
import { noon, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';
import { withoutRoot } from './without-root.ts';

beforeAll(() => {
  // The addon is loaded on first use, and may lie where only root can read.
  openDatabase(':memory:', { mode: 'workspace' }).close();
});

const query = savedQuerySchema.parse({ text: 'frail' });
const seen = sortSeen([hashOf('case', 'torbay'), hashOf('metric', 'torbay/beds')]);
const later = new Date(noon.getTime() + 1_000);
const search = { id: 's1', name: 'Frail', query, seen, now: noon };
const collection = { id: 'c1', name: 'Teams', caseIds: ['torbay'], metricIds: ['torbay/beds'], now: noon };

const names = (listed: readonly { damaged: boolean }[]) => listed.map(({ damaged }) => damaged);

test('a search comes back as it was kept', () => {
  const { db } = openTestWorkspace(tempFolder());
  const at = noon.toISOString();
  expect(createSearch(db, search)).toEqual({
    id: 's1',
    name: 'Frail',
    query,
    seen,
    createdAt: at,
    updatedAt: at,
    seenAt: at,
  });
  expect(getSearch(db, 's1')).toEqual(findSearch(db, 's1'));
  expect(findSearch(db, 's2')).toBeNull();
});

test.each([
  ['a query that is no JSON', `UPDATE saved_searches SET query = '{'`],
  ['a query of another shape', `UPDATE saved_searches SET query = '{"text": 1}'`],
  ['a date that is none', `UPDATE saved_searches SET seen_at = 'yesterday', created_at = '?'`],
  ['half a hash', `UPDATE saved_searches SET seen = x'0011'`],
])('a search with %s is listed under its name and can be removed, and that is said', (_, damage) => {
  const { db } = openTestWorkspace(tempFolder());
  createSearch(db, search);
  createSearch(db, { ...search, id: 's2', name: 'Whole' });
  db.exec(`${damage} WHERE id = 's1'`);
  expect(listSearches(db)).toMatchObject([
    { damaged: true, id: 's1', name: 'Frail' },
    { damaged: false, search: { name: 'Whole' } },
  ]);
  const { code, message } = thrownDeskError(() => getSearch(db, 's1'));
  expect(code).toBe('corrupt');
  expect(message).toContain('The saved search “Frail” is damaged and cannot be run. Remove it');
  expect(findSearch(db, 's1')).toBeNull();
  removeSearch(db, 's1', noon);
  expect(names(listSearches(db))).toEqual([false]);
});

test.each([
  ['case ids that are no JSON', `UPDATE collections SET case_ids = '['`],
  ['result ids that are none', `UPDATE collections SET metric_ids = '["torbay"]'`],
  ['a date that is none', `UPDATE collections SET updated_at = 'yesterday'`],
])('a collection with %s is listed under its name and can be removed, and that is said', (_, damage) => {
  const { db } = openTestWorkspace(tempFolder());
  createCollection(db, collection);
  db.exec(damage);
  expect(listCollections(db)).toMatchObject([{ damaged: true, id: 'c1', name: 'Teams' }]);
  const { code, message } = thrownDeskError(() => getCollection(db, 'c1'));
  expect(code).toBe('corrupt');
  expect(message).toContain('The collection “Teams” is damaged and cannot be opened.');
  removeCollection(db, 'c1', noon);
  expect(listCollections(db)).toEqual([]);
});

test('a collection holds at most 5,000 case studies and 5,000 results', () => {
  const { db } = openTestWorkspace(tempFolder());
  const caseIds = Array.from({ length: 5_000 }, (_, index) => `case-${index}`);
  const full = createCollection(db, { ...collection, caseIds });
  expect(addToCollection(db, 'c1', { caseIds: ['case-7'], metricIds: ['torbay/stays'] }, later).caseIds).toHaveLength(
    5_000,
  );
  const { code, message } = thrownDeskError(() =>
    addToCollection(db, 'c1', { caseIds: ['one-more'], metricIds: ['torbay/more'] }, later),
  );
  expect(code).toBe('bad-input');
  expect(message).toContain(
    'would hold 5001 case studies and 3 results; at most 5000 of each fit. Nothing was changed',
  );
  expect(getCollection(db, 'c1')).toMatchObject({ caseIds: full.caseIds, metricIds: ['torbay/beds', 'torbay/stays'] });
});

test('where nothing can be written all is listed and every change is refused', () => {
  const dataDir = tempFolder();
  const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
  createSearch(workspace.db, search);
  createCollection(workspace.db, collection);
  workspace.close();
  chmodSync(dataDir, 0o555);
  chmodSync(path.join(dataDir, 'workspace.db'), 0o444);
  withoutRoot(() => {
    const { db, state } = openTestWorkspace(dataDir);
    expect(state).toBe('read-only');
    expect(names(listSearches(db))).toEqual([false]);
    expect(getCollection(db, 'c1').caseIds).toEqual(['torbay']);
    for (const refused of [
      () => createSearch(db, { ...search, id: 's2' }),
      () => renameSearch(db, { id: 's1', name: 'Other', now: later }),
      () => markSearchSeen(db, { id: 's1', seen, now: later }),
      () => removeSearch(db, 's1', later),
      () => createCollection(db, { ...collection, id: 'c2' }),
      () => addToCollection(db, 'c1', { caseIds: ['x'], metricIds: [] }, later),
      () => removeCollection(db, 'c1', later),
    ])
      expect(thrownDeskError(refused).code).toBe('read-only');
  });
  chmodSync(dataDir, 0o755);
});

test('what was kept since the last backup is salvaged from a damaged workspace', () => {
  const dataDir = tempFolder();
  const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
  createSearch(workspace.db, search);
  createSearch(workspace.db, { ...search, id: 'binned', name: 'Binned' });
  removeSearch(workspace.db, 'binned', noon);
  createCollection(workspace.db, collection);
  workspace.backUpDaily();
  renameSearch(workspace.db, { id: 's1', name: 'Frailty', now: later });
  createSearch(workspace.db, { ...search, id: 's2', name: 'Since', now: later });
  addToCollection(workspace.db, 'c1', { caseIds: ['bradford'], metricIds: [] }, later);
  createCollection(workspace.db, { ...collection, id: 'c2', name: 'New', now: later });
  createCollection(workspace.db, { ...collection, id: 'c3', name: 'Unreadable', now: later });
  workspace.db.exec(`UPDATE collections SET case_ids = '?' WHERE id = 'c3'`);
  restoreCollection(workspace.db, 'c2');
  const page = workspace.db
    .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_packs_1'`)
    .pluck()
    .get();
  workspace.close();
  const file = path.join(dataDir, 'workspace.db');
  const start = ((page ?? 0) - 1) * 4_096;
  writeFileSync(file, readFileSync(file).fill(0x55, start, start + 4_096));

  const { db, state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  expect(message).toContain('2 saved searches and 2 collections could still be read from the damaged file');
  expect(listSearches(db)).toMatchObject([{ search: { name: 'Frailty' } }, { search: { name: 'Since' } }]);
  expect(getCollection(db, 'c1').caseIds).toEqual(['torbay', 'bradford']);
  expect(getCollection(db, 'c2').name).toBe('New');
  expect(listCollections(db)).toHaveLength(2);
});
