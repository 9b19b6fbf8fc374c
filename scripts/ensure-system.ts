import { spawnSync } from 'node:child_process';
import { ScriptFailure } from './script-failure.ts';
import { isOnPath, missingRequirements, packagesFor } from './system-requirements.ts';
import type { Purpose, Requirement } from './system-requirements.ts';

/**
 * Makes sure that the system has what the given purposes need: installs it when we may, and otherwise stops with the
 * one command that would. Fast when nothing is missing, because every start and every test run calls it.
 */
export function ensureSystem(purposes: readonly Purpose[]): void {
  const missing = missingRequirements(purposes);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) install(packagesFor(missing));

  const stillMissing = missingRequirements(purposes);
  if (stillMissing.length > 0) throw new ScriptFailure(howToInstall(stillMissing));
}

function howToInstall(missing: readonly Requirement[]): string {
  const names = `Missing from this system: ${missing.map(({ name }) => name).join(', ')}.`;
  if (!isOnPath('apt-get')) return `${names} Install them with its package manager, then run this again.`;
  const packages = packagesFor(missing).join(' ');
  return `${names} Run this once:\n\n  sudo sh -c 'apt-get update && apt-get install -y ${packages}'\n`;
}

function install(packages: readonly string[]): void {
  console.error(`Installing system packages: ${packages.join(' ')}`);
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=120'];
  aptGet(['update', '-qq', ...waitForLock]);
  aptGet(['install', '-y', '-qq', '--no-install-recommends', ...waitForLock, ...packages]);
}

/** Its output is kept back unless it fails, when it is the only thing that says why. */
function aptGet(args: readonly string[]): void {
  const result = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (result.status !== 0) console.error(`${result.stdout}${result.stderr}`.trim());
}
