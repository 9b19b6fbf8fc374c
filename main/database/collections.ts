import { z } from 'zod';
import type { CaseCollection } from '../../src/contract/kept-work.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { metricIdSchema } from '../../src/evidence/outcome-metric.ts';
import type { Database } from './open-database.ts';
import { parseJson } from './parse-json.ts';
import { withDeskErrors } from './to-desk-error.ts';

// Every function returns only once its change is on the disk, and throws a `DeskError` when it is not.

/** A row of `collections`. */
export interface CollectionRow {
  id: string;
  name: string;
  /** JSON of the ids, in the order in which they were added. */
  case_ids: string;
  metric_ids: string;
  created_at: string;
  updated_at: string;
  /** When it was put in the bin; `null` for one that is not. */
  removed_at: string | null;
}

/** Ids of case studies and results. */
export interface Collected {
  caseIds: readonly string[];
  metricIds: readonly string[];
}

/** One that is damaged is named all the same. */
export type ListedCollection =
  | { damaged: false; collection: CaseCollection }
  | { damaged: true; id: string; name: string; createdAt: string; updatedAt: string };

/** How many case studies a collection may hold, and as many results. */
const mostCollected = 5_000;

const moment = z.iso.datetime();
const caseIdsSchema = z.array(z.string());
const metricIdsSchema = z.array(metricIdSchema);

/** `null` when the row is damaged. */
export function readCollectionRow(row: CollectionRow): CaseCollection | null {
  const caseIds = caseIdsSchema.safeParse(parseJson(row.case_ids));
  const metricIds = metricIdsSchema.safeParse(parseJson(row.metric_ids));
  const dated = [row.created_at, row.updated_at].every((date) => moment.safeParse(date).success);
  if (!caseIds.success || !metricIds.success || !dated) return null;
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    caseIds: caseIds.data,
    metricIds: metricIds.data,
  };
}

/** The collections that are not in the bin, last changed first. */
export function listCollections(db: Database): ListedCollection[] {
  return withDeskErrors('The collections could not be listed', () =>
    db
      .prepare<[], CollectionRow>(
        'SELECT * FROM collections WHERE removed_at IS NULL ORDER BY updated_at DESC, created_at DESC, id',
      )
      .all()
      .map((row) => {
        const collection = readCollectionRow(row);
        return collection ? { damaged: false, collection } : damagedRow(row);
      }),
  );
}

/** Throws `not-found` for one that does not exist or is in the bin, `corrupt` for one that is damaged. */
export function getCollection(db: Database, id: string): CaseCollection {
  return withDeskErrors('The collection could not be opened', () => readCollection(db, id));
}

/** Keeps a new collection under the id given. Names need not be unique. */
export function createCollection(
  db: Database,
  { id, name, now, ...collected }: { id: string; name: string; now: Date } & Collected,
): CaseCollection {
  return withDeskErrors('The collection was not created', () => {
    db.prepare(
      `INSERT INTO collections (id, name, case_ids, metric_ids, created_at, updated_at)
       VALUES (@id, @name, @caseIds, @metricIds, @now, @now)`,
    ).run({ id, name, now: now.toISOString(), ...columnsOf(name, collected) });
    return readCollection(db, id);
  });
}

export function renameCollection(
  db: Database,
  { id, name, now }: { id: string; name: string; now: Date },
): CaseCollection {
  return withDeskErrors('The collection was not renamed', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE collections SET name = ?, updated_at = ? WHERE id = ?').run(name, now.toISOString(), id);
        return readCollection(db, id);
      })
      .immediate(),
  );
}

/** Adds what it does not hold yet, at the end. Throws `bad-input` when it would hold too much, and adds nothing. */
export function addToCollection(db: Database, id: string, added: Collected, now: Date): CaseCollection {
  return withDeskErrors('Nothing was added to the collection', () =>
    change(db, id, now, (held) => ({
      caseIds: [...held.caseIds, ...added.caseIds],
      metricIds: [...held.metricIds, ...added.metricIds],
    })),
  );
}

