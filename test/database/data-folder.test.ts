import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolderPath, refuseSharedFolder, resolveDataFolder } from '../../main/database/data-folder.ts';
import { openTestWorkspace } from './open-test-workspace.ts';
import { tempFolder } from './temp-folder.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

test.each([
  [
    'win32',
    { LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' },
    'C:\\Users\\ann',
    'C:\\Users\\ann\\AppData\\Local\\Casebook',
  ],
  [
    'win32',
    { APPDATA: 'C:\\Users\\ann\\AppData\\Roaming' },
    'C:\\Users\\ann',
    'C:\\Users\\ann\\AppData\\Local\\Casebook',
  ],
  ['darwin', { XDG_DATA_HOME: '/elsewhere' }, '/Users/ann', '/Users/ann/Library/Application Support/Casebook'],
  ['linux', {}, '/home/ann', '/home/ann/.local/share/casebook'],
  ['linux', { XDG_DATA_HOME: '/data/ann' }, '/home/ann', '/data/ann/casebook'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ann', '/home/ann/.local/share/casebook'],
  ['linux', { CASEBOOK_DATA_DIR: '', XDG_DATA_HOME: '' }, '/home/ann', '/home/ann/.local/share/casebook'],
  ['linux', { CASEBOOK_DATA_DIR: '/chosen', XDG_DATA_HOME: '/data' }, '/home/ann', '/chosen'],
  ['win32', { CASEBOOK_DATA_DIR: 'E:\\Chosen', LOCALAPPDATA: 'C:\\x' }, 'C:\\Users\\ann', 'E:\\Chosen'],
] as [NodeJS.Platform, Record<string, string>, string, string][])(
  'on %s with %j the data of %s is kept in %s',
  (platform, env, homeDir, expected) => {
    expect(dataFolderPath({ platform, env, homeDir })).toBe(expected);
  },
);

test('a relative choice is taken from the current folder', () => {
  const before = process.env['CASEBOOK_DATA_DIR'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['CASEBOOK_DATA_DIR'];
    else process.env['CASEBOOK_DATA_DIR'] = before;
  });
  process.env['CASEBOOK_DATA_DIR'] = 'out/data';
  expect(resolveDataFolder()).toBe(path.join(process.cwd(), 'out', 'data'));
});

test('a folder that does not exist yet on a local disk is accepted', () => {
  expect(() => refuseSharedFolder(path.join(tempFolder(), 'not', 'there', 'yet'))).not.toThrow();
});

test('a workspace is not opened in a synced folder, and the refusal says why and what to do', () => {
  const folder = path.join(tempFolder(), 'Dropbox', 'casebook');
  const error = thrownDeskError(() => openTestWorkspace(folder));
  expect(error.code).toBe('unavailable');
  expect(error.message).toContain(`Casebook cannot keep its data in ${folder}: Dropbox keeps it in step`);
  expect(error.message).toContain('CASEBOOK_DATA_DIR');
});

test('a link into a synced folder is followed', () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, 'Nextcloud', 'work'), { recursive: true });
  symlinkSync(path.join(folder, 'Nextcloud', 'work'), path.join(folder, 'link'), 'junction');
  const error = thrownDeskError(() => refuseSharedFolder(path.join(folder, 'link', 'casebook')));
  expect(error.message).toContain('Nextcloud');
});

test('a synced folder is known by what the sync client leaves in it, whatever it is called', () => {
  const folder = tempFolder();
  mkdirSync(path.join(folder, '.stfolder'));
  const error = thrownDeskError(() => refuseSharedFolder(path.join(folder, 'a', 'b')));
  expect(error.message).toContain('Syncthing');
});
