import { firstWorkspace } from './0001-first-workspace.ts';
import { searchesAndCollections } from './0002-searches-and-collections.ts';
import type { Migration } from './migration.ts';

/** Every migration of `workspace.db`, oldest first. */
export const workspaceMigrations: readonly Migration[] = [firstWorkspace, searchesAndCollections];
