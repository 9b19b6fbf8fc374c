import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFile, contentFolder, metric } from '../content/small-content.ts';
import { projectDir, testCli } from './run-test-cli.ts';

const shippedContent = path.join(projectDir, 'content');

const metricKeys = [
  'id',
  'caseId',
  'indicator',
  'domain',
  'measure',
  'value',
  'from',
  'to',
  'interval',
  'pValue',
  'unit',
  'comparator',
  'design',
  'status',
  'period',
  'population',
  'effect',
  'size',
  'certainty',
  'source',
  'caveats',
];

describe('casebook metrics', () => {
  it('prints exactly the keys that scripts were promised, for every shipped outcome', async () => {
    const { json } = await testCli({ contentDir: shippedContent })('metrics', '--json');
    const metrics = json() as Record<string, unknown>[];
    expect(metrics.length).toBeGreaterThan(100);
    for (const found of metrics) {
      expect(Object.keys(found)).toEqual(metricKeys);
      expect(found['source']).toEqual({
        id: expect.any(String) as string,
        title: expect.any(String) as string,
        locator: expect.any(String) as string,
        url: found['source'] && (found['source'] as { url: unknown }).url,
      });
      for (const key of ['value', 'from', 'to'])
        expect(found[key] === null || typeof found[key] === 'number').toBe(true);
    }
  });

  it('signs values as published and leaves out what was not', async () => {
    const { json } = await testCli()('metrics', '--case', 'alpha', '--json');
    expect(json()).toMatchObject([
      {
        id: 'alpha/admissions',
        measure: 'relative-change',
        value: -12,
        from: null,
        to: null,
        interval: null,
        pValue: null,
        unit: '%',
        effect: 'beneficial',
        size: 'large',
        comparator: { kind: 'own-baseline', value: null },
      },
      { id: 'alpha/stay', measure: 'from-to', value: null, from: 10, to: 8, unit: 'days' },
    ]);
  });

  it('prints intervals, p values, money and units as published', async () => {
    const amount = {
      measure: 'amount',
      value: -5_000_000,
      currency: 'GBP',
      per: 'year',
      priceYear: '2012/13',
      interval: { low: -6e6, high: -4e6 },
      pValue: { relation: '<', value: 0.01 },
    };
    const contentDir = contentFolder({
      'cases/delta.md': caseFile({
        id: 'delta',
        metrics: [
          metric('money', { figure: amount }),
          metric('finding', { figure: { measure: 'direction-only', direction: 'lower' } }),
        ],
      }),
    });
    const { json } = await testCli({ contentDir })('metrics', '--case', 'delta', '--json');
    expect(json()).toMatchObject([
      {
        value: -5_000_000,
        unit: 'GBP per year, 2012/13 prices',
        interval: { low: -6e6, high: -4e6, level: 95 },
        pValue: { relation: '<', value: 0.01 },
      },
      { measure: 'direction-only', value: null, unit: null },
    ]);
  });

  it('filters by indicator, certainty and effect', async () => {
    const cli = testCli();
    const ids = async (...argv: string[]) =>
      ((await cli('metrics', '--json', ...argv)).json() as { id: string }[]).map(({ id }) => id);
    expect(await ids('--indicator', 'emergency-admissions')).toEqual(['alpha/admissions', 'gamma/admissions']);
    expect(await ids('--certainty', 'high')).toEqual(['gamma/deaths']);
    expect(await ids('--effect', 'not-an-effect')).toEqual(['beta/avoided']);
    expect(await ids('--effect', 'mixed')).toEqual([]);
  });

  it('tells an unknown id from a value that cannot be', async () => {
    const cli = testCli();
    expect(await cli('metrics', '--case', 'alpah')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Did you mean "alpha"?') as string,
    });
    expect(await cli('metrics', '--indicator', 'mortalty')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Did you mean "mortality"?') as string,
    });
    expect(await cli('metrics', '--effect', 'good')).toMatchObject({
      code: 2,
      err: expect.stringContaining('beneficial') as string,
    });
  });

  it('prints for people too', async () => {
    const { out } = await testCli()('metrics');
    expect(out).toContain('10 → 8 days');
    expect(out).toContain('Richardson 2016, p. 19');
  });
});
