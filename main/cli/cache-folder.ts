import { homedir } from 'node:os';
import path from 'node:path';

/** Where the command line keeps what it can make again, by the customs of the platform. */
export function cliCacheFolder(): string {
  const { platform, env } = process;
  if (platform === 'win32')
    return path.join(env['LOCALAPPDATA'] || path.join(homedir(), 'AppData', 'Local'), 'Casebook', 'Cache', 'cli');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches', 'Casebook', 'cli');
  const shared = env['XDG_CACHE_HOME'];
  return path.join(shared?.startsWith('/') ? shared : path.join(homedir(), '.cache'), 'casebook', 'cli');
}
