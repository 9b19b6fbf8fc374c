import { isDeepStrictEqual } from 'node:util';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import { mergeColumns } from '../../src/search/merge-columns.ts';
import type { Database } from './open-database.ts';
import { readCases, readMetrics, readValues } from './read-columns.ts';

/** Above this share of new case studies, reading them all is as quick. */
const mostNew = 0.2;

/** The columns after a change, from those before it; `null` where too much has changed, or what values there are. */
export function patchColumns(db: Database, before: LibraryColumns): LibraryColumns | null {
  if (!isDeepStrictEqual(readValues(db), before.values)) return null;
  const keys = Int32Array.from(
    db.prepare<[], number>('SELECT key FROM cases ORDER BY title COLLATE NOCASE, id').pluck().all(),
  );
  const known = new Set(before.cases.keys);
  const fresh = [...keys].filter((key) => !known.has(key));
  if (fresh.length > keys.length * mostNew) return null;
  const cases = readCases(db, before.values, fresh);
  return mergeColumns(keys, before, { cases, metrics: readMetrics(db, before.values, cases, true) });
}
