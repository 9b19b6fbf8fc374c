import { onTestFinished } from 'vitest';
import { openWorkspace, type OpenWorkspaceOptions, type Workspace } from '../../main/database/workspace.ts';

export const noon = new Date('2026-11-21T12:00:00.000Z');

export const oneDayMs = 86_400_000;

/** A clock that stands still at `time`. */
export function stoppedAt(time: Date): () => Date {
  return () => time;
}

/** Opens a workspace, at noon on 21 November 2026 unless told otherwise, and closes it when the running test ends. */
export function openTestWorkspace(dataDir: string, options: Partial<OpenWorkspaceOptions> = {}): Workspace {
  const workspace = openWorkspace({ dataDir, now: stoppedAt(noon), ...options });
  onTestFinished(() => workspace.close());
  return workspace;
}
