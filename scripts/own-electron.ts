import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { installedPackage, installedVersion } from './project-folder.ts';

const stallMs = 15_000;
const rememberFailureMs = 24 * 60 * 60 * 1000;

export const electronVersion = installedVersion('electron');
export const ownDistPath = installedPackage('electron', 'dist');

/** Where the executable is inside an Electron distribution. */
export function executableIn(distPath: string): string {
  if (process.platform === 'darwin') return join(distPath, 'Electron.app/Contents/MacOS/Electron');
  return join(distPath, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

export function isOwnElectronInstalled(): boolean {
  const versionFile = join(ownDistPath, 'version');
  return (
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').replace(/^v/, '').trim() === electronVersion &&
    existsSync(executableIn(ownDistPath))
  );
}

/**
 * Downloads Electron's own binary, and says whether that worked. A network that blocks the download is remembered for a
 * day, so that each start does not wait for it again; another mirror is tried at once.
 */
export async function downloadOwnElectron(): Promise<boolean> {
  if (hasFailedRecently()) return false;
  console.error(`Downloading Electron ${electronVersion}`);
  const failure = await runInstaller();
  if (failure === undefined && isOwnElectronInstalled()) return true;
  console.error(
    `Electron ${electronVersion} could not be downloaded here: ${failure ?? 'the download is incomplete'}.`,
  );
  await mkdir(dirname(failureFile()), { recursive: true });
  await writeFile(failureFile(), mirror());
  return false;
}

function hasFailedRecently(): boolean {
  const file = failureFile();
  if (!existsSync(file)) return false;
  return Date.now() - statSync(file).mtimeMs < rememberFailureMs && readFileSync(file, 'utf8') === mirror();
}

function failureFile(): string {
  return join(cacheFolder(), `electron-${electronVersion}-not-downloadable`);
}

function mirror(): string {
  return process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? '';
}

/**
 * Runs Electron's installer until it ends or stalls. Some firewalls swallow packets rather than refuse them, and a slow
 * line may take minutes, so what is limited is the time without a new byte, not the whole time.
 */
async function runInstaller(): Promise<string | undefined> {
  await mkdir(cacheFolder(), { recursive: true });
  const temporary = await mkdtemp(join(cacheFolder(), `partial-${process.pid}-`));
  const child = spawn(process.execPath, [installedPackage('electron', 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));

  let seenBytes = 0;
  let stalled = false;
  const watch = setInterval(() => {
    const bytes = bytesUnder(temporary) + bytesUnder(ownDistPath);
    stalled = bytes === seenBytes;
    seenBytes = bytes;
    if (stalled) child.kill('SIGKILL');
  }, stallMs);

  try {
    const code = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    if (stalled) return `nothing arrived for ${stallMs / 1000} seconds`;
    return code === 0 ? undefined : (errors.trim().split('\n')[0] ?? `the installer ended with ${code}`);
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
}

function bytesUnder(folder: string): number {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
