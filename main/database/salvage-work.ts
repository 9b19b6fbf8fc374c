import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollectionRow, type CollectionRow } from './collections.ts';
import { copyWritable, listFolder } from './durable-files.ts';
import { schemaVersion } from './migrations/migrate.ts';
import { openDatabase, type Database, type NativeBinding } from './open-database.ts';
import { readPackRow, type PackRow } from './pack-rows.ts';
import { readSearchRow, type SavedSearchRow } from './saved-searches.ts';

/** How many of each were brought over. */
export type Salvaged = Record<'packs' | 'saved_searches' | 'collections', number>;

interface SalvagedTable {
  name: keyof Salvaged;
  /** The versions of the workspace in which its rows have the shape that they have now begin with this one. */
  since: number;
  isWhole: (row: unknown) => boolean;
  columns: readonly string[];
  /** When a row of the damaged workspace (`excluded`) is the one to keep. */
  isNewer: string;
}

/** One that was taken out of the bin since has no newer date, and must not be lost. */
const changedLater = (table: string) =>
  `excluded.updated_at > ${table}.updated_at OR
   (excluded.updated_at = ${table}.updated_at AND excluded.removed_at IS NULL AND ${table}.removed_at IS NOT NULL)`;

const tables: readonly SalvagedTable[] = [
  {
    name: 'packs',
    since: 1,
    isWhole: (row) => readPackRow(row as PackRow) !== null,
    columns: ['id', 'revision', 'created_at', 'updated_at', 'removed_at', 'title', 'content', 'content_sha256'],
    isNewer: 'excluded.revision > packs.revision',
  },
  {
    name: 'saved_searches',
    since: 2,
    isWhole: (row) => readSearchRow(row as SavedSearchRow) !== null,
    columns: ['id', 'name', 'query', 'created_at', 'updated_at', 'seen_at', 'seen', 'removed_at'],
    isNewer: changedLater('saved_searches'),
  },
  {
    name: 'collections',
    since: 2,
    isWhole: (row) => readCollectionRow(row as CollectionRow) !== null,
    columns: ['id', 'name', 'case_ids', 'metric_ids', 'created_at', 'updated_at', 'removed_at'],
    isNewer: changedLater('collections'),
  },
];

/**
 * Brings into `db` what can still be read from a damaged workspace and is newer there, and returns how much.
 * SQLite's own recovery is not compiled into the driver, but damage rarely hits every page, and each row says whether it is
 * whole. Works on a copy, so that what is in quarantine stays as it was found.
 */
export function salvageWork(db: Database, quarantined: string, nativeBinding: NativeBinding): Salvaged {
  const salvaged: Salvaged = { packs: 0, saved_searches: 0, collections: 0 };
  const scratch = mkdtempSync(join(tmpdir(), 'casebook-salvage-'));
  try {
    for (const name of listFolder(quarantined)) copyWritable(join(quarantined, name), join(scratch, name));
    const damaged = openDatabase(join(scratch, 'workspace.db'), { mode: 'workspace', nativeBinding });
    try {
      const version = schemaVersion(damaged);
      // Rows of a newer version may have another shape.
      for (const table of version > schemaVersion(db) ? [] : tables.filter(({ since }) => since <= version)) {
        const rows = readWholeRows(damaged, table);
        salvaged[table.name] = db.transaction(() => rows.filter((row) => keepIfNewer(db, table, row)).length)();
      }
    } finally {
      attempt(() => damaged.close());
    }
  } catch {
    // What cannot be salvaged is still in quarantine, and the message says where.
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return salvaged;
}

function readWholeRows(damaged: Database, { name, isWhole }: SalvagedTable): unknown[] {
  const byRow = attempt(() => damaged.prepare<[number]>(`SELECT * FROM ${name} NOT INDEXED WHERE rowid = ?`));
  if (!byRow) return [];
  return [...readableRowIds(damaged, name)].flatMap((rowId) => {
    const row = attempt(() => byRow.get(rowId));
    return row && attempt(() => isWhole(row)) ? [row] : [];
  });
}

/** A scan ends at the first destroyed page: from both ends, and by the index, most of what is beyond it is reached too. */
function readableRowIds(damaged: Database, table: string): Set<number> {
  const rowIds = new Set<number>();
  for (const scan of ['NOT INDEXED ORDER BY rowid', 'NOT INDEXED ORDER BY rowid DESC', 'ORDER BY id']) {
    attempt(() => {
      const rows = damaged.prepare<[], { rowid: number }>(`SELECT rowid FROM ${table} ${scan}`);
      for (const { rowid } of rows.iterate()) rowIds.add(rowid);
    });
  }
  return rowIds;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function keepIfNewer(db: Database, { name, columns, isNewer }: SalvagedTable, row: unknown): boolean {
  const changes = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  const { changes: kept } = db
    .prepare<[unknown]>(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')} WHERE ${isNewer}`,
    )
    .run(row);
  return kept > 0;
}
