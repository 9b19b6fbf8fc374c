import type { PackCard } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { packMetricIds } from '../../src/packs/edit-pack.ts';
import { emptyPackContent, fiveCaseNames, type Pack, type PackContent } from '../../src/packs/pack.ts';
import type { Database } from './open-database.ts';
import { contentColumns, damagedPack, readPackRow, type PackRow } from './pack-rows.ts';
import { withDeskErrors } from './to-desk-error.ts';

// Every function returns only once its change is on the disk, and throws a `DeskError` when it is not.

const maxTitleCharacters = 300;

/**
 * The packs that are not in the bin, last changed first. A damaged one is listed under its title with nothing in it;
 * `getPack` says what is wrong with it.
 */
export function listPacks(db: Database): PackCard[] {
  return withDeskErrors('The packs could not be listed', () =>
    db
      .prepare<[], PackRow>(
        'SELECT * FROM packs WHERE removed_at IS NULL ORDER BY updated_at DESC, created_at DESC, id',
      )
      .all()
      .map(packCard),
  );
}

function packCard(row: PackRow): PackCard {
  const content = readPackRow(row)?.content ?? emptyPackContent(row.title);
  return {
    id: row.id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    title: content.title,
    question: content.question,
    blocks: fiveCaseNames.reduce((sum, name) => sum + content.sections[name].length, 0),
    metrics: new Set(packMetricIds(content)).size,
  };
}

/** Throws `not-found` for one that does not exist or is in the bin, `corrupt` for one that is damaged. */
export function getPack(db: Database, id: string): Pack {
  return withDeskErrors('The pack could not be opened', () => readPack(db, id));
}

/** Keeps a new, empty pack under the id given. */
export function createPack(db: Database, { id, title, now }: { id: string; title: string; now: Date }): Pack {
  return withDeskErrors('The pack was not created', () => insertPack(db, id, emptyPackContent(title), now));
}

/**
 * Keeps new content. `revision` is the one that was edited: when another has been kept since, throws `conflict` and keeps
 * nothing, so that neither of two edits is lost unseen.
 */
export function savePack(
  db: Database,
  { id, revision, content, now }: { id: string; revision: number; content: PackContent; now: Date },
): Pack {
  return withDeskErrors('The pack was not saved', () =>
    db
      .transaction(() => {
        const kept = findRow(db, id);
        if (kept.revision !== revision) throw conflict(kept, revision);
        db.prepare(
          `UPDATE packs SET revision = revision + 1, updated_at = @now, title = @title, content = @content,
             content_sha256 = @content_sha256 WHERE id = @id`,
        ).run({ id, now: now.toISOString(), ...contentColumns(content) });
        return readPack(db, id);
      })
      .immediate(),
  );
}

/** Keeps a copy, called "Copy of ...", under the id given. */
export function duplicatePack(db: Database, id: string, { newId, now }: { newId: string; now: Date }): Pack {
  return withDeskErrors('The pack was not duplicated', () =>
    db
      .transaction(() => {
        const { content } = readPack(db, id);
        const title = shorten(`Copy of ${content.title || 'untitled pack'}`);
        return insertPack(db, newId, { ...content, title }, now);
      })
      .immediate(),
  );
}

/** Puts a pack in the bin. A damaged one can be put there too. */
export function removePack(db: Database, id: string, now: Date): void {
  withDeskErrors('The pack was not removed', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE packs SET removed_at = ? WHERE id = ?').run(now.toISOString(), id);
      })
      .immediate(),
  );
}

/** Takes a pack out of the bin, as it was. One that is not in the bin is returned as it is. */
export function restorePack(db: Database, id: string): Pack {
  return withDeskErrors('The pack was not taken out of the bin', () =>
    db
      .transaction(() => {
        db.prepare('UPDATE packs SET removed_at = NULL WHERE id = ?').run(id);
        return readPack(db, id);
      })
      .immediate(),
  );
}

function insertPack(db: Database, id: string, content: PackContent, now: Date): Pack {
  db.prepare(
    `INSERT INTO packs (id, revision, created_at, updated_at, title, content, content_sha256)
     VALUES (@id, 1, @now, @now, @title, @content, @content_sha256)`,
  ).run({ id, now: now.toISOString(), ...contentColumns(content) });
  return readPack(db, id);
}

function readPack(db: Database, id: string): Pack {
  const row = findRow(db, id);
  const pack = readPackRow(row);
  if (!pack) throw damagedPack(row);
  return pack;
}

function findRow(db: Database, id: string): PackRow {
  const row = db.prepare<[string], PackRow>('SELECT * FROM packs WHERE id = ?').get(id);
  if (!row) {
    throw new DeskError('not-found', 'This pack does not exist any more. Go back to the list of packs.', `Pack ${id}`);
  }
  if (row.removed_at !== null) {
    throw new DeskError(
      'not-found',
      `The pack “${row.title || 'Untitled'}” is in the bin. Restore it to go on with it.`,
      `Pack ${id}`,
    );
  }
  return row;
}

function conflict({ id, title, revision }: PackRow, edited: number): DeskError {
  return new DeskError(
    'conflict',
    `The pack “${title || 'Untitled'}” has been changed elsewhere since you opened it, so your changes were not saved. ` +
      'Copy anything that you want to keep, then open the pack again.',
    `Pack ${id}: revision ${edited} was edited, ${revision} is kept.`,
  );
}

/** Cuts by whole characters, so that no half of a pair is left at the end. */
function shorten(title: string): string {
  let short = '';
  for (const character of title) {
    if (short.length + character.length > maxTitleCharacters) break;
    short += character;
  }
  return short;
}
