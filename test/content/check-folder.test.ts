import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkFolder } from '../../main/content/check-folder.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { caseFile, contentFolder, metric, smallContent, sources, writeFiles } from './small-content.ts';

const check = (folder: string) => checkFolder(folder, folder);
const problemsWith = async (changes: Record<string, string | Uint8Array | null>) =>
  (await check(contentFolder(changes))).problems;

describe('a content folder', () => {
  it('that is whole has no problems', async () => {
    const report = await check(contentFolder());
    expect(report.problems).toEqual([]);
    expect(report.files).toBe(Object.keys(smallContent).length);
  });

  it('names the file, line and field of a value that cannot be', async () => {
    const broken = caseFile({
      id: 'delta',
      metrics: [metric('fall', { figure: { measure: 'relative-change', value: -120 } })],
    });
    const line = broken.split('\n').findIndex((row) => row.includes('value: -120')) + 1;
    expect(await problemsWith({ 'cases/delta.md': broken })).toEqual([
      {
        file: 'cases/delta.md',
        line,
        severity: 'error',
        message: 'metrics › fall › figure › value: is a fall of more than 100 %, which cannot be.',
      },
    ]);
  });

  it('names a misspelt field instead of passing over it', async () => {
    const [problem] = await problemsWith({ 'cases/delta.md': caseFile({ id: 'delta', focusGroup: ['older-people'] }) });
    expect(problem?.message).toContain('has no field called "focusGroup"');
  });

  it('names what is wrong in the glossary', async () => {
    const label = 'Care plan';
    const twice = ['plan', 'other'].map((id) => ({ id, label, definition: 'X' }));
    expect(await problemsWith({ 'glossary.yaml': stringify(twice) })).toMatchObject([
      { file: 'glossary.yaml', line: 4, message: expect.stringContaining('"other" has the label of "plan"') },
    ]);
  });

  it('refuses a figure without a source and one whose locator says nothing', async () => {
    const problems = await problemsWith({
      'cases/delta.md': caseFile({
        id: 'delta',
        metrics: [metric('a', { source: undefined }), metric('b', { source: { id: 'study-2020', locator: 'passim' } })],
      }),
    });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining('metrics › a › source: is missing'),
      expect.stringContaining('metrics › b › source › locator: says nothing'),
    ]);
  });

  it('names ids that nobody defines, once each', async () => {
    const problems = await problemsWith({
      'cases/delta.md': caseFile({
        id: 'delta',
        interventions: ['magic'],
        metrics: [metric('a', { indicator: 'happiness' }), metric('b', { source: { id: 'rumour', locator: 'p. 1' } })],
      }),
    });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining('"magic" is not in the vocabulary "Interventions"'),
      expect.stringContaining('"happiness" is not in the vocabulary "Indicators"'),
      expect.stringContaining('The source "rumour" is not in sources.yaml'),
    ]);
    expect(problems.every((problem) => problem.line > 1)).toBe(true);
  });

  it('says which file already uses a case study id', async () => {
    const problems = await problemsWith({ 'cases/zeta.md': caseFile({ id: 'alpha' }) });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'cases/zeta.md',
        message: expect.stringContaining('already used by cases/alpha.md') as string,
      }),
    ]);
  });

  it('reports two results, sources or terms of one id', async () => {
    const problems = await problemsWith({
      'cases/delta.md': caseFile({ id: 'delta', metrics: [metric('a'), metric('a')] }),
      'sources.yaml': stringify([...sources, sources[0]]),
    });
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining('Two metrics are called "a"'),
      expect.stringContaining('"big-report-2016" stands twice'),
    ]);
  });

  it('wants a contradiction told from both sides', async () => {
    const relations = [{ kind: 'contradicts', metric: 'alpha/stay', why: 'Another count.' }];
    const problems = await problemsWith({
      'cases/delta.md': caseFile({ id: 'delta', metrics: [metric('a', { relations })] }),
    });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'cases/delta.md',
        message: expect.stringContaining('does not say so in return') as string,
      }),
    ]);
  });

  it('does not blame others for relations to a file that is broken', async () => {
    const problems = await problemsWith({ 'cases/gamma.md': '---\nid: gamma\n' });
    expect(problems.map((problem) => problem.file)).toEqual(['cases/gamma.md']);
  });

  it.each([
    ['half-written', '---\nid: delta\ntitle: De', 'The front matter is not closed'],
    ['without front matter', '# Delta\n', 'does not start with front matter'],
    ['with YAML that cannot be read', '---\nid: [delta\n---\n\n## Overview\n\nA place.\n', 'The YAML cannot be read'],
    ['with YAML that runs code in other parsers', '---js\nprocess.exit(1)\n---\n', 'does not start with front matter'],
    [
      'with YAML that grows when it is read',
      `---\na: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n---\n\n## Overview\n\nA place.\n`,
      'The YAML cannot be read',
    ],
    ['empty', '', 'does not start with front matter'],
  ])('reports a case study that is %s', async (_, text, message) => {
    const problems = await problemsWith({ 'cases/delta.md': text });
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  it('refuses a 20 MB front matter without reading it', async () => {
    const huge = `---\nid: delta\nsummary: ${'x'.repeat(20_000_000)}\n---\n`;
    const problems = await problemsWith({ 'cases/delta.md': huge });
    expect(problems).toEqual([
      {
        file: 'cases/delta.md',
        line: 1,
        severity: 'error',
        message: expect.stringContaining('The file is 20.0 MB; the limit is 5 MB') as string,
      },
    ]);
  });

  it('refuses front matter of more than 1 MB in a file that is small enough', async () => {
    const problems = await problemsWith({
      'cases/delta.md': `---\nid: delta\nsummary: ${'x'.repeat(2_000_000)}\n---\n`,
    });
    expect(problems[0]?.message).toContain('The YAML is 2.0 MB; the limit is 1 MB');
  });

  it('refuses a file that is not UTF-8', async () => {
    const problems = await problemsWith({ 'cases/delta.md': Buffer.from('---\nid: caf\xe9\n---\n', 'latin1') });
    expect(problems[0]?.message).toContain('not UTF-8');
  });

  it('warns of files that nobody reads, so that nobody waits for them', async () => {
    const problems = await problemsWith({ 'vocabulary/colours.yaml': '[]', 'notes.yaml': 'a: 1' });
    expect(problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['notes.yaml', 'warning'],
      ['vocabulary/colours.yaml', 'warning'],
    ]);
  });

  it('checks its example packs against its case studies', async () => {
    const pack = stringify({
      title: 'A pack',
      sections: {
        strategic: [{ case: 'nowhere' }, { outcomes: { title: 'Results', metrics: ['alpha/stay', 'alpha/none'] } }],
      },
    });
    const problems = await problemsWith({ 'examples/pack.yaml': pack });
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [4, expect.stringContaining('No case study in the library is called "nowhere"')],
      [9, expect.stringContaining('No result in the library is called "alpha/none"')],
    ]);
  });
});

