import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open-database.ts';
import { createPack, getPack, listPacks, savePack } from '../../main/database/packs.ts';
import { openWorkspace } from '../../main/database/workspace.ts';
import { noon, oneDayMs, openTestWorkspace, stoppedAt } from './open-test-workspace.ts';
import { torbayPack } from './pack-content.ts';
import { tempFolder } from './temp-folder.ts';
import { workInProcess } from './work-in-process.ts';

const pageBytes = 4_096;
const fileOf = (dataDir: string) => path.join(dataDir, 'workspace.db');
const twoDaysLater = new Date(noon.getTime() + 2 * oneDayMs);

/** Leaves a workspace with 40 packs of a few pages each, backed up at noon; then `extra` is done without a backup. */
function leaveBackedUp(dataDir: string, extra: (db: ReturnType<typeof openDatabase>) => void = () => undefined): void {
  const workspace = openWorkspace({ dataDir, now: stoppedAt(noon) });
  for (let pack = 0; pack < 40; pack++) {
    createPack(workspace.db, { id: `p${pack}`, title: `Pack ${pack}`, now: noon });
    savePack(workspace.db, { id: `p${pack}`, revision: 1, content: torbayPack('Words. '.repeat(2_000)), now: noon });
  }
  workspace.backUpDaily();
  extra(workspace.db);
  workspace.close();
}

function overwrite(bytes: Buffer, start: number, end: number, value: number): Buffer {
  return Buffer.from(bytes).fill(value, start, end);
}

const damages: [string, (bytes: Buffer) => Buffer][] = [
  ['empty', () => Buffer.alloc(0)],
  ['cut to half', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
  ['without its last page', (bytes) => bytes.subarray(0, bytes.length - pageBytes)],
  ['cut to its first 100 bytes', (bytes) => bytes.subarray(0, 100)],
  ['a text file', () => Buffer.from('Dear all, please find attached '.repeat(400))],
  ['all zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['broken in its header', (bytes) => overwrite(bytes, 16, 24, 0xff)],
  ['broken in its schema', (bytes) => overwrite(bytes, 100, 140, 0x55)],
  ['broken in its second page', (bytes) => overwrite(bytes, pageBytes, 2 * pageBytes, 0)],
  ['broken in the middle', (bytes) => overwrite(bytes, pageBytes, Math.floor(bytes.length / 2), 0x55)],
];

test.each(damages)('a workspace that is %s is set aside as it is, and the last backup takes its place', (_, damage) => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  const damaged = damage(readFileSync(fileOf(dataDir)));
  writeFileSync(fileOf(dataDir), damaged);

  const { db, state, message } = openTestWorkspace(dataDir, { now: stoppedAt(twoDaysLater) });
  expect(state).toBe('recovered');
  expect(listPacks(db)).toHaveLength(40);
  expect(getPack(db, 'p39').content).toEqual(torbayPack('Words. '.repeat(2_000)));
  const quarantine = path.join(dataDir, 'quarantine', '2026-11-23 12.00.00 UTC');
  expect(message).toMatch(
    /^The file that holds your work was damaged, so Casebook went back to the backup of 21 November 2026 at \d\d:\d\d\./,
  );
  expect(message).toContain(`The damaged file is kept in ${quarantine}.`);
  expect(readdirSync(quarantine)).toEqual(['workspace.db']);
  expect(readFileSync(path.join(quarantine, 'workspace.db')).equals(damaged)).toBe(true);
});

test.each(damages)(
  'with no backup, a workspace that is %s gives way to an empty one, and that is said',
  (_, damage) => {
    const dataDir = tempFolder();
    openWorkspace({ dataDir, now: stoppedAt(noon) }).close();
    const damaged = damage(readFileSync(fileOf(dataDir)));
    writeFileSync(fileOf(dataDir), damaged);
    const { db, state, message } = openTestWorkspace(dataDir);
    expect(state).toBe('recovered');
    expect(message).toContain('there was no backup to go back to, so Casebook started with an empty one.');
    expect(message).toContain('quarantine');
    createPack(db, { id: 'p1', title: 'On we go', now: noon });
    expect(listPacks(db)).toHaveLength(1);
  },
);

test('after a recovery the next start is an ordinary one', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  writeFileSync(fileOf(dataDir), 'nonsense');
  openWorkspace({ dataDir, now: stoppedAt(noon) }).close();
  const { state, message } = openTestWorkspace(dataDir);
  expect([state, message]).toEqual(['ok', null]);
});

