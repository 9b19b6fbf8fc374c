import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/** The path of a file or folder of an installed package. */
export function installedPackage(name: string, ...rest: string[]): string {
  return join(projectFolder, 'node_modules', name, ...rest);
}

export function installedVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(installedPackage(name, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The command that npm made for a package, such as `electron-vite`. */
export function installedCommand(name: string): string {
  return installedPackage('.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}
