import type { Migration } from './migration.ts';

/**
 * Saved searches and collections. `updated_at` says which of two copies is the newer; `seen` is what `seen-ids.ts` makes of
 * the ids that a search had found when it was last looked at.
 */
export const searchesAndCollections: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
      CREATE TABLE saved_searches (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        seen_at TEXT NOT NULL,
        seen BLOB NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE TABLE collections (
        id TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        case_ids TEXT NOT NULL,
        metric_ids TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
    `);
  },
};
