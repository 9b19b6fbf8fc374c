import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What a requirement is for. A window is always wanted; a virtual display only where there is no real one; the
 * compiler tools only while the compatibility runtime is being prepared.
 */
export type Purpose = 'window' | 'virtual-display' | 'compatibility';

export interface Requirement {
  readonly name: string;
  readonly purpose: Purpose;
  readonly debianPackage: string;
  /** Debian 13 and Ubuntu 24.04 renamed some libraries when their time type grew to 64 bits. */
  readonly renamedWithTime64?: true;
  readonly isPresent: () => boolean;
}

const library = (file: string, debianPackage: string, renamed?: 'renamed'): Requirement => ({
  name: file,
  purpose: 'window',
  debianPackage,
  ...(renamed === undefined ? {} : { renamedWithTime64: true }),
  isPresent: () => libraryFolders().some((folder) => existsSync(join(folder, file))),
});

const command = (name: string, purpose: Purpose, debianPackage: string): Requirement => ({
  name,
  purpose,
  debianPackage,
  isPresent: () => isOnPath(name),
});

/** The shared objects that Electron's executable asks for, one for each package that has to be installed for them. */
export const requirements: readonly Requirement[] = [
  library('libgtk-3.so.0', 'libgtk-3-0', 'renamed'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2', 'renamed'),
  library('libgbm.so.1', 'libgbm1'),
  library('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0', 'renamed'),
  library('libcups.so.2', 'libcups2', 'renamed'),
  library('libdrm.so.2', 'libdrm2'),
  {
    name: 'Liberation fonts',
    purpose: 'window',
    debianPackage: 'fonts-liberation',
    // Without any metric-compatible font, PDFs and screenshots come out in whatever the machine has.
    isPresent: () => ['liberation', 'liberation2', 'liberation-fonts'].some(hasFontFolder),
  },
  command('Xvfb', 'virtual-display', 'xvfb'),
  command('xvfb-run', 'virtual-display', 'xvfb'),
  command('xauth', 'virtual-display', 'xauth'),
  command('unzip', 'compatibility', 'unzip'),
  command('make', 'compatibility', 'make'),
  command('g++', 'compatibility', 'g++'),
  command('python3', 'compatibility', 'python3'),
];

export function missingRequirements(purposes: readonly Purpose[]): Requirement[] {
  if (process.platform !== 'linux') return [];
  return requirements.filter(({ purpose, isPresent }) => purposes.includes(purpose) && !isPresent());
}

/** The packages to install, under the names this system's release gives them. */
export function packagesFor(missing: readonly Requirement[]): string[] {
  const time64 = hasTime64Packages();
  const names = missing.map(({ debianPackage, renamedWithTime64 }) =>
    time64 && renamedWithTime64 === true ? `${debianPackage}t64` : debianPackage,
  );
  return [...new Set(names)];
}

function libraryFolders(): string[] {
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const configured = (process.env['LD_LIBRARY_PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...configured, `/usr/lib/${triplet}`, `/lib/${triplet}`, '/usr/lib64', '/lib64', '/usr/lib', '/lib'];
}

function hasFontFolder(name: string): boolean {
  return existsSync(`/usr/share/fonts/truetype/${name}`) || existsSync(`/usr/share/fonts/${name}`);
}

export function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function hasTime64Packages(): boolean {
  const folder = '/var/lib/dpkg/info';
  return existsSync(folder) && readdirSync(folder).some((file) => /^lib.*t64(?::[a-z0-9]+)?\.list$/.test(file));
}
