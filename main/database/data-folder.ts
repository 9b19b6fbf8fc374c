import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../src/contract/wire.ts';
import { listFolder } from './durable-files.ts';
import { parseMacMounts, parseMountInfo, type Mount } from './mounts.ts';
import { sharedFolderReason } from './shared-folder.ts';

/** What decides where the data folder is. */
export interface UserPlace {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  homeDir: string;
}

/**
 * Where the user's work and the compiled library are kept: `CASEBOOK_DATA_DIR` if it is set, else the usual place of the
 * platform. On Windows the local one: a roaming profile is copied at every sign-in and often redirected to a network.
 */
export function dataFolderPath({ platform, env, homeDir }: UserPlace): string {
  const chosen = env['CASEBOOK_DATA_DIR'];
  if (chosen) return chosen;
  if (platform === 'win32') {
    return path.win32.join(env['LOCALAPPDATA'] || path.win32.join(homeDir, 'AppData', 'Local'), 'Casebook');
  }
  if (platform === 'darwin') return path.posix.join(homeDir, 'Library', 'Application Support', 'Casebook');
  // The XDG specification says to ignore a relative path.
  const shared = env['XDG_DATA_HOME'];
  const base = shared?.startsWith('/') ? shared : path.posix.join(homeDir, '.local', 'share');
  return path.posix.join(base, 'casebook');
}

/**
 * The data folder of whoever runs this process, as an absolute path. It may not exist yet, and may be one that
 * `refuseSharedFolder` refuses.
 */
export function resolveDataFolder(): string {
  const { platform, env } = process;
  return path.resolve(dataFolderPath({ platform, env, homeDir: homedir() }));
}

/** Throws `DeskError('unavailable')`, with the reason, for a folder in which a live database would not be safe. */
export function refuseSharedFolder(folder: string): void {
  const { platform, env } = process;
  const surroundings = { platform, env, homeDir: homedir(), mounts: readMounts(), namesAbove: readNamesAbove(folder) };
  // Where it really is: a link, or on Windows a drive letter, may lead to another computer.
  const reason = sharedFolderReason(folder, surroundings) ?? sharedFolderReason(realFolder(folder), surroundings);
  if (reason === null) return;
  throw new DeskError(
    'unavailable',
    `Casebook cannot keep its data in ${folder}: ${reason}. Choose a folder on this computer's own disk with ` +
      'CASEBOOK_DATA_DIR. To share work with others, export packs into the shared folder instead.',
  );
}

function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function realFolder(folder: string): string {
  const existing = foldersAbove(folder).find((candidate) => existsSync(candidate));
  if (existing === undefined) return folder;
  try {
    return path.join(realpathSync.native(existing), path.relative(existing, folder));
  } catch {
    return folder;
  }
}

/** A folder that may not be listed tells nothing. */
function readNamesAbove(folder: string): Set<string> {
  return new Set(
    foldersAbove(realFolder(folder)).flatMap((above) => {
      try {
        return listFolder(above);
      } catch {
        return [];
      }
    }),
  );
}

function readMounts(): Mount[] {
  try {
    if (process.platform === 'linux') return parseMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
    if (process.platform === 'darwin') return parseMacMounts(execFileSync('/sbin/mount', { encoding: 'utf8' }));
  } catch {
    // Without the list only names can be judged.
  }
  return [];
}
