import { stringify } from 'yaml';
import { expect, it } from 'vitest';
import { caseFile, contentFolder, indicators } from '../content/small-content.ts';
import { openTestDesk } from './open-test-desk.ts';

it('counts the whole library, what it lacks included', async () => {
  const unused = { id: 'loneliness', label: 'Loneliness', definition: 'Feeling alone.', synonyms: [] };
  const { call } = await openTestDesk({
    contentDir: contentFolder({
      'cases/delta.md': caseFile({ id: 'delta', title: 'Delta', kind: 'review' }),
      'vocabulary/indicators.yaml': stringify([
        ...indicators,
        { ...unused, domain: 'outcome', goodDirection: 'lower' },
      ]),
    }),
  });
  const { entries, results, sources, gaps, disagreements } = await call('library.overview', {});
  expect(entries).toMatchObject({ total: 4, byCountry: [{ id: 'England', count: 3 }, { id: 'Germany' }] });
  expect(results.total).toEqual({ observed: 4, unobserved: 1 });
  expect(results.byIndicator[0]).toEqual({
    id: 'emergency-admissions',
    label: 'Emergency admissions',
    observed: 2,
    unobserved: 0,
  });
  expect(sources.total).toBe(2);
  expect(gaps).toEqual({
    interventions: [],
    indicators: [
      { id: 'ae-attendances', label: 'A&E attendances', observed: 0, unobserved: 0 },
      { id: 'emergency-admissions-avoided', label: 'Emergency admissions avoided', observed: 0, unobserved: 1 },
      { id: 'loneliness', label: 'Loneliness', observed: 0, unobserved: 0 },
    ],
    entries: [{ id: 'delta', label: 'Delta' }],
  });
  expect(disagreements).toEqual([
    {
      id: 'emergency-admissions',
      label: 'Emergency admissions',
      observed: 2,
      unobserved: 0,
      effects: { beneficial: 1, 'no-clear-effect': 1 },
    },
  ]);
});

it('counts a library that holds nothing', async () => {
  const { call } = await openTestDesk({
    contentDir: contentFolder({ 'cases/alpha.md': null, 'cases/beta.md': null, 'cases/gamma.md': null }),
  });
  const { entries, results, gaps } = await call('library.overview', {});
  expect([entries.total, results.total]).toEqual([0, { observed: 0, unobserved: 0 }]);
  expect(gaps.interventions.map(({ id, entries: using }) => [id, using])).toEqual([
    ['case-management', 0],
    ['rapid-response', 0],
  ]);
});
