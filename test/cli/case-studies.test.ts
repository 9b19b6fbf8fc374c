import { describe, expect, it } from 'vitest';
import { testCli } from './run-test-cli.ts';

describe('casebook cases', () => {
  it('lists what scripts were promised', async () => {
    const { code, json } = await testCli()('cases', '--json');
    expect(code).toBe(0);
    expect(json()).toEqual([
      {
        id: 'alpha',
        kind: 'place',
        title: 'Alpha: teams for older people',
        place: 'Alpha',
        country: 'England',
        metrics: 2,
        sources: 2,
      },
      { id: 'beta', kind: 'programme', title: 'Beta', place: 'Beta', country: 'Germany', metrics: 1, sources: 1 },
      { id: 'gamma', kind: 'place', title: 'Gamma pilot', place: 'Gamma', country: 'England', metrics: 2, sources: 1 },
    ]);
  });

  it('prints columns that line up', async () => {
    const { out } = await testCli()('cases');
    const [heading = '', ...rows] = out.trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    const column = heading.indexOf('PLACE');
    for (const row of rows) expect(row.slice(column - 2, column)).toBe('  ');
  });
});

describe('casebook case', () => {
  it('prints the whole case study, its outcomes in the shape of "metrics"', async () => {
    const cli = testCli();
    const whole = (await cli('case', 'alpha', '--json')).json() as Record<string, unknown>;
    expect(whole).toMatchObject({
      id: 'alpha',
      population: { value: 136000, source: { locator: 'p. 18' } },
      timeline: [{ year: 2005 }, { year: 2015 }],
      sections: { overview: expect.stringContaining('joined-up') as string, later: expect.any(String) as string },
      sources: [
        { id: 'study-2020', short: 'Ham and Walsh 2020', url: 'https://doi.org/10.1000/182' },
        { id: 'big-report-2016', reference: expect.stringContaining('The big report') as string },
      ],
    });
    expect(whole['metrics']).toEqual((await cli('metrics', '--case', 'alpha', '--json')).json());
  });

  it('asks whether another was meant, and exits with 1', async () => {
    const { code, out, err } = await testCli()('case', 'gama', '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('No case study in the library is called "gama". Did you mean "gamma"?');
  });

  it('prints for people too', async () => {
    const { out } = await testCli()('case', 'alpha');
    for (const words of [
      'Alpha: teams for older people',
      'OVERVIEW',
      'OUTCOMES (2)',
      'SOURCES (2)',
      '136,000: Residents',
    ])
      expect(out).toContain(words);
  });
});

describe('casebook search', () => {
  it('lists case studies and outcomes, best first', async () => {
    const { json } = await testCli()('search', 'emergency admissions', '--json');
    const hits = json() as { type: string; id: string; caseId: string; score: number }[];
    expect(hits.map((hit) => Object.keys(hit))).toContainEqual(['type', 'id', 'caseId', 'title', 'snippet', 'score']);
    expect(hits[0]).toMatchObject({ type: 'metric', caseId: expect.stringMatching(/alpha|gamma/) as string });
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
    expect(new Set(hits.map((hit) => hit.type))).toEqual(new Set(['case', 'metric']));
  });

  it('takes words without quotes, and says on standard error what it did not take literally', async () => {
    const { code, err, json } = await testCli()('search', 'gmama', 'pilot', '--json');
    expect(code).toBe(0);
    expect(err).toContain('these are results for “gamma”');
    expect((json() as { id: string }[])[0]?.id).toBe('gamma');
  });
});

describe('casebook compare', () => {
  it('prints a cell for each case study in every row', async () => {
    const { json } = await testCli()('compare', 'gamma', 'alpha', '--json');
    const { cases, rows } = json() as { cases: { id: string }[]; rows: { cells: unknown[] }[] };
    expect(cases.map(({ id }) => id)).toEqual(['gamma', 'alpha']);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['group', 'label', 'cells', 'note']);
      expect(row.cells).toHaveLength(2);
    }
  });

  it('prints for people what is not comparable', async () => {
    const { out } = await testCli()('compare', 'alpha', 'gamma');
    expect(out).toContain('Comparable? Results differ: better in Alpha');
  });
});
