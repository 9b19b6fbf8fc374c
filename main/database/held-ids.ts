import type { CaseCard } from '../../src/library/views.ts';
import { readCardsByKey } from './library-read.ts';
import type { Database } from './open-database.ts';

function heldKeys(db: Database, table: 'cases' | 'metrics', ids: readonly string[]): Map<string, number> {
  const rows = db
    .prepare<[string], { id: string; key: number }>(
      `SELECT ${table}.id, ${table}.key FROM json_each(?) AS wanted CROSS JOIN ${table} ON ${table}.id = wanted.value`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** Those that the library does not hold, case studies first. */
export function missingIds(
  db: Database,
  { caseIds, metricIds }: { caseIds: readonly string[]; metricIds: readonly string[] },
): string[] {
  const cases = heldKeys(db, 'cases', caseIds);
  const metrics = heldKeys(db, 'metrics', metricIds);
  return [...caseIds.filter((id) => !cases.has(id)), ...metricIds.filter((id) => !metrics.has(id))];
}

/** Case studies by id, in the order given and without those that the library does not hold. */
export function readCardsById(db: Database, ids: readonly string[]): CaseCard[] {
  const keys = heldKeys(db, 'cases', ids);
  return readCardsByKey(
    db,
    ids.flatMap((id) => keys.get(id) ?? []),
  );
}
