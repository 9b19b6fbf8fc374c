// Stands in for the `default_app.asar` of a stock Electron, which the compatibility runtime does not have: it starts the
// app whose folder is given on the command line. The top-level await matters, because Electron emits `ready` only once
// this file has been loaded, and privileged schemes must be registered before that.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folderArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folderArgument === undefined) {
  console.error('Give the folder of the app to start.');
  process.exit(1);
}

const folder = resolve(folderArgument);
const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
const main = createRequire(resolve(folder, 'package.json')).resolve(resolve(folder, manifest.main ?? 'index.js'));

process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
if (manifest.desktopName !== undefined) app.setDesktopName(manifest.desktopName);

await import(pathToFileURL(main).href);