describe('a folder with case studies only', () => {
  it('is checked against the shipped library, and may bring its own sources', async () => {
    const shipped = contentFolder();
    const folder = tempFolder();
    writeFiles(folder, {
      'delta.md': caseFile({ id: 'delta', metrics: [metric('a', { source: { id: 'own-note', locator: 'p. 2' } })] }),
      'sources.yaml': stringify([{ ...sources[0], id: 'own-note' }]),
    });
    expect(await checkFolder(folder, shipped)).toEqual({ files: 2, problems: [] });
  });

  it('can neither take a shipped id nor redefine a shipped source', async () => {
    const shipped = contentFolder();
    const folder = tempFolder();
    writeFiles(folder, { 'alpha.md': caseFile({ id: 'alpha' }), 'sources.yaml': stringify([sources[0]]) });
    const { problems } = await checkFolder(folder, shipped);
    expect(problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining("already used by the library's cases/alpha.md"),
      expect.stringContaining('The library already has a source "big-report-2016"'),
    ]);
  });

  it('may contradict a shipped result, which cannot say so in return', async () => {
    const shipped = contentFolder();
    const folder = tempFolder();
    const relations = [{ kind: 'contradicts', metric: 'alpha/stay', why: 'Another count.' }];
    writeFiles(folder, { 'delta.md': caseFile({ id: 'delta', metrics: [metric('a', { relations })] }) });
    expect((await checkFolder(folder, shipped)).problems).toEqual([]);
  });
});

describe('parsing a case study', () => {
  it('ends with a document or with problems, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('---', '## Overview', '## Story', 'id: alpha', 'metrics:', '- id: a', '```', '&a *a'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { document, problems } = parseCaseStudy(`---\n${lines.join('\n')}`, 'x.md');
        expect(document !== null || problems.length > 0).toBe(true);
      }),
    );
  });
});
