import { deserialize, serialize } from 'node:v8';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { patchColumns } from './patch-columns.ts';
import { buildColumns } from './read-columns.ts';

/** The columns as they were kept with the library as it is now; `null` when it has changed since. */
export function readKeptColumns(db: Database): LibraryColumns | null {
  const compilation = readLibraryMeta(db)?.compilation ?? 0;
  const image = db
    .prepare<[number], Buffer>('SELECT image FROM columns WHERE compilation = ?')
    .pluck()
    .get(compilation);
  // Only this code writes it, into a file that it made: nothing imported ever gets there.
  return image === undefined ? null : (deserialize(image) as LibraryColumns);
}

/**
 * Keeps the columns beside the rows that they are made from: reading them back takes a hundredth of the time. Those from
 * `before` the rows changed spare reading all that did not.
 */
export function writeColumns(db: Database, before: LibraryColumns | null = null): void {
  const compilation = readLibraryMeta(db)?.compilation ?? 0;
  const columns = (before && patchColumns(db, before)) ?? buildColumns(db);
  db.prepare('INSERT OR REPLACE INTO columns (id, compilation, image) VALUES (1, ?, ?)').run(
    compilation,
    serialize(columns),
  );
}

/** The columns as they were kept, or made anew. */
export const readColumns = (db: Database): LibraryColumns => readKeptColumns(db) ?? buildColumns(db);
