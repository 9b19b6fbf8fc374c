import { getCollecting, setCollecting } from '../database/collecting.ts';
import { getSettings, setSettings } from '../database/settings.ts';
import type { Workspace } from '../database/workspace.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import type { Handlers } from './handlers.ts';

/** What is remembered between sessions besides packs. */
export function settingsHandlers(
  workspace: Workspace,
  onEvent: (event: DeskEvent) => void,
): Handlers<'settings.get' | 'settings.set' | 'collecting.get' | 'collecting.set'> {
  return {
    'settings.get': () => getSettings(workspace.db),
    'settings.set': (settings) => {
      const kept = setSettings(workspace.db, settings);
      onEvent({ kind: 'changed', what: 'settings' });
      return kept;
    },
    'collecting.get': () => getCollecting(workspace.db),
    'collecting.set': (collecting) => {
      const kept = setCollecting(workspace.db, collecting);
      onEvent({ kind: 'changed', what: 'collecting' });
      return kept;
    },
  };
}
