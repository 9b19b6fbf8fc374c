import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, type DeskErrorCode } from '../../src/contract/wire.ts';

/** What failed: making the new file beside the old, or putting it in the old one's place. */
type Stage = 'write' | 'replace';

/** What a failure to write an export means for the user. */
export function exportFailure(stage: Stage, file: string, error: unknown): DeskError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const details = error instanceof Error ? error.stack : String(error);
  const name = path.basename(file);
  const folder = path.dirname(file);
  const fail = (deskCode: DeskErrorCode, message: string) => new DeskError(deskCode, message, details);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fail(
      'disk-full',
      `The disk is full, so ${name} was not written. Free some space or choose another folder, then export again.`,
    );
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST')
    return fail('permission', `${name} is a folder. Export under another name.`);
  // Windows refuses to replace a file that a program holds open, with any of these.
  if (stage === 'replace' && ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code))
    return fail(
      'file-in-use',
      `${name} is open in another program or protected, so it was left as it was. Close it there, or export under another name.`,
    );
  if (code === 'EACCES' || code === 'EPERM')
    return fail('permission', `You may not write in the folder ${folder}. Choose another folder.`);
  if (code === 'EROFS') return fail('read-only', `The folder ${folder} is read-only. Choose another folder.`);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return fail('not-found', `The folder ${folder} is not there any more. Choose another folder.`);
  return fail(
    'unavailable',
    `${name} was not written (${code || String(error)}). Try again, or choose another folder.`,
  );
}

/**
 * Writes an export so that its file is either whole or as it was before: beside it first, then in its place. Returns the
 * number of bytes. Throws a `DeskError` that says what to do.
 */
export async function writeExportFile(file: string, bytes: Uint8Array): Promise<number> {
  const partial = path.join(
    path.dirname(file),
    `.${path.basename(file).slice(0, 100)}.${randomUUID().slice(0, 8)}.partial`,
  );
  let stage: Stage = 'write';
  try {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    stage = 'replace';
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw exportFailure(stage, file, error);
  }
  return bytes.length;
}
