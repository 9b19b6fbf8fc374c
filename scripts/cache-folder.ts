import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Where downloads and compiled files are kept between checkouts, outside the repository, so that a second clone does
 * not fetch and compile them again.
 */
export function cacheFolder(): string {
  const { env, platform } = process;
  const caches =
    env['XDG_CACHE_HOME'] ||
    (platform === 'win32' && env['LOCALAPPDATA']) ||
    join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(caches, 'casebook');
}

/**
 * Makes a cached file or folder, all of it or none of it. `make` works in a scratch folder and returns the path, inside
 * that folder, of what is to be kept; only a rename puts it in place. When two runs make the same thing at once, the
 * first to finish is kept.
 */
export async function makeOnce(target: string, make: (scratch: string) => Promise<string>): Promise<void> {
  if (existsSync(target)) return;
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await removeAbandonedScratch(parent);
  const scratch = await mkdtemp(join(parent, `partial-${process.pid}-`));
  try {
    const made = await make(scratch);
    await rename(made, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A run that was killed could not clear up after itself; the process id in the name says whether it is still at work. */
async function removeAbandonedScratch(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const pid = /^partial-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
