import { app } from 'electron';
import { chromiumSwitches } from './network-policy.ts';
import { secureContents } from './secure-contents.ts';
import { secureSession } from './secure-session.ts';

/** Applies the security policy to every session and page that will ever be, ours or not. Must run before Electron is ready. */
export function hardenApp(options: { readonly devTools: boolean }): void {
  // Chromium cannot do both, and a build server that runs as root has to choose `--no-sandbox`.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of chromiumSwitches) addSwitch(name, value);
  app.on('session-created', (session) => secureSession(session, options));
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

/** A switch that is given twice counts once: what was asked for on the command line is kept beside ours. */
function addSwitch(name: string, value: string | undefined): void {
  const given = name === 'disable-features' ? app.commandLine.getSwitchValue(name) : '';
  if (value === undefined) app.commandLine.appendSwitch(name);
  else app.commandLine.appendSwitch(name, [given, value].filter((part) => part !== '').join(','));
}
