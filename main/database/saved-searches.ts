import { z } from 'zod';
import { DeskError } from '../../src/contract/wire.ts';
import { savedQuerySchema, type SavedQuery } from '../../src/search/search-query.ts';
import type { Database } from './open-database.ts';
import { parseJson } from './parse-json.ts';
import { seenFromBlob, seenToBlob, type SeenIds } from './seen-ids.ts';
import { withDeskErrors } from './to-desk-error.ts';

// Every function returns only once its change is on the disk, and throws a `DeskError` when it is not.

/** A row of `saved_searches`. */
export interface SavedSearchRow {
  id: string;
  name: string;
  /** JSON of the query. */
  query: string;
  created_at: string;
  updated_at: string;
  seen_at: string;
  /** As `seenToBlob` makes it. */
  seen: Uint8Array;
  /** When it was put in the bin; `null` for one that is not. */
  removed_at: string | null;
}

/** A search as it is kept, before the library is asked what it finds. */
export interface KeptSearch {
  id: string;
  name: string;
  query: SavedQuery;
  createdAt: string;
  /** Changes with whatever is changed about it. */
  updatedAt: string;
  seenAt: string;
  seen: SeenIds;
}

/** One that is damaged is named all the same. */
export type ListedSearch =
  | { damaged: false; search: KeptSearch }
  | { damaged: true; id: string; name: string; createdAt: string };

const moment = z.iso.datetime();

/** The date, or the beginning of time where it cannot be read. */
const readableDate = (date: string) => (moment.safeParse(date).success ? date : new Date(0).toISOString());

/** `null` when the row is damaged. */
export function readSearchRow(row: SavedSearchRow): KeptSearch | null {
  const query = savedQuerySchema.safeParse(parseJson(row.query));
  const seen = seenFromBlob(row.seen);
  const dated = [row.created_at, row.updated_at, row.seen_at].every((date) => moment.safeParse(date).success);
  if (!query.success || seen === null || !dated) return null;
  return {
    id: row.id,
    name: row.name,
    query: query.data,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    seenAt: row.seen_at,
    seen,
  };
}

/** The searches that are not in the bin, by name. */
export function listSearches(db: Database): ListedSearch[] {
  return withDeskErrors('The saved searches could not be listed', () =>
    db
      .prepare<[], SavedSearchRow>(
        'SELECT * FROM saved_searches WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, created_at, id',
      )
      .all()
      .map((row) => {
        const search = readSearchRow(row);
        return search
          ? { damaged: false, search }
          : { damaged: true, id: row.id, name: row.name, createdAt: readableDate(row.created_at) };
      }),
  );
}

/** Throws `not-found` for one that does not exist or is in the bin, `corrupt` for one that is damaged. */
export function getSearch(db: Database, id: string): KeptSearch {
  return withDeskErrors('The saved search could not be opened', () => readSearch(db, id));
}

/** `null` for one that does not exist, is in the bin or is damaged. */
export function findSearch(db: Database, id: string): KeptSearch | null {
  return withDeskErrors('The saved search could not be read', () => {
    const row = db
      .prepare<[string], SavedSearchRow>('SELECT * FROM saved_searches WHERE id = ? AND removed_at IS NULL')
      .get(id);
    return row ? readSearchRow(row) : null;
  });
}

/** Keeps a search under the id given, with what it finds now as seen. Names need not be unique. */
export function createSearch(
  db: Database,
  { id, name, query, seen, now }: { id: string; name: string; query: SavedQuery; seen: SeenIds; now: Date },
): KeptSearch {
  return withDeskErrors('The search was not saved', () => {
    db.prepare(
      `INSERT INTO saved_searches (id, name, query, created_at, updated_at, seen_at, seen)
       VALUES (@id, @name, @query, @now, @now, @now, @seen)`,
    ).run({ id, name, query: JSON.stringify(query), now: now.toISOString(), seen: seenToBlob(seen) });
    return readSearch(db, id);
  });
}

export function renameSearch(db: Database, { id, name, now }: { id: string; name: string; now: Date }): KeptSearch {
  return withDeskErrors('The saved search was not renamed', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE saved_searches SET name = ?, updated_at = ? WHERE id = ?').run(name, now.toISOString(), id);
        return readSearch(db, id);
      })
      .immediate(),
  );
}

/** From now on, what it finds that is not in `seen` is new. */
export function markSearchSeen(db: Database, { id, seen, now }: { id: string; seen: SeenIds; now: Date }): KeptSearch {
  return withDeskErrors('What the saved search found was not noted', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE saved_searches SET seen = @seen, seen_at = @now, updated_at = @now WHERE id = @id').run({
          id,
          seen: seenToBlob(seen),
          now: now.toISOString(),
        });
        return readSearch(db, id);
      })
      .immediate(),
  );
}

/** Puts a search in the bin. A damaged one can be put there too. */
export function removeSearch(db: Database, id: string, now: Date): void {
  withDeskErrors('The saved search was not removed', () =>
    db
      .transaction(() => {
        findRow(db, id);
        db.prepare('UPDATE saved_searches SET removed_at = ? WHERE id = ?').run(now.toISOString(), id);
      })
      .immediate(),
  );
}

/** Takes a search out of the bin, as it was. One that is not in the bin is returned as it is. */
export function restoreSearch(db: Database, id: string): KeptSearch {
  return withDeskErrors('The saved search was not taken out of the bin', () =>
    db
      .transaction(() => {
        db.prepare('UPDATE saved_searches SET removed_at = NULL WHERE id = ?').run(id);
        return readSearch(db, id);
      })
      .immediate(),
  );
}

/** What is wrong with a search that is damaged, and what to do. */
export const damagedSearch = (name: string) =>
  `The saved search “${name}” is damaged and cannot be run. Remove it and save it again, or go back to a backup from before ` +
  'it was damaged under Settings, Backups.';

function readSearch(db: Database, id: string): KeptSearch {
  const row = findRow(db, id);
  const search = readSearchRow(row);
  if (search) return search;
  throw new DeskError('corrupt', damagedSearch(row.name), `Saved search ${id}`);
}

function findRow(db: Database, id: string): SavedSearchRow {
  const row = db.prepare<[string], SavedSearchRow>('SELECT * FROM saved_searches WHERE id = ?').get(id);
  if (!row)
    throw new DeskError(
      'not-found',
      'This saved search does not exist any more. Go back to the list of saved searches.',
      `Saved search ${id}`,
    );
  if (row.removed_at !== null)
    throw new DeskError(
      'not-found',
      `The saved search “${row.name}” is in the bin. Restore it to go on with it.`,
      `Saved search ${id}`,
    );
  return row;
}
