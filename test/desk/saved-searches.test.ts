import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { caseFile, contentFolder, indicators, metric } from '../content/small-content.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

const admissions = { facets: { indicator: ['emergency-admissions'] } };

const delta = caseFile({
  id: 'delta',
  title: 'Delta',
  place: { name: 'Delta', country: 'Wales' },
  metrics: [metric('admissions'), metric('attendances', { indicator: 'ae-attendances' })],
});

async function addDelta(desk: TestDesk): Promise<void> {
  writeFileSync(path.join(desk.contentDir, 'cases', 'delta.md'), delta);
  await desk.call('library.refresh', {});
}

const told = (desk: TestDesk) =>
  desk.events.filter((event) => event.kind === 'changed' && event.what === 'searches').length;

describe('a saved search', () => {
  it('says what it finds, of which nothing is new yet', async () => {
    const desk = await openTestDesk();
    const saved = await desk.call('searches.save', { name: '  Admissions ', query: admissions });
    expect(saved).toMatchObject({
      name: 'Admissions',
      query: { text: '', facets: { indicator: ['emergency-admissions'] }, combine: 'all', sort: 'relevance' },
      fresh: { cases: 0, metrics: 0 },
      notice: null,
    });
    expect(saved.totals.metrics).toBe(2);
    expect(await desk.call('searches.list', {})).toEqual([saved]);
    expect(told(desk)).toBe(1);
  });

  it('stays live: a case study that was added is new until the search was looked at', async () => {
    const desk = await openTestDesk();
    const { id, totals, seenAt } = await desk.call('searches.save', { name: 'Admissions', query: admissions });
    await addDelta(desk);
    const [found] = await desk.call('searches.list', {});
    expect(found).toMatchObject({ id, seenAt, fresh: { metrics: 1 } });
    expect(found?.totals.metrics).toBe(totals.metrics + 1);

    const seen = await desk.call('searches.markSeen', { id });
    expect(seen.fresh).toEqual({ cases: 0, metrics: 0 });
    expect(seen.seenAt > seenAt).toBe(true);
    expect(await desk.call('searches.list', {})).toEqual([seen]);
  });

  it('marks what is new among the hits, and says how much is', async () => {
    const desk = await openTestDesk();
    const { id, seenAt } = await desk.call('searches.save', { name: 'Everything', query: {} });
    await addDelta(desk);
    const { cases, metrics, fresh } = await desk.call('library.search', { text: '', savedSearch: id });
    expect(fresh).toEqual({ cases: 1, metrics: 2, since: seenAt });
    expect(cases.filter((hit) => hit.isNew).map((hit) => hit.card.id)).toEqual(['delta']);
    expect(metrics.filter((hit) => hit.isNew).map((hit) => hit.metric.id)).toEqual(
      expect.arrayContaining(['delta/admissions', 'delta/attendances']),
    );
    await desk.call('searches.markSeen', { id });
    const again = await desk.call('library.search', { text: '', savedSearch: id });
    expect(again.fresh).toMatchObject({ cases: 0, metrics: 0 });
    expect([...again.cases, ...again.metrics].some((hit) => hit.isNew)).toBe(false);
  });

  it('calls nothing new that it does not find, however the search is changed on the screen', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('searches.save', {
      name: 'Stays',
      query: { facets: { indicator: ['length-of-stay'] } },
    });
    const { metrics, fresh } = await desk.call('library.search', { text: 'admissions', savedSearch: id });
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.some((hit) => hit.isNew)).toBe(false);
    expect(fresh).toMatchObject({ cases: 0, metrics: 0 });
  });

  it('that is gone marks nothing', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('searches.save', { name: 'Everything', query: {} });
    await desk.call('searches.remove', { id });
    for (const savedSearch of [id, 'never was'])
      expect((await desk.call('library.search', { text: '', savedSearch })).fresh).toBeNull();
  });

  it('is renamed, put in the bin and brought back, each told to the screens', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('searches.save', { name: 'One', query: admissions });
    await desk.call('searches.save', { name: 'One', query: {} });
    expect((await desk.call('searches.rename', { id, name: 'Two' })).name).toBe('Two');
    expect(await desk.call('searches.remove', { id })).toEqual({});
    expect((await desk.call('searches.list', {})).map(({ name }) => name)).toEqual(['One']);
    await expect(desk.call('searches.rename', { id, name: 'Three' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The saved search “Two” is in the bin. Restore it to go on with it.',
    });
    expect((await desk.call('searches.restore', { id })).name).toBe('Two');
    expect((await desk.call('searches.list', {})).map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(told(desk)).toBe(5);
    await expect(desk.call('searches.save', { name: '   ', query: {} })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(desk.call('searches.markSeen', { id: 'never was' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('over an indicator that the library lost is listed with what is wrong', async () => {
    const desk = await openTestDesk();
    await desk.call('searches.save', {
      name: 'Deaths',
      query: { facets: { indicator: ['mortality'], country: ['Germany'] } },
    });
    writeFileSync(
      path.join(desk.contentDir, 'vocabulary', 'indicators.yaml'),
      stringify(indicators.filter(({ id }) => id !== 'mortality')),
    );
    await desk.call('library.refresh', {});
    const [found] = await desk.call('searches.list', {});
    expect(found).toMatchObject({
      name: 'Deaths',
      totals: { metrics: 0 },
      notice: 'Indicator “mortality” is not in the library any more. Take it out to see results.',
    });
  });

  it('over values that never were names each of them', async () => {
    const desk = await openTestDesk();
    const facets = {
      kind: ['place', 'planet'],
      country: ['Atlantis'],
      focusGroup: ['giants'],
      intervention: ['magic'],
      domain: ['x'],
      effect: ['x'],
      certainty: ['x'],
      design: ['x'],
      status: ['x', 'observed'],
    };
    const { notice } = await desk.call('searches.save', { name: 'Odd', query: { facets } });
    for (const lost of ['Type “planet”', 'Country “Atlantis”', 'Focus group “giants”', 'Intervention “magic”'])
      expect(notice).toContain(lost);
    expect(notice).not.toMatch(/“place”|“observed”/);
  });

  it('is found again after closing, with what was seen', async () => {
    const desk = await openTestDesk({ contentDir: contentFolder() });
    const saved = await desk.call('searches.save', {
      name: 'Admissions',
      query: { text: 'Mrs Smith', sort: 'newest' },
    });
    await desk.close();
    const again = await openTestDesk({ dataDir: desk.dataDir, contentDir: desk.contentDir });
    expect(await again.call('searches.list', {})).toEqual([saved]);
  });
});