test('two damages in one second are set aside in two folders', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  for (const text of ['one', 'two']) {
    writeFileSync(fileOf(dataDir), text);
    openWorkspace({ dataDir, now: stoppedAt(noon) }).close();
  }
  const quarantine = path.join(dataDir, 'quarantine');
  const kept = readdirSync(quarantine)
    .toSorted()
    .map((name) => readFileSync(path.join(quarantine, name, 'workspace.db'), 'utf8'));
  expect(kept).toEqual(['one', 'two']);
});

/** Pages of the table of packs, or of its index, by what SQLite uses them for, each with how many packs stand on it. */
function pagesOf(dataDir: string, name: string, use: 'leaf' | 'overflow'): { page: number; packs: number }[] {
  const db = openDatabase(fileOf(dataDir), { mode: 'workspace' });
  const pages = db
    .prepare<[string, string], { page: number; packs: number }>(
      'SELECT pageno AS page, ncell AS packs FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path',
    )
    .all(name, use);
  db.close();
  return pages;
}

/** Destroys a page, or with `keepPointer` only its text, so that SQLite can still follow it to the next. */
function destroyPage(dataDir: string, page: number, keepPointer = false): void {
  const start = (page - 1) * pageBytes;
  const damaged = overwrite(readFileSync(fileOf(dataDir)), keepPointer ? start + 4 : start, start + pageBytes, 0x55);
  writeFileSync(fileOf(dataDir), damaged);
}

/** The page in the middle of those for a use. */
function middlePage(dataDir: string, name: string, use: 'leaf' | 'overflow'): { page: number; packs: number } {
  const pages = pagesOf(dataDir, name, use);
  const middle = pages[Math.floor(pages.length / 2)];
  if (!middle) throw new Error(`${name} has no ${use} page.`);
  return middle;
}

const index = 'sqlite_autoindex_packs_1';

test.each([
  [
    'a page in the middle of the table, which loses the packs on it',
    (dataDir: string) => {
      const { page, packs } = middlePage(dataDir, 'packs', 'leaf');
      destroyPage(dataDir, page);
      return packs;
    },
  ],
  [
    "a page of one pack's text, which loses that one",
    (dataDir: string) => {
      destroyPage(dataDir, middlePage(dataDir, 'packs', 'overflow').page);
      return 1;
    },
  ],
  [
    'the index, which loses none',
    (dataDir: string) => {
      destroyPage(dataDir, middlePage(dataDir, index, 'leaf').page);
      return 0;
    },
  ],
  [
    'two pages of the table, with packs between them that only the index leads to',
    (dataDir: string) => {
      const pages = pagesOf(dataDir, 'packs', 'leaf');
      const [one, other] = [pages[2], pages.at(-3)];
      if (!one || !other || one === other) throw new Error('The table is too small for two.');
      destroyPage(dataDir, one.page);
      destroyPage(dataDir, other.page);
      return one.packs + other.packs;
    },
  ],
  [
    'both the index and a page in the middle of the table',
    (dataDir: string) => {
      const { page, packs } = middlePage(dataDir, 'packs', 'leaf');
      destroyPage(dataDir, middlePage(dataDir, index, 'leaf').page);
      destroyPage(dataDir, page);
      return packs;
    },
  ],
  [
    'text that has changed where SQLite does not see it, which is not taken for what was written',
    (dataDir: string) => {
      destroyPage(dataDir, middlePage(dataDir, index, 'leaf').page);
      destroyPage(dataDir, middlePage(dataDir, 'packs', 'overflow').page, true);
      return 1;
    },
  ],
])('what was saved since the backup is salvaged around %s', (_, damage) => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir, (db) => {
    for (let pack = 0; pack < 40; pack++) {
      const content = torbayPack('Since the backup. '.repeat(900));
      savePack(db, { id: `p${pack}`, revision: 2, content, now: noon });
    }
  });
  const salvaged = 40 - damage(dataDir);
  expect(salvaged).toBeGreaterThan(30);

  const { db, state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  expect(message).toContain(
    `${salvaged} packs could still be read from the damaged file, and the newest version is here.`,
  );
  const kept = listPacks(db);
  expect(kept.map(({ id }) => getPack(db, id).id)).toHaveLength(40);
  expect(kept.filter(({ revision }) => revision === 3)).toHaveLength(salvaged);
  expect(kept.filter(({ revision }) => revision === 2)).toHaveLength(40 - salvaged);
});

test('packs that were not in the backup are salvaged as well', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir, (db) => {
    createPack(db, { id: 'fresh', title: 'Fresh', now: noon });
    savePack(db, { id: 'fresh', revision: 1, content: torbayPack('Since the backup.'), now: noon });
  });
  destroyPage(dataDir, pagesOf(dataDir, 'packs', 'leaf')[0]?.page ?? 0);
  const { db, message } = openTestWorkspace(dataDir);
  expect(message).toContain('1 pack could still be read from the damaged file');
  expect(getPack(db, 'fresh').content).toEqual(torbayPack('Since the backup.'));
  expect(listPacks(db)).toHaveLength(41);
});

