import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A rename is only safe against a power cut once both the file and its folder are on the disk.
// Nothing here may be given a database that is open in this process: on Unix, closing any handle of a file drops every
// lock that the process holds on it.

/** SQLite's companions of a database file, which hold changes that are not in it yet. */
export const journalSuffixes = ['-wal', '-journal', '-shm'] as const;

export function flushFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function flushFolder(path: string): void {
  // Windows cannot open folders; NTFS journals its own names.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Copies a file, over another if need be; the copy can be written whether or not the original can. */
export function copyWritable(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

export function copyDurably(from: string, to: string): void {
  copyWritable(from, to);
  flushFile(to);
}

/** Throws what the file system says when an existing file cannot be written. */
export function requireWritable(path: string): void {
  closeSync(openSync(path, 'r+'));
}

/** Puts a finished file in its place in one step, replacing what was there. */
export function installFile(finished: string, path: string): void {
  flushFile(finished);
  renameSync(finished, path);
  flushFolder(dirname(path));
}

/** The name under which a file is made until it is whole. */
export function partialPath(path: string): string {
  return `${path}.partial`;
}

/** Removes what an interrupted run was making under `partialPath(path)`, journals included. */
export function removePartial(path: string): void {
  for (const suffix of ['', ...journalSuffixes]) rmSync(partialPath(path) + suffix, { force: true });
}

/** Removes whatever interrupted runs were making in a folder of ours. */
export function removePartials(folder: string): void {
  for (const name of listFolder(folder)) if (name.includes('.partial')) rmSync(join(folder, name), { force: true });
}

/** Names in a folder, sorted; none when there is no such folder. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}
