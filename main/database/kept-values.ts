import type { z } from 'zod';
import type { Database } from './open-database.ts';
import { parseJson } from './parse-json.ts';
import { withDeskErrors } from './to-desk-error.ts';

/**
 * Reads a single value that is remembered between sessions. One that is absent, unreadable, or from a time when it had
 * another shape is as if it had never been set: `schema` must accept `{}` and fill in its defaults.
 */
export function getKeptValue<T>(db: Database, name: string, schema: z.ZodType<T>): T {
  return withDeskErrors('What Casebook remembers could not be read', () => {
    const row = db.prepare<[string], { value: string }>('SELECT value FROM kept_values WHERE name = ?').get(name);
    const kept = schema.safeParse(row && parseJson(row.value));
    return kept.success ? kept.data : schema.parse({});
  });
}

export function setKeptValue<T>(db: Database, name: string, schema: z.ZodType<T>, value: T): T {
  return withDeskErrors('The change was not saved', () => {
    const kept = schema.parse(value);
    db.prepare(
      'INSERT INTO kept_values (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(name, JSON.stringify(kept));
    return kept;
  });
}
