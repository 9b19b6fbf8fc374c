import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

export interface PackageKind {
  /** With the one fuse on that Playwright attaches through. */
  readonly inspect: boolean;
}

export function packageOutputFolder({ inspect }: PackageKind): string {
  return join(projectFolder, inspect ? 'release/test' : 'release');
}

/** Where electron-builder puts the executable of the unpacked app for this machine. */
export function packagedExecutable(kind: PackageKind): string {
  const { platform, arch } = process;
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  const output = packageOutputFolder(kind);
  if (platform === 'darwin') return join(output, `mac${suffix}`, 'Casebook.app/Contents/MacOS/Casebook');
  if (platform === 'win32') return join(output, `win${suffix}-unpacked`, 'Casebook.exe');
  return join(output, `linux${suffix}-unpacked`, 'casebook');
}
