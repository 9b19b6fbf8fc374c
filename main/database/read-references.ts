import type { Database } from './open-database.ts';

/** The full reference of every source, by id. */
export function readReferences(db: Database): Map<string, string> {
  const rows = db.prepare<[], { id: string; reference: string }>('SELECT id, reference FROM sources').all();
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}
