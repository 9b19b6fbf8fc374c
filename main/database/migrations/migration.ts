import type { Database } from '../open-database.ts';

/** One step of the workspace's schema. Once released it never changes: the next need is the next migration. */
export interface Migration {
  /** The `user_version` that the database has afterwards; 1 for the first, then without gaps. */
  version: number;
  /** Changes schema and data, inside a transaction that also sets `user_version`. */
  up: (db: Database) => void;
}
