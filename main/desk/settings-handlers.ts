import { getCollection, setCollection } from '../database/collection.ts';
import { getSettings, setSettings } from '../database/settings.ts';
import type { Workspace } from '../database/workspace.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import type { Handlers } from './handlers.ts';

/** What is remembered between sessions besides packs. */
export function settingsHandlers(
  workspace: Workspace,
  onEvent: (event: DeskEvent) => void,
): Handlers<'settings.get' | 'settings.set' | 'collection.get' | 'collection.set'> {
  return {
    'settings.get': () => getSettings(workspace.db),
    'settings.set': (settings) => {
      const kept = setSettings(workspace.db, settings);
      onEvent({ kind: 'changed', what: 'settings' });
      return kept;
    },
    'collection.get': () => getCollection(workspace.db),
    'collection.set': (collection) => {
      const kept = setCollection(workspace.db, collection);
      onEvent({ kind: 'changed', what: 'collection' });
      return kept;
    },
  };
}
