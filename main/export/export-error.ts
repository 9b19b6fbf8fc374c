import path from 'node:path';
import { DeskError } from '../../src/contract/wire.ts';

/** What was being done: making the temporary file, filling it, or putting it in the place of the export. */
export type WriteStep = 'create' | 'write' | 'replace';

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * What a failure to write an export means for the user, and what to do about it. Windows says EPERM or EACCES where a rename
 * meets a file that another program holds open.
 */
export function exportError(
  error: unknown,
  { file, step, platform }: { file: string; step: WriteStep; platform: NodeJS.Platform },
): DeskError {
  if (error instanceof DeskError) return error;
  const code = codeOf(error);
  const name = path.basename(file);
  const folder = path.dirname(file);
  const details = error instanceof Error ? error.message : String(error);
  const inUse = () =>
    new DeskError(
      'file-in-use',
      `"${name}" is open in another program. Close it there and export again, or choose another name.`,
      details,
    );
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return inUse();
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      if (step === 'replace' && platform === 'win32') return inUse();
      return new DeskError(
        'permission',
        `Casebook is not allowed to write to the folder "${folder}". Choose another folder, such as Documents.`,
        details,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new DeskError(
        'disk-full',
        `There is no room left on the disk for "${name}". Free some space and export again, or choose another drive.`,
        details,
      );
    case 'ENOENT':
      return new DeskError(
        'not-found',
        `The folder "${folder}" is not there. Choose a folder that exists; a drive or network share may have been disconnected.`,
        details,
      );
    case 'ENOTDIR':
      return new DeskError('bad-input', `"${folder}" is a file, not a folder. Choose another place.`, details);
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new DeskError('bad-input', `There is a folder called "${name}". Choose another name.`, details);
    case 'ENAMETOOLONG':
      return new DeskError('bad-input', 'The file name is too long. Choose a shorter one.', details);
    default:
      return new DeskError(
        'internal',
        `"${name}" could not be written. Nothing was changed; try again, or choose another folder.`,
        `${code} ${details}`,
      );
  }
}
