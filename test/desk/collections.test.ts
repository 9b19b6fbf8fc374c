import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestDesk } from './open-test-desk.ts';

const everything = {
  caseIds: ['gamma', 'alpha'],
  metricIds: ['gamma/admissions', 'alpha/admissions', 'alpha/stay'],
};

describe('a collection', () => {
  it('holds case studies and results in the order in which they were put there, each once', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', {
      name: ' Teams ',
      caseIds: ['gamma', 'gamma'],
      metricIds: ['gamma/admissions'],
    });
    const added = await desk.call('collections.add', {
      id,
      caseIds: ['alpha', 'gamma'],
      metricIds: ['alpha/admissions', 'alpha/stay', 'alpha/stay'],
    });
    expect(added).toMatchObject({ name: 'Teams', ...everything });
    const { cards, metrics, missing } = await desk.call('collections.get', { id });
    expect(cards.map((card) => card.id)).toEqual(everything.caseIds);
    expect(metrics.map((metric) => metric.id)).toEqual(everything.metricIds);
    expect(missing).toEqual([]);
    expect(await desk.call('collections.list', {})).toMatchObject([
      { id, name: 'Teams', cases: 2, metrics: 3, notice: null },
    ]);
  });

  it('gives back what is taken out, and is not called changed when nothing was', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', { name: 'Teams', ...everything });
    const left = await desk.call('collections.takeOut', { id, caseIds: ['alpha'], metricIds: ['alpha/stay'] });
    expect(left).toMatchObject({ caseIds: ['gamma'], metricIds: ['gamma/admissions', 'alpha/admissions'] });
    expect(await desk.call('collections.takeOut', { id, caseIds: ['alpha'] })).toEqual(left);
    expect(await desk.call('collections.add', { id, caseIds: ['gamma'] })).toEqual(left);
  });

  it('takes nothing that the library does not hold', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', { name: 'Teams', ...everything });
    await expect(desk.call('collections.add', { id, caseIds: ['beta', 'nowhere'] })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The library does not hold “nowhere” any more, so nothing was added.',
    });
    await expect(
      desk.call('collections.create', { name: 'No', caseIds: ['nowhere'], metricIds: ['alpha/none'] }),
    ).rejects.toMatchObject({
      message: 'The library does not hold “nowhere” and 1 more any more, so nothing was added.',
    });
    expect(await desk.call('collections.list', {})).toMatchObject([{ cases: 2, metrics: 3 }]);
  });

  it('keeps what the library lost until the user takes it out', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', { name: 'Teams', ...everything });
    rmSync(path.join(desk.contentDir, 'cases', 'alpha.md'));
    await desk.call('library.refresh', {});
    const { cards, metrics, missing, caseIds } = await desk.call('collections.get', { id });
    expect(caseIds).toEqual(everything.caseIds);
    expect(cards.map((card) => card.id)).toEqual(['gamma']);
    expect(metrics.map((metric) => metric.id)).toEqual(['gamma/admissions']);
    expect(missing).toEqual(['alpha', 'alpha/admissions', 'alpha/stay']);
    await desk.call('collections.takeOut', { id, caseIds: ['alpha'], metricIds: ['alpha/admissions', 'alpha/stay'] });
    expect((await desk.call('collections.get', { id })).missing).toEqual([]);
  });

  it('is renamed, put in the bin and brought back, each told to the screens', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', { name: 'Teams', ...everything });
    await desk.call('collections.rename', { id, name: 'People' });
    await desk.call('collections.remove', { id });
    expect(await desk.call('collections.list', {})).toEqual([]);
    await expect(desk.call('collections.get', { id })).rejects.toMatchObject({
      code: 'not-found',
      message: 'The collection “People” is in the bin. Restore it to go on with it.',
    });
    expect(await desk.call('collections.restore', { id })).toMatchObject({ name: 'People', ...everything });
    expect(desk.events.filter((event) => event.kind === 'changed' && event.what === 'collections')).toHaveLength(4);
    await expect(desk.call('collections.get', { id: 'never was' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('comes back with a backup, and the screens are told', async () => {
    const desk = await openTestDesk();
    const { id } = await desk.call('collections.create', { name: 'Teams', ...everything });
    const search = await desk.call('searches.save', { name: 'Everything', query: {} });
    const backup = await desk.call('backups.create', {});
    await desk.call('collections.remove', { id });
    await desk.call('searches.remove', { id: search.id });
    desk.events.length = 0;
    await desk.call('backups.restore', { id: backup.id });
    expect((await desk.call('collections.list', {})).map((collection) => collection.id)).toEqual([id]);
    expect(await desk.call('searches.list', {})).toEqual([search]);
    for (const what of ['searches', 'collections'] as const)
      expect(desk.events).toContainEqual({ kind: 'changed', what });
  });
});
