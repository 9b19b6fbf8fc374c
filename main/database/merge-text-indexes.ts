import { setImmediate } from 'node:timers/promises';
import type { Database } from './open-database.ts';

const textIndexes = ['cases_text', 'metric_passages', 'lexicon'] as const;
/** Pages merged at a time: some milliseconds. */
const pagesAtOnce = 64;

/**
 * Puts the pieces together in which FTS5 wrote its indexes: a search looks every word up once in each of them. A little at a
 * time, so that calls are answered meanwhile.
 */
export async function mergeTextIndexes(db: Database, signal: AbortSignal | undefined): Promise<void> {
  for (const table of textIndexes) {
    // Two pieces are worth merging; by default only four are.
    db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('usermerge', 2)`).run();
    const merge = db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
    const changes = () => Number(db.prepare('SELECT total_changes()').pluck().get());
    // A negative number takes every piece into the merge; then it goes on until a step changes nothing but the request itself.
    for (let pages = -pagesAtOnce, before = -2; changes() - before > 1; pages = pagesAtOnce) {
      signal?.throwIfAborted();
      before = changes();
      merge.run(pages);
      await setImmediate();
    }
  }
}
