import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkFolder } from '../../main/content/check-folder.ts';
import { parseMaturityMatrix } from '../../src/maturity/maturity-matrix.ts';
import { contentFolder, type Front } from '../content/small-content.ts';

const levels = ['Nobody.', 'Some.', 'Many.', 'All.'];
const row = (id: string, changes: Front = {}) => ({
  id,
  label: 'People in scope',
  levels,
  source: { id: 'big-report-2016', locator: 'p. 11' },
  ...changes,
});
const area = (id: string, rows: Front[]) => ({
  id,
  levelNames: ['Focused', 'Narrow', 'Broad', 'Holistic'],
  favourable: 'level-4',
  rows,
});

async function problemsWith(matrix: Front[]) {
  const folder = contentFolder({ 'maturity-matrix.yaml': stringify(matrix) });
  return (await checkFolder(folder, folder)).problems;
}

describe('a maturity matrix', () => {
  it('gives each area its rows, and each row its levels from 1 to 4', () => {
    const { document, problems } = parseMaturityMatrix(stringify([area('focus', [row('people')])]), 'matrix.yaml');
    expect(problems).toEqual([]);
    expect(document?.get('focus')?.rows[0]?.levels).toEqual(levels);
  });

  it('is whole when it has the areas of the vocabulary and known sources', async () => {
    expect(await problemsWith([area('focus', [row('people'), row('spending')])])).toEqual([]);
  });

  it.each([[levels.slice(1)], [[...levels, 'More than all.']]])(
    'has exactly four levels in a row, not %j',
    async (wrong) => {
      const [problem, ...others] = await problemsWith([area('focus', [row('people', { levels: wrong })])]);
      expect(others).toEqual([]);
      expect(problem).toMatchObject({ file: 'maturity-matrix.yaml', line: 11 });
      expect(problem?.message).toContain('must be exactly four texts');
    },
  );

  it('names an area without rows, and one that is not in the vocabulary', async () => {
    expect((await problemsWith([area('magic', [row('people')])])).map(({ message }) => message)).toEqual([
      expect.stringContaining('"magic" is not in vocabulary/maturity-areas.yaml'),
      expect.stringContaining('The area "focus" of vocabulary/maturity-areas.yaml has no rows'),
    ]);
  });

  it('has no row twice, and no source that nobody defines', async () => {
    const rows = [row('people'), row('people', { source: { id: 'rumour', locator: 'p. 1' } })];
    expect((await problemsWith([area('focus', rows)])).map(({ message }) => message)).toEqual([
      expect.stringContaining('The row "people" of "focus" stands twice'),
      expect.stringContaining('The source "rumour" is not in sources.yaml'),
    ]);
  });
});
