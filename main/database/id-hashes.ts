import { readLibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { hashOf, sortSeen, type SeenIds } from './seen-ids.ts';

/** Hashes of everything that one compilation of a library holds, by row: asked once, since ids do not change in between. */
interface IdHashes {
  compilation: number;
  cases: ReadonlyMap<number, bigint>;
  metrics: ReadonlyMap<number, bigint>;
}

const known = new WeakMap<Database, IdHashes>();

function readHashes(db: Database, table: 'cases' | 'metrics'): Map<number, bigint> {
  const kind = table === 'cases' ? 'case' : 'metric';
  const hashes = new Map<number, bigint>();
  const rows = db.prepare<[], [number, string]>(`SELECT key, id FROM ${table}`).raw();
  for (const [key, id] of rows.iterate()) hashes.set(key, hashOf(kind, id));
  return hashes;
}

function idHashes(db: Database): IdHashes {
  const compilation = readLibraryMeta(db)?.compilation ?? 0;
  const before = known.get(db);
  if (before?.compilation === compilation) return before;
  const hashes = { compilation, cases: readHashes(db, 'cases'), metrics: readHashes(db, 'metrics') };
  known.set(db, hashes);
  return hashes;
}

/** Hashes of case studies and results by row, in order. */
export function hashesOfRows(
  db: Database,
  { cases, metrics }: { cases: readonly number[]; metrics: readonly number[] },
): { cases: SeenIds; metrics: SeenIds } {
  const hashes = idHashes(db);
  const sorted = (keys: readonly number[], of: ReadonlyMap<number, bigint>) =>
    sortSeen(keys.map((key) => of.get(key) ?? 0n));
  return { cases: sorted(cases, hashes.cases), metrics: sorted(metrics, hashes.metrics) };
}
