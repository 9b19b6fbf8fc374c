import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkFolder } from '../../main/content/check-folder.ts';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { leftOutReasons } from '../../src/citations/coverage.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { readFileRows } from '../../main/database/library-state.ts';
import { caseFile, contentFolder, metric, type Front } from './small-content.ts';

// The small content cites big-report-2016 on pp. 18, 19 and 21: figures on 18 and 19, an event on 21.
const division = { by: 'page', first: 18, last: 22 };
const leftOut = [{ figure: 'A chart of admissions', reason: 'unreadable' }];
const whole = {
  source: 'big-report-2016',
  read: 'The whole text.',
  division,
  parts: [
    { part: 20, leftOut },
    { part: 22, noFigures: 'Blank.' },
  ],
};

async function problemsWith(coverage: Front[], files: Record<string, string> = {}) {
  const folder = contentFolder({ 'coverage.yaml': stringify(coverage), ...files });
  return (await checkFolder(folder, folder)).problems;
}
const messagesWith = async (coverage: Front[], files: Record<string, string> = {}) =>
  (await problemsWith(coverage, files)).map(({ message }) => message);

describe('what a library says it left out', () => {
  it('is whole when each page is cited or listed', async () => {
    expect(await problemsWith([whole])).toEqual([]);
  });

  it('names a page that is in neither', async () => {
    const [problem, ...others] = await problemsWith([{ ...whole, parts: [{ part: 20, leftOut }] }]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'coverage.yaml', line: 1, severity: 'error' });
    expect(problem?.message).toContain('p. 22 of "big-report-2016" is neither cited by a case study nor listed here');
  });

  it('counts a page that only the text of a section cites', async () => {
    const citing = caseFile({ id: 'delta' }, '## Overview\n\nA place [big-report-2016, p. 22].\n');
    expect(await problemsWith([{ ...whole, parts: [{ part: 20, leftOut }] }], { 'cases/delta.md': citing })).toEqual(
      [],
    );
  });

  it('names the file and line of a locator that leads to no page', async () => {
    const source = { id: 'big-report-2016', locator: 'p. 45' };
    const [problem, ...others] = await problemsWith([whole], {
      'cases/delta.md': caseFile({ id: 'delta', metrics: [metric('a', { source })] }),
    });
    expect(others).toEqual([]);
    expect(problem?.file).toBe('cases/delta.md');
    expect(problem?.line).toBeGreaterThan(1);
    expect(problem?.message).toContain('"45" is no part of "big-report-2016", which goes from p. 18 to p. 22');
  });

  it('wants a locator that leads somewhere', async () => {
    const source = { id: 'big-report-2016', locator: 'the chart of admissions' };
    const [message] = await messagesWith([whole], {
      'cases/delta.md': caseFile({ id: 'delta', metrics: [metric('a', { source })] }),
    });
    expect(message).toContain('"the chart of admissions" is no part of');
  });

  it('does not say that a page has no figures when a case study takes one from it', async () => {
    const parts = [...whole.parts, { part: 19, noFigures: 'An introduction.' }];
    const [problem, ...others] = await problemsWith([{ ...whole, parts }]);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('p. 19 of "big-report-2016" is said to have no figures, and cases/');
    expect(problem?.line).toBe(
      stringify([{ ...whole, parts }])
        .split('\n')
        .indexOf('    - part: 19') + 1,
    );
  });

  it('does not take page 20 for page 2', async () => {
    const parts = [{ part: 20, leftOut }, ...whole.parts.slice(1), { part: 2, noFigures: 'Acknowledgements.' }];
    const [problem] = await problemsWith([{ ...whole, parts }]);
    expect(problem?.message).toContain('has no p. 2.');
    expect(problem?.line).toBe(
      stringify([{ ...whole, parts }])
        .split('\n')
        .indexOf('    - part: 2') + 1,
    );
  });

  it('may say so of a page that is cited for its words', async () => {
    expect(await problemsWith([{ ...whole, parts: [...whole.parts, { part: 21, noFigures: 'A history.' }] }])).toEqual(
      [],
    );
  });

  it('wants parts and sources that exist, once each', async () => {
    const parts = [...whole.parts, { part: 20, leftOut }, { part: 30, noFigures: 'Blank.' }];
    const messages = await messagesWith([{ ...whole, parts }, whole]);
    expect(messages).toHaveLength(3);
    expect(messages.join()).toContain('"big-report-2016" has no p. 30');
    expect(messages.join()).toContain('p. 20 of "big-report-2016" stands twice');
    expect(messages.join()).toContain('"big-report-2016" stands twice');
    expect((await messagesWith([whole, { ...whole, source: 'rumour' }])).join()).toContain(
      'The source "rumour" is not in sources.yaml',
    );
  });

  it('lists what was left out with a reason that is known', async () => {
    const parts = [{ part: 20, leftOut: [{ figure: 'A chart', reason: 'boring' }] }];
    const [message] = await messagesWith([{ ...whole, parts }]);
    expect(message).toContain(`must be one of: ${Object.keys(leftOutReasons).join(', ')}`);
  });

  it.each([
    ['neither figures nor why there are none', { part: 20 }],
    ['both at once', { part: 20, leftOut, noFigures: 'Blank.' }],
    ['an empty list', { part: 20, leftOut: [] }],
  ])('does not take a part with %s', async (_, part) => {
    const [message] = await messagesWith([{ ...whole, parts: [part] }]);
    expect(message).toContain('needs either "leftOut"');
  });

  it('does not blame a page on a case study that cannot be read', async () => {
    const problems = await problemsWith([whole], { 'cases/alpha.md': '---\nid: alpha\n', 'cases/beta.md': '---\n' });
    expect(problems.filter(({ file }) => file === 'coverage.yaml')).toEqual([]);
    expect(problems).not.toEqual([]);
  });

  it('goes by headings where a source has no pages', async () => {
    const headings = [
      { title: 'Results', also: ['p. 19', 'p. 18'] },
      { title: 'History', also: ['p. 21'] },
    ];
    const source = { ...whole, division: { by: 'heading', headings: [...headings, { title: 'Annex' }] } };
    expect(await messagesWith([{ ...source, parts: [] }])).toEqual([
      expect.stringContaining('"Annex" of "big-report-2016" is neither cited'),
    ]);
    expect(await messagesWith([{ ...source, parts: [{ part: 'Annex', noFigures: 'Blank.' }] }])).toEqual([]);
  });
});

describe('compiling', () => {
  it('passes over what concerns the library as a whole', async () => {
    const content = contentFolder({ 'coverage.yaml': stringify([whole]), 'maturity-matrix.yaml': 'not: a matrix' });
    const db = openLibraryInMemory([], { compiler: 'test' });
    await compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
    const files = [...readFileRows(db).keys()];
    expect(files).toContain('sources.yaml');
    expect(files).not.toContain('coverage.yaml');
    expect(files).not.toContain('maturity-matrix.yaml');
    db.close();
  });
});
