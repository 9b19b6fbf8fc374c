import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesInArchive, readFromArchive, releaseExecutable, resourcesFolder, sizeOf } from './release-package.ts';

const files = filesInArchive();
const thisPlatform = `${process.platform}-${process.arch}`;

test('the archive holds the built app, its manifest and its native packages, and nothing else', () => {
  const elsewhere = files.filter((file) => !/^(dist|node_modules|package\.json)(\/|$)/.test(file));
  expect(elsewhere).toEqual([]);
  const packages = files.flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(file)?.[1] ?? []);
  for (const name of packages) expect(name).toMatch(/^(better-sqlite3|@resvg\/resvg-js(-.+)?)$/);
  expect(packages).toContain('better-sqlite3');
});

test('the only SQLite addon is the one for this platform, outside the archive, where it can be loaded', () => {
  const addons = files.filter((file) => /better-sqlite3\/.*\.node$/.test(file));
  expect(addons).toEqual([`node_modules/better-sqlite3/prebuilds/${thisPlatform}.node`]);
  expect(existsSync(join(`${resourcesFolder}/app.asar.unpacked`, String(addons[0])))).toBe(true);
});

test('no sources of native addons, source maps or TypeScript are shipped', () => {
  expect(files.filter((file) => /\.(c|cc|cpp|h|hpp|gyp|gypi|map|tsx?)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /better-sqlite3\/(src|deps)(\/|$)/.test(file))).toEqual([]);
});

test('the manifest starts the built main process, which is there', () => {
  const { main } = JSON.parse(readFromArchive('package.json')) as { main: string };
  expect(files).toContain(main);
});

test.each(['content', 'LICENSE', 'user-guide'])('%s lies beside the archive', (name) => {
  expect(existsSync(join(resourcesFolder, name))).toBe(true);
});

test("the development runtime's loader is not shipped", () => {
  expect(existsSync(join(resourcesFolder, 'app'))).toBe(false);
});

test('the app without Electron stays small', () => {
  const megabytes = (folder: string): number => sizeOf(folder) / 1e6;
  const app = megabytes(resourcesFolder);
  console.log(
    `The package is ${megabytes(dirname(releaseExecutable)).toFixed(0)} MB, ${app.toFixed(1)} MB of it Casebook's own.`,
  );
  expect(app).toBeLessThan(60);
});
