import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyPackContent, type PackContent } from '../../src/packs/pack.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

const content: PackContent = {
  ...emptyPackContent('Teams for older people'),
  question: 'Should we do it?',
  sections: {
    ...emptyPackContent('').sections,
    strategic: [
      { id: 'a', kind: 'prose', markdown: 'Our own words.' },
      { id: 'b', kind: 'outcomes', title: 'Results', metricIds: ['alpha/admissions', 'gamma/admissions'], chart: true },
    ],
  },
};

async function deskWithPack(changes: Parameters<typeof openTestDesk>[0] = {}): Promise<{ desk: TestDesk; id: string }> {
  const desk = await openTestDesk(changes);
  const { id, revision } = await desk.call('packs.create', { title: 'Teams' });
  await desk.call('packs.save', { id, revision, content });
  return { desk, id };
}

describe('packs in the desk service', () => {
  it('are created, changed, copied, binned and brought back, each told to the screens', async () => {
    const { desk, id } = await deskWithPack();
    const { call, events } = desk;
    const copy = await call('packs.duplicate', { id });
    expect((await call('packs.list', {})).map((card) => [card.title, card.blocks, card.metrics])).toEqual([
      ['Copy of Teams for older people', 2, 2],
      ['Teams for older people', 2, 2],
    ]);
    await call('packs.remove', { id: copy.id });
    expect(await call('packs.list', {})).toHaveLength(1);
    expect((await call('packs.restore', { id: copy.id })).content.title).toBe('Copy of Teams for older people');
    expect(events.filter((event) => event.kind === 'changed' && event.what === 'packs')).toHaveLength(5);
  });

  it('are found again after closing', async () => {
    const { desk, id } = await deskWithPack();
    await desk.close();
    const again = await openTestDesk({ dataDir: desk.dataDir, contentDir: desk.contentDir });
    expect((await again.call('packs.get', { id })).content).toEqual(content);
  });

  it('refuse a save of an older revision', async () => {
    const { desk, id } = await deskWithPack();
    await expect(desk.call('packs.save', { id, revision: 1, content })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('collect case studies, outcomes and comparisons, each once', async () => {
    const { desk, id } = await deskWithPack();
    const collected = {
      id,
      caseIds: ['alpha'],
      metricIds: ['alpha/stay', 'alpha/admissions'],
      comparison: ['gamma', 'alpha'],
    };
    const once = await desk.call('packs.collect', collected);
    expect(once.content.sections.strategic.map((block) => block.kind)).toEqual([
      'prose',
      'outcomes',
      'case-summary',
      'comparison',
    ]);
    expect(once.content.sections.strategic[1]).toMatchObject({
      metricIds: ['alpha/admissions', 'gamma/admissions', 'alpha/stay'],
    });
    expect(await desk.call('packs.collect', { ...collected, comparison: ['alpha', 'gamma'] })).toEqual(once);
  });

  it('collect nothing that the library does not hold', async () => {
    const { desk, id } = await deskWithPack();
    await expect(desk.call('packs.collect', { id, metricIds: ['alpha/none'] })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(desk.call('packs.collect', { id, caseIds: ['nowhere'] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.call('packs.collect', { id, comparison: ['alpha'] })).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect((await desk.call('packs.get', { id })).content).toEqual(content);
  });

  it('are previewed with every outcome cited and the library version in it', async () => {
    const { desk } = await deskWithPack();
    const { document, checks } = await desk.call('packs.preview', { content });
    const { library } = await desk.call('desk.status', {});
    expect(document).toMatchObject({
      title: 'Teams for older people',
      date: '2026-11-21',
      libraryVersion: library.version,
    });
    expect(document.references.map((reference) => reference.sourceId).toSorted()).toEqual([
      'big-report-2016',
      'study-2020',
    ]);
    expect(checks.map((check) => check.message)).toContainEqual(expect.stringContaining('economic case is empty'));
  });
});

describe('exporting a pack', () => {
  it.each(['docx', 'html', 'md'] as const)('writes a %s file whole, and says how far it is', async (format) => {
    const { desk, id } = await deskWithPack();
    const file = path.join(tempFolder(), `pack.${format}`);
    const grant = desk.grant(file);
    const { path: written, bytes } = await desk.call('packs.export', { id, format, grant });
    expect(written).toBe(file);
    expect(readFileSync(file)).toHaveLength(bytes);
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    const progress = desk.events.filter((event) => event.kind === 'progress' && event.task === `export:${grant}`);
    expect(progress.map((event) => (event.kind === 'progress' ? event.done : null))).toEqual([0, 1, 2, 3]);
  });

  it('prints a PDF with whoever holds a window', async () => {
    const { desk, id } = await deskWithPack({
      printPdf: (html, options) =>
        Promise.resolve(Buffer.from(`%PDF ${html.includes('Our own words')} ${options.pageSize}`)),
    });
    const file = path.join(tempFolder(), 'pack.pdf');
    await desk.call('packs.export', { id, format: 'pdf', grant: desk.grant(file) });
    expect(readFileSync(file, 'utf8')).toBe('%PDF true A4');
  });

  it('says where a PDF can be had when nobody holds a window, and keeps the permission', async () => {
    const { desk, id } = await deskWithPack();
    const file = path.join(tempFolder(), 'pack.pdf');
    const grant = desk.grant(file);
    await expect(desk.call('packs.export', { id, format: 'pdf', grant })).rejects.toMatchObject({
      code: 'unavailable',
    });
    await desk.call('packs.export', { id, format: 'md', grant });
    expect(existsSync(file)).toBe(true);
  });

  it('writes nowhere without a permission, and only once with one', async () => {
    const { desk, id } = await deskWithPack();
    const file = path.join(tempFolder(), 'pack.md');
    const grant = desk.grant(file);
    await desk.call('packs.export', { id, format: 'md', grant });
    for (const token of [grant, 'made-up', file])
      await expect(desk.call('packs.export', { id, format: 'md', grant: token })).rejects.toMatchObject({
        code: 'bad-input',
      });
  });

  it('can be cancelled, leaving what was there before', async () => {
    const file = path.join(tempFolder(), 'pack.pdf');
    writeFileSync(file, 'the export of yesterday');
    const { desk, id } = await deskWithPack({
      printPdf: (_html, _options, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('stopped')));
          void desk.call('packs.cancelExport', { grant });
        }),
    });
    const grant = desk.grant(file);
    await expect(desk.call('packs.export', { id, format: 'pdf', grant })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(file, 'utf8')).toBe('the export of yesterday');
    expect(readdirSync(path.dirname(file))).toEqual(['pack.pdf']);
    await desk.call('packs.cancelExport', { grant });
  });

  it('says that the folder is gone', async () => {
    const { desk, id } = await deskWithPack();
    const grant = desk.grant(path.join(tempFolder(), 'gone', 'pack.md'));
    await expect(desk.call('packs.export', { id, format: 'md', grant })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('is not there. Choose a folder that exists') as string,
    });
  });
});

describe('settings, collection and backups', () => {
  it('are kept, and told to the screens', async () => {
    const desk = await openTestDesk();
    const settings = { theme: 'dark', density: 'compact', author: 'A. Author' } as const;
    expect(await desk.call('settings.get', {})).toEqual({ theme: 'system', density: 'comfortable', author: '' });
    await desk.call('settings.set', settings);
    await desk.call('collecting.set', { comparison: ['alpha', 'gamma'], activePack: null });
    await desk.close();
    const again = await openTestDesk({ dataDir: desk.dataDir, contentDir: desk.contentDir });
    expect(await again.call('settings.get', {})).toEqual(settings);
    expect(await again.call('collecting.get', {})).toEqual({
      comparison: ['alpha', 'gamma'],
      comparisonView: { baseline: null, hidden: [], differencesOnly: false },
      activePack: null,
    });
    for (const what of ['settings', 'collecting'] as const)
      expect(desk.events).toContainEqual({ kind: 'changed', what });
  });

  it('go back to a backup, and so do the screens', async () => {
    const { desk, id } = await deskWithPack();
    const backup = await desk.call('backups.create', {});
    await desk.call('packs.remove', { id });
    desk.events.length = 0;
    await desk.call('backups.restore', { id: backup.id });
    expect((await desk.call('packs.list', {})).map((card) => card.id)).toEqual([id]);
    expect((await desk.call('backups.list', {})).map(({ reason }) => reason)).toContain('before-restore');
    expect(desk.events).toEqual([
      { kind: 'changed', what: 'packs' },
      { kind: 'changed', what: 'settings' },
      { kind: 'changed', what: 'collecting' },
      { kind: 'changed', what: 'searches' },
      { kind: 'changed', what: 'collections' },
    ]);
    await expect(desk.call('backups.restore', { id: 'made up' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a second desk service on the same data folder', () => {
  it('is refused with the reason, and the first goes on', async () => {
    const { desk, id } = await deskWithPack();
    await expect(openTestDesk({ dataDir: desk.dataDir })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('already open') as string,
    });
    expect((await desk.call('packs.get', { id })).content).toEqual(content);
  });
});
