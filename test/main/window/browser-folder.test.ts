import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserFolder } from '../../../main/window/browser-folder.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'casebook-test-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("the folder for Chromium's own things", () => {
  it('is within the data folder, which is made if need be', () => {
    const dataDir = path.join(dir, 'new');
    const folder = browserFolder(dataDir, dir);
    expect(folder).toEqual({ path: path.join(dataDir, 'browser'), isKept: true });
    expect(existsSync(folder.path)).toBe(true);
  });

  it('is a temporary one of its own where nothing can be written, or should be', () => {
    const occupied = path.join(dir, 'file');
    writeFileSync(occupied, '');
    const folders = [browserFolder(path.join(occupied, 'data'), dir), browserFolder(null, dir)];
    for (const folder of folders) {
      expect(folder.isKept).toBe(false);
      expect(path.dirname(folder.path)).toBe(dir);
      expect(existsSync(folder.path)).toBe(true);
    }
    expect(folders[0]?.path).not.toBe(folders[1]?.path);
  });

  it('does away with temporary ones that nobody uses any more, and with nothing else', () => {
    const { pid: endedPid } = spawnSync(process.execPath, ['--version']);
    const abandoned = path.join(dir, `casebook-browser-${endedPid}-abc123`);
    const kept = [
      path.join(dir, `casebook-browser-${process.pid}-abc123`),
      path.join(dir, `casebook-browser-${endedPid}`),
      path.join(dir, 'something-else'),
    ];
    for (const folder of [abandoned, ...kept]) mkdirSync(folder);
    browserFolder(null, dir);
    expect(existsSync(abandoned)).toBe(false);
    expect(kept.filter((folder) => existsSync(folder))).toEqual(kept);
  });
});
