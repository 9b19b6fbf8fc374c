import { statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openDesk } from '../bench-desk.ts';
import { listed, type Engine } from './engine.ts';

/** What the tables that serve only searching weigh: those of FTS5, the index of names, and the columns to filter by. */
function searchBytes(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return db
      .prepare<[], number>(
        `WITH searched AS (SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%')
         SELECT coalesce(sum(pgsize), 0) FROM dbstat('main', 1)
         WHERE name IN ('columns') OR name IN
           (SELECT name || suffix.value FROM searched, json_each('["_data","_idx","_content","_docsize","_config"]') suffix)`,
      )
      .pluck()
      .get() as number;
  } finally {
    db.close();
  }
}

/**
 * The desk service as it stands. It reads, checks and grades the content itself, and answers with cards, passages, graded
 * results and counted facets, where the others answer with ids.
 */
export function createCasebookEngine(contentDir: string, dataDir: string): Engine {
  const file = path.join(dataDir, 'library.db');
  let desk: Awaited<ReturnType<typeof openDesk>> | null = null;
  const opened = () => {
    if (!desk) throw new Error('Finish before searching.');
    return desk;
  };
  return {
    finish: async () => {
      desk = await openDesk({ dataDir, contentDir }, null);
      await desk.call('library.refresh', {});
    },
    search: async (text) => {
      const { cases, metrics } = await opened().call('library.search', { text, limit: listed });
      return cases.length + metrics.length;
    },
    bytes: async () => {
      await opened().close();
      desk = null;
      return searchBytes(file);
    },
    storedBytes: () => statSync(file).size,
    close: async () => {
      await desk?.close();
    },
  };
}
