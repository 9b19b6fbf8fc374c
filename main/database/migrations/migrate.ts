import type { Database } from '../open-database.ts';
import type { Migration } from './migration.ts';

/** The schema version of a database: 0 when nothing was ever put in it. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The version that a list of migrations leads to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Applies the migrations that a database has not had, each in a transaction of its own with its `user_version`: one that
 * fails leaves nothing of itself behind.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const applied = schemaVersion(db);
  for (const { version, up } of migrations.filter((migration) => migration.version > applied)) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}
