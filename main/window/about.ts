import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import type { ShellOutput } from '../../src/contract/shell-contract.ts';
import { appFiles } from './app-files.ts';

/** The Electron that Casebook is made for. An older one is the stand-in described in docs/adr/0005-electron-runtime.md. */
const intendedElectronMajor = 45;

export function isCompatibilityRuntime(): boolean {
  return Number.parseInt(process.versions.electron, 10) < intendedElectronMajor;
}

export async function about(): Promise<ShellOutput<'shell.about'>> {
  const texts = await Promise.allSettled(appFiles().licences.map((file) => readFile(file, 'utf8')));
  return {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    compatibilityRuntime: isCompatibilityRuntime(),
    licences: texts.flatMap((text) => (text.status === 'fulfilled' ? [text.value.trim()] : [])).join('\n\n'),
  };
}
