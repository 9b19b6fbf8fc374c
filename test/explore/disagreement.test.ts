import path from 'node:path';
import { expect, it } from 'vitest';
import { countBalance, type BalancedResult } from '../../src/evidence/balance.ts';
import { balanceSentence } from '../../src/explore/balance-sentence.ts';
import { buildDisagreement, byDisagreement } from '../../src/explore/disagreement.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';

const balanceOf = (...effects: BalancedResult['effect'][]) =>
  countBalance(
    effects.map((effect, index) => ({ caseId: `case-${index}`, effect, certainty: 'low', unobserved: false })),
  );

it('lists contradictions first, then differences, then agreement, each by how much there is', () => {
  const subjects = [
    buildDisagreement({ id: 'd', label: 'D' }, balanceOf('beneficial', 'beneficial', 'beneficial'), 0),
    buildDisagreement({ id: 'c', label: 'C' }, balanceOf('beneficial', 'mixed'), 0),
    buildDisagreement({ id: 'b', label: 'B' }, balanceOf('beneficial', 'harmful'), 1),
    buildDisagreement({ id: 'a', label: 'A' }, balanceOf('beneficial', 'harmful', 'mixed'), 0),
  ];
  expect(subjects.toSorted(byDisagreement).map(({ id, conflict }) => [id, conflict])).toEqual([
    ['a', 'opposite'],
    ['b', 'opposite'],
    ['c', 'unlike'],
    ['d', null],
  ]);
});

it('finds the shipped library divided over emergency admissions, in counts and with its recorded reasons first', async () => {
  const desk = await openTestDesk({ contentDir: path.join(import.meta.dirname, '../../content') });
  await desk.compiled();
  const subjects = await desk.call('explore.disagreements', { filter: {}, by: 'indicator' });
  expect(subjects[0]).toMatchObject({ id: 'emergency-admissions', conflict: 'opposite' });
  for (const { summary, balance } of subjects) expect(summary).toBe(balanceSentence(balance));
  expect(subjects.toSorted(byDisagreement).map(({ id }) => id)).toEqual(subjects.map(({ id }) => id));

  const detail = await desk.call('explore.disagreement', { filter: {}, by: 'indicator', id: 'emergency-admissions' });
  const marks = detail.reasons.map(({ recorded }) => recorded);
  expect(marks).toEqual(marks.toSorted((a, b) => Number(b) - Number(a)));
  expect(new Set(marks)).toEqual(new Set([true, false]));
  const wakefield = detail.reasons.find(({ metricIds }) =>
    metricIds.includes('wakefield-care-homes/emergency-admissions'),
  );
  expect(wakefield?.text).toContain('the study matches people and adjusts for their needs');
  const listed = new Set(detail.metrics.map(({ id }) => id));
  for (const { metricIds } of detail.reasons) expect(metricIds.filter((id) => !listed.has(id))).toEqual([]);
}, 120_000);
