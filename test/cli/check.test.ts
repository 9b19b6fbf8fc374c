import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, smallContent } from '../content/small-content.ts';
import { testCli } from './run-test-cli.ts';

describe('casebook check', () => {
  it('says that nothing is wrong and exits with 0', async () => {
    const { code, json } = await testCli()('check', '--json');
    expect(code).toBe(0);
    expect(json()).toEqual({ files: Object.keys(smallContent).length, problems: [] });
  });

  it('prints each problem with its file and line and exits with 1', async () => {
    const contentDir = contentFolder({ 'cases/delta.md': '---\nid: delta\n' });
    const cli = testCli({ contentDir, cwd: path.dirname(contentDir) });
    const { code, json } = await cli('check', '--json');
    expect(code).toBe(1);
    expect(json()).toMatchObject({ problems: [{ file: 'cases/delta.md', line: 1, severity: 'error' }] });
    const human = await cli('check', path.basename(contentDir));
    expect(human.out).toContain(`${path.basename(contentDir)}/cases/delta.md:1: The front matter is not closed.`);
    expect(human.out).toContain(`${Object.keys(smallContent).length + 1} files, 1 problem`);
  });

  it('exits with 2 for a folder that is not there', async () => {
    const { code, out, err } = await testCli()('check', 'nowhere');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no folder nowhere.');
  });
});
