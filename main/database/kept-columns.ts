import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { patchColumns } from './patch-columns.ts';
import { buildColumns, columnsInSteps } from './read-columns.ts';

/** Columns, and the compilation that they belong to. */
export interface DatedColumns {
  compilation: number;
  columns: LibraryColumns;
}

/** So many small changes are taken into the columns as they are read; then the columns are written again. */
const mostBehind = 50;

function readImage(db: Database): DatedColumns | null {
  const row = db.prepare<[], { compilation: number; image: Buffer }>('SELECT compilation, image FROM columns').get();
  // Only this code writes it, into a file that it made: nothing imported ever gets there.
  return row ? { compilation: row.compilation, columns: deserialize(row.image) as LibraryColumns } : null;
}

/**
 * The columns of the library as it is. Those of an earlier compilation, `before` or as they were kept, spare reading all the
 * rows that have not changed since.
 */
export function readColumns(db: Database, before: DatedColumns | null = null): LibraryColumns {
  const meta = readLibraryMeta(db);
  if (!meta) return buildColumns(db);
  for (const earlier of [before, null]) {
    const { compilation, columns } = earlier ?? readImage(db) ?? { compilation: -1, columns: null };
    if (!columns || compilation < meta.rowsFrom) continue;
    if (compilation === meta.compilation) return columns;
    const patched = patchColumns(db, columns, { sameTerms: compilation >= meta.termsFrom });
    if (patched) return patched;
  }
  return buildColumns(db);
}

/** Keeps the columns beside the rows that they are made from: reading them back takes a hundredth of the time. */
function writeColumns(db: Database, columns: LibraryColumns): void {
  db.prepare('INSERT OR REPLACE INTO columns (id, compilation, image) VALUES (1, ?, ?)').run(
    readLibraryMeta(db)?.compilation ?? 0,
    serialize(columns),
  );
}

/** Makes and keeps the columns of a library that is new, a little at a time, so that calls are answered meanwhile. */
export async function keepNewColumns(db: Database): Promise<void> {
  const steps = columnsInSteps(db);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await setImmediate();
  writeColumns(db, step.value);
}

/** Writes the columns after a change, unless those that are kept are nearly right: they are megabytes, and most changes are small. */
export function keepColumns(db: Database): void {
  const meta = readLibraryMeta(db);
  const kept = db.prepare<[], number>('SELECT compilation FROM columns').pluck().get() ?? -1;
  if (!meta || kept < meta.termsFrom || meta.compilation - kept > mostBehind) writeColumns(db, readColumns(db));
}
