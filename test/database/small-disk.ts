import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8' }).status === 0;

/** Whether this process may mount file systems: on Linux, as root, outside most containers. */
export const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  // In a mount namespace of its own, so that trying leaves nothing behind.
  return run('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
})();

/** A real file system of its own, of `kilobytes`; unmounted when the running test ends. */
export function smallDisk(kilobytes: number): { folder: string; makeReadOnly: () => void } {
  const folder = path.join(tempFolder(), 'disk');
  mkdirSync(folder);
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) throw new Error('mount failed');
  onTestFinished(() => void run('umount', folder));
  return {
    folder,
    makeReadOnly: () => {
      if (!run('mount', '-o', 'remount,ro', folder)) throw new Error('remount failed');
    },
  };
}
