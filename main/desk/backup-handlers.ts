import type { Workspace } from '../database/workspace.ts';
import type { DeskEvent } from '../ipc/serve-desk.ts';
import type { Handlers } from './handlers.ts';

/** Backups of the user's own work. Going back to one changes everything that a screen may hold. */
export function backupHandlers(
  workspace: Workspace,
  onEvent: (event: DeskEvent) => void,
): Handlers<'backups.list' | 'backups.create' | 'backups.restore'> {
  return {
    'backups.list': () => workspace.listBackups(),
    'backups.create': () => workspace.createBackup(),
    'backups.restore': ({ id }) => {
      workspace.restoreBackup(id);
      for (const what of ['packs', 'settings', 'collecting', 'searches', 'collections'] as const)
        onEvent({ kind: 'changed', what });
      return {};
    },
  };
}
