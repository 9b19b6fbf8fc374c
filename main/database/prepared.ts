import type { Statement } from 'better-sqlite3';
import type { Database } from './open-database.ts';

const statements = new WeakMap<Database, Map<string, Statement>>();

/** A statement that is prepared once for each connection: preparing one takes as long as running it. */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as Statement<Parameters, Row>;
}
