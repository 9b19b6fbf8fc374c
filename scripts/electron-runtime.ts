import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compatibilityElectronVersion,
  isCompatibilityRuntimePrepared,
  isCompatibilityRuntimeSupported,
  prepareCompatibilityRuntime,
} from './compatibility-runtime.ts';
import { isCompatibleSqlitePrepared, needsCompatibleSqlite, prepareCompatibleSqlite } from './compatibility-sqlite.ts';
import {
  downloadOwnElectron,
  electronVersion,
  executableIn,
  isOwnElectronInstalled,
  ownDistPath,
} from './own-electron.ts';
import { ensureSystem } from './ensure-system.ts';
import { ScriptFailure } from './script-failure.ts';
import type { Purpose } from './system-requirements.ts';

export interface ElectronRuntime {
  readonly kind: 'override' | 'own' | 'compatibility';
  readonly distPath: string;
  readonly executable: string;
  readonly version: string;
  /** The SQLite addon to load in place of better-sqlite3's own, which this Electron is too old for. */
  readonly sqliteBinding?: string;
}

let resolved: Promise<ElectronRuntime> | undefined;

/** Finds an Electron to run on, fetching it if need be. Why there are three kinds: docs/adr/0005-electron-runtime.md. */
export function resolveElectronRuntime(): Promise<ElectronRuntime> {
  resolved ??= findElectronRuntime();
  return resolved;
}

async function findElectronRuntime(): Promise<ElectronRuntime> {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') return withSqlite('override', override, versionOf(override));

  if (isOwnElectronInstalled() || (await downloadOwnElectron())) return withSqlite('own', ownDistPath, electronVersion);

  if (!isCompatibilityRuntimeSupported()) {
    throw new ScriptFailure(
      `Electron ${electronVersion} could not be downloaded. Set ELECTRON_MIRROR to a mirror of its releases, or ` +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it unpacked.',
    );
  }
  const distPath = await prepareCompatibilityRuntime();
  const runtime = await withSqlite('compatibility', distPath, compatibilityElectronVersion);
  console.error(
    `Running on a compatibility runtime (Electron ${runtime.version}), for development and tests only: ` +
      `Electron ${electronVersion} could not be downloaded here.`,
  );
  return runtime;
}

/**
 * Checks the system for everything that running needs, in one go, then resolves the runtime. Whether Electron's own binary
 * can be had is found out first, because only its absence calls for a compiler.
 */
export async function prepareElectronRuntime(purposes: readonly Purpose[]): Promise<ElectronRuntime> {
  ensureSystem([...purposes, ...((await needsCompatibilityTools()) ? (['compatibility'] as const) : [])]);
  return resolveElectronRuntime();
}

/** Whether resolving the runtime would have to unpack or compile something. */
export async function needsCompatibilityTools(): Promise<boolean> {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] || !isCompatibilityRuntimeSupported()) return false;
  if (isCompatibilityRuntimePrepared() && isCompatibleSqlitePrepared()) return false;
  return !isOwnElectronInstalled() && !(await downloadOwnElectron());
}

async function withSqlite(kind: ElectronRuntime['kind'], distPath: string, version: string): Promise<ElectronRuntime> {
  const runtime = { kind, distPath, executable: executableIn(distPath), version };
  if (!existsSync(runtime.executable)) throw new ScriptFailure(`There is no Electron in ${distPath}.`);
  return needsCompatibleSqlite(version) ? { ...runtime, sqliteBinding: await prepareCompatibleSqlite() } : runtime;
}

function versionOf(distPath: string): string {
  const versionFile = join(distPath, 'version');
  if (existsSync(versionFile)) return readFileSync(versionFile, 'utf8').replace(/^v/, '').trim();
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = spawnSync(executableIn(distPath), ['-p', 'process.versions.electron'], { env, encoding: 'utf8' });
  if (!/^\d+\.\d+\.\d+/.test(stdout ?? '')) throw new ScriptFailure(`There is no Electron in ${distPath}.`);
  return stdout.trim();
}
