import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Chromium keeps its own things: caches, and the lock that makes a second start find the first. */
export interface BrowserFolder {
  path: string;
  /** Whether it is there at the next start. */
  isKept: boolean;
}

/**
 * A folder within the data folder, so that two starts on the same data meet in one lock. Where nothing can be written, as in a data folder
 * that is opened to be read only, a temporary one is used, and thrown away by the next start that needs one: Chromium still writes
 * when nothing of ours runs any more.
 */
export function browserFolder(dataDir: string | null, temporaryDir = tmpdir()): BrowserFolder {
  const own = dataDir === null ? null : path.join(dataDir, 'browser');
  if (own !== null && isWritable(own)) return { path: own, isKept: true };
  discardAbandoned(temporaryDir);
  return { path: mkdtempSync(path.join(temporaryDir, `casebook-browser-${process.pid}-`)), isKept: false };
}

function isWritable(dir: string): boolean {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function discardAbandoned(temporaryDir: string): void {
  for (const name of readdirSync(temporaryDir)) {
    const pid = /^casebook-browser-(\d+)-\w+$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(path.join(temporaryDir, name), { recursive: true, force: true });
    } catch {
      // Another user's, in a folder that all share.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
