import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { exportError, type WriteStep } from './export-error.ts';
import { stopIfCancelled } from './stop-if-cancelled.ts';

/** Names of files that are being written. They stand in the folder of the export, so that the last step is a rename. */
const temporaryName = /^\.casebook-export-[0-9a-f-]{36}\.tmp$/;
/** A file that was left behind by a crash, not one that somebody is writing now. */
const staleAfterMs = 60 * 60 * 1000;
const chunkBytes = 1024 * 1024;

/** Removes what exports that were cut off left in a folder. Never fails: it is a courtesy. */
async function sweep(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => temporaryName.test(candidate))) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && nowMs - found.mtimeMs > staleAfterMs) await rm(file, { force: true }).catch(() => undefined);
  }
}

/** A rename is on the disk once its folder is; Windows sees to that itself and cannot open folders. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

/** Whoever makes the content failed, not the disk. */
class ContentFailure extends Error {
  override readonly name = 'ContentFailure';
}

async function* made(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw new ContentFailure('The content of an export could not be made.', { cause: error });
  }
}

/**
 * Writes an export in one step: the file is there whole, or as it was before. Replaces a file of that name; whatever happens,
 * no half-written or temporary file stays. `content` that is made piece by piece is written as it comes; what it throws is thrown.
 *
 * @throws DeskError `permission`, `file-in-use`, `disk-full`, `not-found` (the folder), `bad-input` (the name), `cancelled`.
 */
export async function writeExport(
  file: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  options: { signal?: AbortSignal | undefined; nowMs?: number } = {},
): Promise<{ path: string; bytes: number }> {
  const { signal, nowMs = Date.now() } = options;
  stopIfCancelled(signal);
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.casebook-export-${randomUUID()}.tmp`);
  await sweep(folder, nowMs);
  let step: WriteStep = 'create';
  let bytes = 0;
  try {
    const handle = await open(temporary, 'wx');
    try {
      step = 'write';
      for await (const piece of content instanceof Uint8Array ? pieces(content) : made(content)) {
        stopIfCancelled(signal);
        await handle.writeFile(piece);
        bytes += piece.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    stopIfCancelled(signal);
    step = 'replace';
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof ContentFailure) throw error.cause;
    throw exportError(error, { file, step, platform: process.platform });
  }
  await flushFolder(folder);
  return { path: file, bytes };
}
