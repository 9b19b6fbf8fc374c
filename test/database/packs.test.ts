import { expect, test } from 'vitest';
import {
  createPack,
  duplicatePack,
  getPack,
  listPacks,
  removePack,
  restorePack,
  savePack,
} from '../../main/database/packs.ts';
import { emptyPackContent } from '../../src/packs/pack.ts';
import { noon, openTestWorkspace } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

const later = new Date('2026-11-21T12:30:00.000Z');
const openDb = () => openTestWorkspace(tempFolder()).db;

test('a new pack is empty, has its title and starts at revision 1', () => {
  const db = openDb();
  const pack = createPack(db, { id: 'p1', title: 'Falls', now: noon });
  expect(pack).toEqual({
    id: 'p1',
    revision: 1,
    createdAt: '2026-11-21T12:00:00.000Z',
    updatedAt: '2026-11-21T12:00:00.000Z',
    content: emptyPackContent('Falls'),
  });
  expect(getPack(db, 'p1')).toEqual(pack);
});

test('a save keeps the whole content and counts the revision up', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  const saved = savePack(db, { id: 'p1', revision: 1, content: torbayPack(), now: later });
  expect(saved).toMatchObject({ revision: 2, createdAt: noon.toISOString(), updatedAt: later.toISOString() });
  expect(getPack(db, 'p1').content).toEqual(torbayPack());
});

test('text comes back exactly as it was written, whatever characters it holds', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  const words = 'naïve “quotes” £4.6m −3 % 👩🏽‍⚕️ \u0000 \ud800 \r\n\t';
  savePack(db, { id: 'p1', revision: 1, content: { ...torbayPack(words), title: words }, now: later });
  const { content } = getPack(db, 'p1');
  expect(content.title).toBe(words);
  expect(content.sections.strategic[0]).toMatchObject({ markdown: words });
});

test('a save of an older revision is refused and what was kept stays', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  savePack(db, { id: 'p1', revision: 1, content: torbayPack('first'), now: later });
  const error = thrownDeskError(() =>
    savePack(db, { id: 'p1', revision: 1, content: torbayPack('second'), now: later }),
  );
  expect(error.code).toBe('conflict');
  expect(error.message).toContain('“Care closer to home” has been changed elsewhere');
  expect(getPack(db, 'p1')).toMatchObject({ revision: 2, content: torbayPack('first') });
});

test('content that is no pack content is never written', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  const broken = { ...torbayPack(), sections: {} } as unknown as ReturnType<typeof torbayPack>;
  expect(() => savePack(db, { id: 'p1', revision: 1, content: broken, now: later })).toThrow('strategic');
  expect(getPack(db, 'p1').revision).toBe(1);
});

test('an id that is taken is not overwritten', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  expect(() => createPack(db, { id: 'p1', title: 'Other', now: later })).toThrow('UNIQUE');
  expect(getPack(db, 'p1').content.title).toBe('Falls');
});

test('the list has the last changed pack first, with what each holds counted', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  createPack(db, { id: 'p2', title: 'Frailty', now: new Date(noon.getTime() + 1) });
  savePack(db, { id: 'p1', revision: 1, content: torbayPack(), now: later });
  expect(listPacks(db)).toEqual([
    {
      id: 'p1',
      revision: 2,
      createdAt: noon.toISOString(),
      updatedAt: later.toISOString(),
      title: 'Care closer to home',
      question: 'Should we pool budgets as Torbay did?',
      blocks: 4,
      metrics: 2,
    },
    expect.objectContaining({ id: 'p2', title: 'Frailty', question: '', blocks: 0, metrics: 0 }),
  ]);
});

test('a duplicate is a pack of its own', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  savePack(db, { id: 'p1', revision: 1, content: torbayPack('mine'), now: noon });
  const copy = duplicatePack(db, 'p1', { newId: 'p2', now: later });
  expect(copy).toMatchObject({ id: 'p2', revision: 1, createdAt: later.toISOString() });
  expect(copy.content).toEqual({ ...torbayPack('mine'), title: 'Copy of Care closer to home' });
  savePack(db, { id: 'p2', revision: 1, content: torbayPack('changed'), now: later });
  expect(getPack(db, 'p1').content).toEqual(torbayPack('mine'));
});

