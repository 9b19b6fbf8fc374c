import { Platform, build } from 'electron-builder';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { copyFile, readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { buildApp } from './build-app.ts';
import { prepareElectronRuntime } from './electron-runtime.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { electronVersion } from './own-electron.ts';
import { packageOutputFolder, packagedExecutable } from './packaged-app.ts';
import type { PackageKind } from './packaged-app.ts';
import { projectFolder } from './project-folder.ts';
import { runCommand } from './run-command.ts';
import { ScriptFailure, runScript } from './script-failure.ts';

type SharedConfiguration = Omit<Configuration, 'files'> & { readonly files: readonly string[] };

/**
 * Makes the unpacked app for this machine, and its installers if asked. The inspectable app differs from a release in one
 * fuse only, so that what is tested is as near as can be to what is shipped.
 */
async function packageApp(runtime: ElectronRuntime, kind: PackageKind, installers: boolean): Promise<void> {
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget(installers ? null : 'dir'),
    publish: 'never',
    config: {
      ...(await configuration(runtime, kind)),
      afterPack: async (context) => {
        if (runtime.kind === 'compatibility') await removeLoader(context);
        if (runtime.sqliteBinding !== undefined) await replaceSqliteAddon(context, runtime.sqliteBinding);
      },
    },
  });
}

/**
 * What depends on the machine is added to electron-builder.yml here. The addons of other platforms are left out here, too:
 * a platform's own `files` in that file, if it only excludes, is read as "everything but these".
 */
async function configuration(runtime: ElectronRuntime, kind: PackageKind): Promise<Configuration> {
  const shared = parse(await readFile(join(projectFolder, 'electron-builder.yml'), 'utf8')) as SharedConfiguration;
  const thisPlatform = `${process.platform}-${process.arch}`;
  return {
    ...shared,
    files: [...shared.files, `!node_modules/better-sqlite3/prebuilds/!(${thisPlatform}).node`],
    electronDist: runtime.distPath,
    electronVersion: runtime.version,
    directories: { ...shared.directories, output: relative(projectFolder, packageOutputFolder(kind)) },
    electronFuses: { ...shared.electronFuses, enableNodeCliInspectArguments: kind.inspect },
  };
}

/** electron-builder copies the whole runtime, and with it the loader that serves development. */
async function removeLoader({ appOutDir }: AfterPackContext): Promise<void> {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/** Electron loads unpacked files from beside the archive, so the one on disk is the one that counts. */
async function replaceSqliteAddon({ appOutDir }: AfterPackContext, addon: string): Promise<void> {
  const prebuilds = join(appOutDir, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  for (const name of await readdir(prebuilds)) await copyFile(addon, join(prebuilds, name));
}

await runScript(async () => {
  const { values } = parseArgs({
    options: { inspect: { type: 'boolean', default: false }, installers: { type: 'boolean', default: false } },
  });
  const runtime = await prepareElectronRuntime([]);
  if (values.installers && runtime.version !== electronVersion) {
    throw new ScriptFailure(
      `installers hold Electron ${electronVersion} or they are not made; this is ${runtime.version}.`,
    );
  }
  await buildApp();
  const code = await runCommand(process.execPath, [join(import.meta.dirname, 'compile-library.ts')]);
  if (code !== 0) throw new ScriptFailure(`the library could not be compiled (${code})`);
  await packageApp(runtime, values, values.installers);
  if (runtime.kind === 'compatibility') {
    console.error(`This package holds Electron ${runtime.version}: it is for tests, not for shipping.`);
  }
  console.log(relative(process.cwd(), packagedExecutable(values)));
  return 0;
});
