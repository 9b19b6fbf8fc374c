import type { Migration } from './migration.ts';

/**
 * Packs, and the few single values that are remembered between sessions.
 * `title` repeats what is in `content` so that a pack whose content is damaged can still be named; `content_sha256` finds
 * damage inside a cell, which SQLite itself cannot see.
 */
export const firstWorkspace: Migration = {
  version: 1,
  up: (db) => {
    db.exec(`
      CREATE TABLE packs (
        id TEXT NOT NULL PRIMARY KEY,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT,
        title TEXT NOT NULL,
        content TEXT NOT NULL,
        content_sha256 TEXT NOT NULL
      ) STRICT;
      CREATE TABLE kept_values (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `);
  },
};
