import { readFileSync } from 'node:fs';
import { needsCompatibilityTools } from './electron-runtime.ts';
import { ensureSystem } from './ensure-system.ts';
import { runScript } from './script-failure.ts';
import { requirements } from './system-requirements.ts';
import type { Purpose } from './system-requirements.ts';

const reasons: Record<Purpose, string> = {
  window: 'windows',
  'virtual-display': 'windows where there is no display',
  compatibility: 'preparing the compatibility runtime',
};

function printTable(purposes: readonly Purpose[]): void {
  const row = (state: string, name: string, reason: string): void => {
    console.log(`${state.padEnd(9)}${name.padEnd(26)}${reason}`);
  };
  row('ok', `Node ${process.versions.node}`, 'these scripts');
  for (const { name, purpose, isPresent } of requirements) {
    if (purposes.includes(purpose)) row(isPresent() ? 'ok' : 'missing', name, reasons[purpose]);
  }
}

/**
 * Ubuntu 24.04 lets only known programs make the user namespaces that Chromium's sandbox is built from, and Electron
 * then refuses to start with a message that does not say so.
 */
function sandboxNote(): string | undefined {
  if (process.getuid?.() === 0) return undefined;
  try {
    const setting = readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8');
    if (setting.trim() !== '1') return undefined;
  } catch {
    return undefined;
  }
  return 'If Electron says its sandbox is not configured: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0';
}

await runScript(async () => {
  if (process.platform !== 'linux') {
    console.log('Nothing to check: only Linux needs system packages.');
    return 0;
  }
  const purposes: Purpose[] = ['window', 'virtual-display'];
  if (await needsCompatibilityTools()) purposes.push('compatibility');
  try {
    ensureSystem(purposes);
  } finally {
    printTable(purposes);
  }
  const note = sandboxNote();
  if (note !== undefined) console.log(note);
  return 0;
});