test('a workspace that was killed and then damaged is set aside with its -wal', async () => {
  const dataDir = tempFolder();
  const worker = workInProcess('save-packs-forever', dataDir);
  for (let save = 0; save < 20; save++) await worker.nextLine();
  await worker.kill();
  const wal = readFileSync(`${fileOf(dataDir)}-wal`);
  expect(wal.length).toBeGreaterThan(0);
  const text = Buffer.from('no database any more'.repeat(1_000));
  writeFileSync(fileOf(dataDir), text);

  const { state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  const quarantine = path.join(dataDir, 'quarantine', '2026-11-21 12.00.00 UTC');
  expect(message).toContain(quarantine);
  expect(readFileSync(path.join(quarantine, 'workspace.db')).equals(text)).toBe(true);
  expect(readFileSync(path.join(quarantine, 'workspace.db-wal')).equals(wal)).toBe(true);
});

test('a -journal is set aside as well', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  writeFileSync(fileOf(dataDir), 'nonsense');
  writeFileSync(`${fileOf(dataDir)}-journal`, 'half a journal');
  openTestWorkspace(dataDir);
  const quarantine = path.join(dataDir, 'quarantine', '2026-11-21 12.00.00 UTC');
  expect(readFileSync(path.join(quarantine, 'workspace.db-journal'), 'utf8')).toBe('half a journal');
  expect(existsSync(`${fileOf(dataDir)}-journal`)).toBe(false);
});

test('a workspace that has gone is brought back from the last backup, and a -wal left alone is set aside, not applied', async () => {
  const dataDir = tempFolder();
  const worker = workInProcess('save-packs-forever', dataDir);
  for (let save = 0; save < 20; save++) await worker.nextLine();
  await worker.kill();
  const wal = readFileSync(`${fileOf(dataDir)}-wal`);
  rmSync(dataDir, { recursive: true });
  leaveBackedUp(dataDir);
  rmSync(fileOf(dataDir));
  writeFileSync(`${fileOf(dataDir)}-wal`, wal);

  const { db, state, message } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  expect(message).toContain('went back to the backup of 21 November 2026');
  expect(listPacks(db).map(({ id }) => getPack(db, id).revision)).toEqual(Array.from({ length: 40 }, () => 2));
  const quarantine = path.join(dataDir, 'quarantine', '2026-11-21 12.00.00 UTC');
  expect(readFileSync(path.join(quarantine, 'workspace.db-wal')).equals(wal)).toBe(true);
});

test('a missing workspace without anything else is said to be missing, not damaged', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  rmSync(fileOf(dataDir));
  const { message } = openTestWorkspace(dataDir);
  expect(message).toMatch(
    /^The file that holds your work was missing, so Casebook went back to the backup of [^.]+\.$/,
  );
  expect(existsSync(path.join(dataDir, 'quarantine'))).toBe(false);
});

test('backups that are damaged themselves are passed over for the newest that is sound', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  const backups = path.join(dataDir, 'backups');
  writeFileSync(path.join(backups, 'Casebook 2026-11-22 12.00.00 UTC daily.db'), 'nonsense');
  writeFileSync(path.join(backups, 'Casebook 2026-11-22 13.00.00 UTC by hand.db'), '');
  writeFileSync(fileOf(dataDir), 'nonsense');
  const { db, message } = openTestWorkspace(dataDir, { now: stoppedAt(twoDaysLater) });
  expect(message).toContain('went back to the backup of 21 November 2026');
  expect(listPacks(db)).toHaveLength(40);
});

test('an SQLite file that is not a workspace is set aside, not used', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  rmSync(fileOf(dataDir));
  const other = openDatabase(fileOf(dataDir), { mode: 'workspace' });
  other.exec('CREATE TABLE packs (id TEXT); INSERT INTO packs VALUES (1)');
  other.close();
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  expect(listPacks(db)).toHaveLength(40);
});

test('recovery that is interrupted starts over: between setting aside and putting in place nothing is lost', () => {
  const dataDir = tempFolder();
  leaveBackedUp(dataDir);
  const sound = path.join(tempFolder(), 'sound.db');
  copyFileSync(fileOf(dataDir), sound);
  rmSync(fileOf(dataDir));
  copyFileSync(sound, `${fileOf(dataDir)}.partial`);
  const { db, state } = openTestWorkspace(dataDir);
  expect(state).toBe('recovered');
  expect(listPacks(db)).toHaveLength(40);
});
