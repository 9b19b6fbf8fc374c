import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder, makeOnce } from './cache-folder.ts';
import { ensureSystem } from './ensure-system.ts';
import { installedPackage, installedVersion } from './project-folder.ts';
import { ScriptFailure } from './script-failure.ts';

/**
 * better-sqlite3's prebuilt addon asks for Node-API 10, which Electron has from version 35. An older Electron crashes on
 * loading it, but runs the same source compiled against the experimental interface, where what it needs first appeared.
 */
const firstElectronWithNodeApi10 = 35;

const shippedDefine = `'NAPI_VERSION=10'`;
const compatibleDefines = `'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'`;

export function needsCompatibleSqlite(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < firstElectronWithNodeApi10;
}

export function isCompatibleSqlitePrepared(): boolean {
  return existsSync(compatibleSqlitePath());
}

function compatibleSqlitePath(): string {
  const { platform, arch } = process;
  return join(
    cacheFolder(),
    `better-sqlite3-${installedVersion('better-sqlite3')}-${platform}-${arch}-compatibility.node`,
  );
}

/** Compiles the addon unless the cache holds it, in a copy so that node_modules stays as npm left it, and returns its path. */
export async function prepareCompatibleSqlite(): Promise<string> {
  const target = compatibleSqlitePath();
  if (isCompatibleSqlitePrepared()) return target;
  ensureSystem(['compatibility']);
  console.error('Compiling SQLite for the compatibility runtime, about a minute and a half, once');
  await makeOnce(target, async (scratch) => {
    const copy = join(scratch, 'better-sqlite3');
    await cp(installedPackage('better-sqlite3'), copy, {
      recursive: true,
      filter: (path) => basename(path) !== 'prebuilds',
    });
    await cp(installedPackage('node-addon-api'), join(copy, 'node_modules', 'node-addon-api'), { recursive: true });
    await replaceDefine(join(copy, 'binding.gyp'));
    compile(copy);
    return join(copy, 'build', 'Release', 'better_sqlite3.node');
  });
  return target;
}

async function replaceDefine(bindingFile: string): Promise<void> {
  const text = await readFile(bindingFile, 'utf8');
  if (!text.includes(shippedDefine)) {
    throw new ScriptFailure(
      `better-sqlite3's binding.gyp no longer sets ${shippedDefine}: see docs/adr/0005-electron-runtime.md.`,
    );
  }
  await writeFile(bindingFile, text.replace(shippedDefine, compatibleDefines));
}

function compile(folder: string): void {
  const nodeGyp = installedPackage('node-gyp', 'bin', 'node-gyp.js');
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', '-j', 'max', `--nodedir=${headersFolder()}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (status !== 0) throw new ScriptFailure(`SQLite did not compile:\n${stdout}\n${stderr}`);
}

/**
 * The Node that npm installed for us brings its own headers, so nothing is downloaded and the system's Node does not
 * matter. Node-API is stable across versions: what counts is the defines above, not which Node the headers are from.
 */
function headersFolder(): string {
  const shipped = installedPackage('node', 'node_modules', `node-${process.platform}-${process.arch}`);
  const candidates = [shipped, join(process.execPath, '..', '..'), '/usr'];
  const folder = candidates.find((candidate) => existsSync(join(candidate, 'include', 'node', 'node_api.h')));
  if (folder === undefined) throw new ScriptFailure('No Node headers were found: run npm ci again.');
  return folder;
}