test.each([
  ['one of the longest title', 'x'.repeat(300), `Copy of ${'x'.repeat(292)}`],
  ['one whose last character would be cut in half', `${'x'.repeat(291)}👩👩`, `Copy of ${'x'.repeat(291)}`],
  ['one with no title', '', 'Copy of untitled pack'],
])('a duplicate of %s has a title that fits', (_, title, expected) => {
  const db = openDb();
  createPack(db, { id: 'p1', title, now: noon });
  expect(duplicatePack(db, 'p1', { newId: 'p2', now: noon }).content.title).toBe(expected);
});

test('a removed pack is in neither list nor reach until it is restored as it was', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  const saved = savePack(db, { id: 'p1', revision: 1, content: torbayPack(), now: noon });
  removePack(db, 'p1', later);
  expect(listPacks(db)).toEqual([]);
  for (const use of [
    () => getPack(db, 'p1'),
    () => savePack(db, { id: 'p1', revision: 2, content: torbayPack(), now: later }),
    () => duplicatePack(db, 'p1', { newId: 'p2', now: later }),
    () => removePack(db, 'p1', later),
  ]) {
    expect(thrownDeskError(use)).toMatchObject({
      code: 'not-found',
      message: 'The pack “Care closer to home” is in the bin. Restore it to go on with it.',
    });
  }
  expect(restorePack(db, 'p1')).toEqual(saved);
  expect(listPacks(db)).toHaveLength(1);
});

test('restoring a pack that is not in the bin changes nothing', () => {
  const db = openDb();
  const pack = createPack(db, { id: 'p1', title: 'Falls', now: noon });
  expect(restorePack(db, 'p1')).toEqual(pack);
});

test('a pack that never was is not found by any call', () => {
  const db = openDb();
  for (const use of [
    () => getPack(db, 'nope'),
    () => savePack(db, { id: 'nope', revision: 1, content: torbayPack(), now: later }),
    () => duplicatePack(db, 'nope', { newId: 'p2', now: later }),
    () => removePack(db, 'nope', later),
    () => restorePack(db, 'nope'),
  ]) {
    expect(thrownDeskError(use).code).toBe('not-found');
  }
});

const damages: [string, string][] = [
  ['a letter of its text has changed', `UPDATE packs SET content = replace(content, 'wait', 'want') WHERE id = 'p1'`],
  ['it is cut short', `UPDATE packs SET content = substr(content, 1, 40) WHERE id = 'p1'`],
  ['it is JSON of something else', `UPDATE packs SET content = '[]' WHERE id = 'p1'`],
  [
    'it is not a pack, however well the checksum fits',
    // The SHA-256 of `[]`.
    `UPDATE packs SET content = '[]', content_sha256 = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945' WHERE id = 'p1'`,
  ],
  ['its date is no date', `UPDATE packs SET created_at = 'yesterday' WHERE id = 'p1'`],
];

test.each(damages)('a damaged pack is listed but not opened when %s', (_, damage) => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  savePack(db, { id: 'p1', revision: 1, content: torbayPack(), now: noon });
  createPack(db, { id: 'p2', title: 'Frailty', now: noon });
  db.exec(damage);
  expect(listPacks(db).map(({ id, title }) => [id, title])).toEqual(
    expect.arrayContaining([
      ['p1', 'Care closer to home'],
      ['p2', 'Frailty'],
    ]),
  );
  for (const use of [() => getPack(db, 'p1'), () => duplicatePack(db, 'p1', { newId: 'p3', now: later })]) {
    const error = thrownDeskError(use);
    expect(error.code).toBe('corrupt');
    expect(error.message).toContain('The pack “Care closer to home” is damaged');
    expect(error.message).toContain('backup');
  }
  expect(getPack(db, 'p2').content.title).toBe('Frailty');
});

test('a damaged pack can be removed, and stays in the bin when it cannot be restored', () => {
  const db = openDb();
  createPack(db, { id: 'p1', title: 'Falls', now: noon });
  db.exec(`UPDATE packs SET content = 'not json'`);
  removePack(db, 'p1', later);
  expect(thrownDeskError(() => restorePack(db, 'p1')).code).toBe('corrupt');
  expect(listPacks(db)).toEqual([]);
});
