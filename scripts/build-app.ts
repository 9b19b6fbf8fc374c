import { readdirSync, statSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedCommand, projectFolder } from './project-folder.ts';
import { runCommand } from './run-command.ts';
import { ScriptFailure } from './script-failure.ts';

const sources = ['src', 'main', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];

/**
 * Made only when a whole build has succeeded, so that one that broke off half-way is done again. Its time is when that
 * build began, so that a file saved during the build counts as newer.
 */
const stamp = join(projectFolder, 'dist', '.built');

/** Builds dist/ if anything it is made from is newer than the last build. */
export async function buildApp(): Promise<void> {
  if (isUpToDate()) return;
  const started = new Date();
  const code = await runCommand(installedCommand('electron-vite'), ['build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    outputToStderr: true,
  });
  if (code !== 0) throw new ScriptFailure(`the build failed (electron-vite ended with ${code})`);
  await writeFile(stamp, '');
  await utimes(stamp, started, started);
}

function isUpToDate(): boolean {
  const builtMs = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  return builtMs !== undefined && sources.every((source) => !hasNewer(join(projectFolder, source), builtMs));
}

/** A folder's own time counts too: it is the only trace of a file that was deleted. */
function hasNewer(path: string, thanMs: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (stat.mtimeMs > thanMs) return true;
  return stat.isDirectory() && readdirSync(path).some((name) => hasNewer(join(path, name), thanMs));
}
