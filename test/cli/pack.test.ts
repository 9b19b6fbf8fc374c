import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { tempFolder } from '../database/temp-folder.ts';
import { projectDir, testCli } from './run-test-cli.ts';

const shippedContent = path.join(projectDir, 'content');

const packFile = stringify({
  title: 'Teams for older people',
  question: 'Should we do it?',
  sections: {
    strategic: [
      { prose: 'Our own words [study-2020, abstract].' },
      { case: 'alpha' },
      { outcomes: { title: 'Results', metrics: ['alpha/admissions', 'gamma/admissions'] } },
      { compare: ['alpha', 'gamma'] },
    ],
  },
});

describe('casebook pack', () => {
  it('writes the pack in every format asked for, and says where', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'teams.yaml'), packFile);
    const { code, json } = await testCli({ cwd })(
      'pack',
      'teams.yaml',
      '--out',
      'made',
      '--formats',
      'docx,html,md',
      '--json',
    );
    expect(code).toBe(0);
    const files = ['docx', 'html', 'md'].map((format) => path.join(cwd, 'made', `teams.${format}`));
    expect(json()).toEqual({ files });
    expect(readdirSync(path.join(cwd, 'made')).toSorted()).toEqual(['teams.docx', 'teams.html', 'teams.md']);
    expect(
      readFileSync(files[0] ?? '')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const markdown = readFileSync(files[2] ?? '', 'utf8');
    for (const words of ['Teams for older people', 'Our own words', 'A controlled study', '−12%'])
      expect(markdown).toContain(words);
  });

  it('writes the example that ships', async () => {
    const [example = ''] = readdirSync(path.join(shippedContent, 'examples'));
    const cwd = tempFolder();
    const { code, out } = await testCli({ cwd, contentDir: shippedContent })(
      'pack',
      path.join(shippedContent, 'examples', example),
      '--out',
      '.',
      '--formats',
      'md',
    );
    expect(code).toBe(0);
    expect(existsSync(out.trim())).toBe(true);
  });

  it('names what the library does not hold, and writes nothing', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'teams.yaml'), packFile.replace('gamma/admissions', 'gamma/none'));
    const { code, err } = await testCli({ cwd })('pack', 'teams.yaml', '--out', 'made');
    expect(code).toBe(1);
    expect(err).toMatch(/teams\.yaml:\d+: No result in the library is called "gamma\/none"/);
    expect(existsSync(path.join(cwd, 'made'))).toBe(false);
  });

  it('says that a PDF needs the window', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'teams.yaml'), packFile);
    const { code, err } = await testCli({ cwd })('pack', 'teams.yaml', '--out', 'made', '--formats', 'pdf');
    expect(code).toBe(1);
    expect(err).toContain('A PDF can only be made in the Casebook window');
  });

  it('says what is wrong with a place that cannot be written', async () => {
    const cwd = tempFolder();
    writeFileSync(path.join(cwd, 'teams.yaml'), packFile);
    mkdirSync(path.join(cwd, 'teams.md'));
    const { code, err } = await testCli({ cwd })('pack', 'teams.yaml', '--out', '.', '--formats', 'md');
    expect(code).toBe(1);
    expect(err).toContain('There is a folder called "teams.md"');
    expect(readdirSync(cwd)).toEqual(['teams.md', 'teams.yaml']);
  });

  it('wants to know where to write, in formats that there are, from a file that is there', async () => {
    const cli = testCli();
    expect((await cli('pack', 'x.yaml')).code).toBe(2);
    expect(await cli('pack', 'x.yaml', '--out', '.', '--formats', 'xls')).toMatchObject({
      code: 2,
      err: expect.stringContaining('docx, pdf, html, md') as string,
    });
    expect(await cli('pack', 'x.yaml', '--out', '.')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be read') as string,
    });
  });
});
