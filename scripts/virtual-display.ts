import { runCommand } from './run-command.ts';

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** The command that runs another one on a display of its own, the size of a common office monitor. */
export function onVirtualDisplay(command: string, args: readonly string[]): [command: string, args: string[]] {
  return ['xvfb-run', ['-a', '--server-args=-screen 0 1920x1080x24 -nolisten tcp', command, ...args]];
}

/** Runs a script's body where windows can open: here if there is a display, otherwise in this script run again on a virtual one. */
export async function underVirtualDisplay(body: () => Promise<number>): Promise<number> {
  if (hasDisplay()) return body();
  return runCommand(...onVirtualDisplay(process.execPath, process.argv.slice(1)));
}
