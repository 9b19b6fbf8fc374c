import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWritable, listFolder } from './durable-files.ts';
import { schemaVersion } from './migrations/migrate.ts';
import { openDatabase, type Database, type NativeBinding } from './open-database.ts';
import { readPackRow, type PackRow } from './pack-rows.ts';

/**
 * Brings into `db` the packs that can still be read from a damaged workspace and are newer there, and returns how many.
 * SQLite's own recovery is not compiled into the driver, but damage rarely hits every page, and the checksum of each pack
 * says which ones are whole. Works on a copy, so that what is in quarantine stays as it was found.
 */
export function salvagePacks(db: Database, quarantined: string, nativeBinding: NativeBinding): number {
  const scratch = mkdtempSync(join(tmpdir(), 'casebook-salvage-'));
  try {
    for (const name of listFolder(quarantined)) copyWritable(join(quarantined, name), join(scratch, name));
    const rows = readWholeRows(join(scratch, 'workspace.db'), schemaVersion(db), nativeBinding);
    return db.transaction(() => rows.filter((row) => keepIfNewer(db, row)).length).immediate();
  } catch {
    // What cannot be salvaged is still in quarantine, and the message says where.
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readWholeRows(path: string, version: number, nativeBinding: NativeBinding): PackRow[] {
  const damaged = openDatabase(path, { mode: 'workspace', nativeBinding });
  try {
    // Rows of another version have another shape.
    if (schemaVersion(damaged) !== version) return [];
    const byRow = damaged.prepare<[number], PackRow>('SELECT * FROM packs NOT INDEXED WHERE rowid = ?');
    return [...readableRowIds(damaged)].flatMap((rowId) => {
      const row = attempt(() => byRow.get(rowId));
      return row && readPackRow(row) ? [row] : [];
    });
  } finally {
    attempt(() => damaged.close());
  }
}

/** A scan ends at the first destroyed page: from both ends, and by the index, most of what is beyond it is reached too. */
function readableRowIds(damaged: Database): Set<number> {
  const rowIds = new Set<number>();
  for (const scan of ['NOT INDEXED ORDER BY rowid', 'NOT INDEXED ORDER BY rowid DESC', 'ORDER BY id']) {
    attempt(() => {
      const rows = damaged.prepare<[], { rowid: number }>(`SELECT rowid FROM packs ${scan}`);
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

function keepIfNewer(db: Database, row: PackRow): boolean {
  const { changes } = db
    .prepare<[PackRow]>(
      `INSERT INTO packs (id, revision, created_at, updated_at, removed_at, title, content, content_sha256)
       VALUES (@id, @revision, @created_at, @updated_at, @removed_at, @title, @content, @content_sha256)
       ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, updated_at = excluded.updated_at,
         removed_at = excluded.removed_at, title = excluded.title, content = excluded.content,
         content_sha256 = excluded.content_sha256
       WHERE excluded.revision > packs.revision`,
    )
    .run(row);
  return changes > 0;
}
