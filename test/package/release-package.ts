import { extractFile, listPackage } from '@electron/asar';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const executable = process.env['CASEBOOK_RELEASE_APP'];
if (executable === undefined) {
  throw new Error(
    'CASEBOOK_RELEASE_APP is not set. Run `npm test`, which makes the release package and then tests it.',
  );
}

export const releaseExecutable = executable;

export const resourcesFolder =
  process.platform === 'darwin' ? join(dirname(executable), '../Resources') : join(dirname(executable), 'resources');

const archive = join(resourcesFolder, 'app.asar');

/** The paths of the files in the app's archive and beside it, with forward slashes and no leading one. */
export function filesInArchive(): string[] {
  return listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//, ''));
}

export function readFromArchive(path: string): string {
  return extractFile(archive, path).toString('utf8');
}

export function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
