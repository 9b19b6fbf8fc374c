import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../database/temp-folder.ts';
import { caseFile, contentFolder, smallContent, writeFiles } from '../content/small-content.ts';
import { projectDir, testCli } from './run-test-cli.ts';

describe('the command line', () => {
  it.each([
    [[]],
    [['frobnicate']],
    [['case']],
    [['case', 'alpha', 'beta']],
    [['compare', 'alpha']],
    [['search']],
    [['cases', '--effect', 'harmful']],
    [['metrics', '--colour', 'red']],
    [['constructor']],
  ])('prints its usage on standard error and exits with 2 for %j', async (argv) => {
    const { code, out, err } = await testCli()(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: casebook <command>');
  });

  it('prints its usage as an answer when asked for it', async () => {
    const { code, out } = await testCli()('--help');
    expect(code).toBe(0);
    expect(out).toContain('pack <file.yaml> --out <dir>');
  });

  it('keeps going without a place for its cache', async () => {
    const blocked = path.join(tempFolder(), 'a-file');
    writeFileSync(blocked, '');
    for (const cacheDir of [null, path.join(blocked, 'cache')]) {
      const { code, json } = await testCli({ cacheDir })('cases', '--json');
      expect(code).toBe(0);
      expect(json()).toHaveLength(3);
    }
  });

  it('sees every change to the content at once, whatever it remembers', async () => {
    const contentDir = contentFolder();
    const cli = testCli({ contentDir });
    await cli('cases');
    writeFiles(contentDir, {
      'cases/beta.md': smallContent['cases/beta.md']?.replace('title: Beta', 'title: Better') ?? '',
    });
    expect((await cli('cases')).out).toContain('Better');
  });

  it('names files that were left out on standard error, and answers from the others', async () => {
    const cli = testCli({ contentDir: contentFolder({ 'cases/beta.md': 'broken' }) });
    const { code, err, json } = await cli('cases', '--json');
    expect(code).toBe(0);
    expect(json()).toHaveLength(2);
    expect(err).toContain('cases/beta.md:1: The file does not start with front matter.');
  });

  it('reads the user’s own case studies', async () => {
    const ownDir = path.join(tempFolder(), 'case-studies');
    writeFiles(ownDir, { 'mine.md': caseFile({ id: 'mine' }) });
    expect((await testCli({ ownDir })('cases')).out).toContain('mine');
  });

  it('runs as a program of its own, with nothing but the answer on standard output', async () => {
    const home = tempFolder();
    const env = {
      ...process.env,
      HOME: home,
      XDG_CACHE_HOME: path.join(home, 'cache'),
      CASEBOOK_DATA_DIR: path.join(home, 'data'),
    };
    const run = promisify(execFile)(process.execPath, ['main/cli.ts', 'metrics', '--case', 'torbay', '--json'], {
      cwd: projectDir,
      env,
    });
    const { stdout, stderr } = await run;
    expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(10);
    expect(stderr).toBe('');
    // Reading leaves no trace in the user's data folder.
    expect(existsSync(path.join(home, 'data'))).toBe(false);
  });
});
