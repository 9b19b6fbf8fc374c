import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkFolder } from '../../main/content/check-folder.ts';
import { contentFolder } from '../content/small-content.ts';

const problemsWith = async (files: Record<string, string>) => {
  const folder = contentFolder(files);
  return (await checkFolder(folder, folder)).problems;
};
const term = (source?: { id: string; locator: string }) =>
  stringify([
    { id: 'care-planning', label: 'Care planning', definition: 'Planning together.', ...(source && { source }) },
  ]);

describe('a term', () => {
  it('may say where it was read', async () => {
    const text = term({ id: 'big-report-2016', locator: 'p. 19' });
    expect(await problemsWith({ 'vocabulary/house-of-care.yaml': text })).toEqual([]);
  });

  it('need not', async () => {
    expect(await problemsWith({ 'vocabulary/person-centred-expectations.yaml': term() })).toEqual([]);
  });

  it('cites only sources that somebody defines', async () => {
    const text = `# Ours\n\n${term({ id: 'rumour', locator: 'p. 1' })}`;
    expect(await problemsWith({ 'vocabulary/features-of-integration.yaml': text })).toEqual([
      {
        file: 'vocabulary/features-of-integration.yaml',
        line: 3,
        severity: 'error',
        message: 'The source "rumour" is not in sources.yaml. Add it, or correct the id.',
      },
    ]);
  });
});

describe('a reference table', () => {
  const table = (rowSource: string) =>
    stringify({
      id: 'segments',
      title: 'Segments',
      unit: '% of the population',
      source: { id: 'big-report-2016', locator: 'p. 26' },
      published: 'April 2016',
      checked: 'Compared.',
      rows: [
        { key: 'healthy/share', value: 64 },
        { key: 'healthy/per-head', value: 724, unit: '£ per person', source: { id: rowSource, locator: 'p. 25' } },
      ],
    });

  it('may mix units and take a row from elsewhere', async () => {
    expect(await problemsWith({ 'reference/segments.yaml': table('study-2020') })).toEqual([]);
  });

  it('takes no row from a source that nobody defines', async () => {
    const [problem, ...others] = await problemsWith({ 'reference/segments.yaml': table('rumour') });
    expect(others).toEqual([]);
    expect(problem?.message).toContain('The source "rumour" is not in sources.yaml');
    expect(problem?.line).toBeGreaterThan(10);
  });
});