export function takeOutOfCollection(db: Database, id: string, out: Collected, now: Date): CaseCollection {
  const cases = new Set(out.caseIds);
  const metrics = new Set(out.metricIds);
  return withDeskErrors('Nothing was taken out of the collection', () =>
    change(db, id, now, (held) => ({
      caseIds: held.caseIds.filter((caseId) => !cases.has(caseId)),
      metricIds: held.metricIds.filter((metricId) => !metrics.has(metricId)),
    })),
  );
}

/** Puts a collection in the bin. A damaged one can be put there too. */
export function removeCollection(db: Database, id: string, now: Date): void {
  withDeskErrors('The collection was not removed', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE collections SET removed_at = ? WHERE id = ?').run(now.toISOString(), id);
      })
      .immediate(),
  );
}

/** Takes a collection out of the bin, as it was. One that is not in the bin is returned as it is. */
export function restoreCollection(db: Database, id: string): CaseCollection {
  return withDeskErrors('The collection was not taken out of the bin', () =>
    db
      .transaction(() => {
        db.prepare('UPDATE collections SET removed_at = NULL WHERE id = ?').run(id);
        return readCollection(db, id);
      })
      .immediate(),
  );
}

/** Each id once, as JSON. */
function columnsOf(name: string, { caseIds, metricIds }: Collected): { caseIds: string; metricIds: string } {
  const cases = [...new Set(caseIds)];
  const metrics = [...new Set(metricIds)];
  if (Math.max(cases.length, metrics.length) > mostCollected)
    throw new DeskError(
      'bad-input',
      `The collection “${name}” would hold ${cases.length} case studies and ${metrics.length} results; at most ${mostCollected} of each fit. ` +
        'Nothing was changed: add fewer, or save the search instead.',
    );
  return { caseIds: JSON.stringify(cases), metricIds: JSON.stringify(metrics) };
}

/** Keeps what `edit` makes of it; leaves the date alone when that is what it held. */
function change(db: Database, id: string, now: Date, edit: (held: Collected) => Collected): CaseCollection {
  return db
    .transaction(() => {
      const held = readCollection(db, id);
      const before = { caseIds: JSON.stringify(held.caseIds), metricIds: JSON.stringify(held.metricIds) };
      const after = columnsOf(held.name, edit(held));
      if (before.caseIds === after.caseIds && before.metricIds === after.metricIds) return held;
      db.prepare(
        'UPDATE collections SET case_ids = @caseIds, metric_ids = @metricIds, updated_at = @now WHERE id = @id',
      ).run({ id, now: now.toISOString(), ...after });
      return readCollection(db, id);
    })
    .immediate();
}

/** What is wrong with a collection that is damaged, and what to do. */
export const damagedCollection = (name: string) =>
  `The collection “${name}” is damaged and cannot be opened. Go back to a backup from before it was damaged under Settings, ` +
  'Backups; your other work is not affected.';

/** Dates that cannot be read become the beginning of time. */
function damagedRow({ id, name, ...row }: CollectionRow): ListedCollection {
  const readable = (date: string) => (moment.safeParse(date).success ? date : new Date(0).toISOString());
  return { damaged: true, id, name, createdAt: readable(row.created_at), updatedAt: readable(row.updated_at) };
}

function readCollection(db: Database, id: string): CaseCollection {
  const row = findRow(db, id);
  const collection = readCollectionRow(row);
  if (collection) return collection;
  throw new DeskError('corrupt', damagedCollection(row.name), `Collection ${id}`);
}

function findRow(db: Database, id: string): CollectionRow {
  const row = db.prepare<[string], CollectionRow>('SELECT * FROM collections WHERE id = ?').get(id);
  if (!row)
    throw new DeskError(
      'not-found',
      'This collection does not exist any more. Go back to the list of collections.',
      `Collection ${id}`,
    );
  if (row.removed_at !== null)
    throw new DeskError(
      'not-found',
      `The collection “${row.name}” is in the bin. Restore it to go on with it.`,
      `Collection ${id}`,
    );
  return row;
}
