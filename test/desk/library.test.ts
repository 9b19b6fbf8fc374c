import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryDatabase, sealLibrary } from '../../main/database/library-database.ts';
import { openDatabase } from '../../main/database/open-database.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { isKnownField, queryFields } from '../../src/search/query-fields.ts';
import { canMount, smallDisk } from '../database/small-disk.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { caseFile, contentFolder, smallContent, writeFiles } from '../content/small-content.ts';
import { openTestDesk } from './open-test-desk.ts';

describe('the library in the desk service', () => {
  it('answers with the glossary, by label', async () => {
    const { call, compiled } = await openTestDesk();
    await compiled();
    expect(await call('library.glossary', {})).toMatchObject([
      { label: 'Pooled budget' },
      { label: 'Primary care trust (PCT)', synonyms: ['PCT', 'care trust'], now: 'Integrated care boards.' },
      { label: 'Psychiatric liaison' },
    ]);
  });

  it('answers every call about it as the contract says', async () => {
    const { call } = await openTestDesk();
    expect((await call('library.cases', {})).map((card) => card.id)).toEqual(['alpha', 'beta', 'gamma']);
    const alpha = await call('library.case', { id: 'alpha' });
    expect(alpha.metrics).toHaveLength(2);
    expect(alpha.terms['indicators/length-of-stay']).toMatchObject({ label: 'Length of stay' });
    expect(alpha.sources.map(({ source, metrics }) => [source.id, metrics])).toEqual([
      ['study-2020', 0],
      ['big-report-2016', 2],
    ]);
    expect(await call('library.metrics', { effect: 'harmful' })).toMatchObject([{ id: 'gamma/deaths' }]);
    expect(await call('library.metrics', { ids: ['gamma/deaths', 'alpha/stay', 'no/such'] })).toMatchObject([
      { id: 'gamma/deaths' },
      { id: 'alpha/stay' },
    ]);
    expect(await call('library.sources', {})).toMatchObject([
      { short: 'Ham and Walsh 2020', metrics: 2, cases: 2 },
      { short: 'Richardson 2016', metrics: 3, cases: 2 },
    ]);
    const source = await call('library.source', { id: 'study-2020' });
    expect(source.metrics.map((metric) => metric.id)).toEqual(['gamma/admissions', 'gamma/deaths']);
    expect(source.cases.map(({ label }) => label)).toEqual(['Alpha: teams for older people', 'Gamma pilot']);
    expect((await call('library.search', { text: 'length of stay' })).metrics[0]?.metric.id).toBe('alpha/stay');
    const comparison = await call('library.compare', { ids: ['gamma', 'alpha'] });
    expect(comparison.cases.map((card) => card.id)).toEqual(['gamma', 'alpha']);
    expect(comparison.metrics).toHaveLength(4);
  });

  it.each([
    ['library.case', { id: 'alhpa' }, 'No case study in the library is called "alhpa". Did you mean "alpha"?'],
    [
      'library.source',
      { id: 'study-2021' },
      'No source in the library is called "study-2021". Did you mean "study-2020"?',
    ],
    [
      'library.compare',
      { ids: ['alpha', 'nowhere-at-all'] },
      'No case study in the library is called "nowhere-at-all".',
    ],
  ])('says for %s what it does not hold', async (method, input, message) => {
    const { call } = await openTestDesk();
    await expect(call(method, input)).rejects.toMatchObject({ code: 'not-found', message });
  });

  it('tells with each value of a field how many results asking for it leaves', async () => {
    const { call, compiled } = await openTestDesk();
    await compiled();
    for (const field of enumKeys(queryFields).filter(isKnownField)) {
      const values = await call('library.complete', { field, typed: '', limit: 50 });
      expect(values).not.toHaveLength(0);
      for (const { value, results } of values) {
        const { totals } = await call('explore.filter', { text: `${field}:"${value}"` });
        expect(`${field} ${value}: ${results}`).toBe(`${field} ${value}: ${totals.metrics}`);
      }
    }
  });

  it('says what it holds, from which content, and what is wrong with it', async () => {
    const { call, contentDir, dataDir } = await openTestDesk({
      contentDir: contentFolder({ 'cases/delta.md': 'broken' }),
    });
    expect(await call('desk.status', {})).toMatchObject({
      appVersion: '0.0.0-test',
      contentDir,
      dataDir,
      library: {
        version: expect.stringMatching(/^2026\.11\.01-/) as string,
        caseStudies: 3,
        metrics: 5,
        sources: 2,
        problems: [{ file: 'cases/delta.md' }],
      },
      workspace: { state: 'new', message: null },
    });
  });

  it('tells of its progress, and once that something changed', async () => {
    const { call, events } = await openTestDesk();
    await call('library.cases', {});
    expect(events.filter((event) => event.kind === 'progress' && event.task === 'library').length).toBeGreaterThan(2);
    expect(events.filter((event) => event.kind === 'changed')).toEqual([{ kind: 'changed', what: 'library' }]);
  });

  it('answers at once from what was compiled before, and takes in later what changed meanwhile', async () => {
    const first = await openTestDesk();
    await first.call('library.cases', {});
    await first.close();
    const { contentDir, dataDir } = first;
    writeFiles(contentDir, {
      'cases/beta.md': smallContent['cases/beta.md']?.replace('title: Beta', 'title: Better') ?? '',
    });
    const second = await openTestDesk({ contentDir, dataDir });
    expect((await second.call('library.cases', {})).map((card) => card.title)).toContain('Beta');
    await second.compiled();
    expect((await second.call('library.cases', {})).map((card) => card.title)).toContain('Better');
    expect(second.events).toContainEqual({ kind: 'changed', what: 'library' });
  });

  it('does not compile again what is compiled', async () => {
    const first = await openTestDesk();
    await first.call('library.cases', {});
    await first.close();
    const second = await openTestDesk({ contentDir: first.contentDir, dataDir: first.dataDir });
    await second.call('library.search', { text: 'stay' });
    await second.close();
    expect(second.events).toEqual([]);
  });

  it('starts from the library that ships', async () => {
    const contentDir = contentFolder();
    const shippedLibrary = path.join(tempFolder(), 'library.db');
    const db = openLibraryDatabase({ file: shippedLibrary, compiler: 'at build time' });
    await compileLibrary({
      db,
      folders: { content: contentDir, own: null },
      now: () => new Date(0),
      compiler: 'at build time',
    });
    sealLibrary(db);
    const { call, close, events } = await openTestDesk({ contentDir, shippedLibrary });
    expect(await call('library.cases', {})).toHaveLength(3);
    await close();
    expect(events).toEqual([]);
  });

  it('reads the user’s own case studies from the data folder', async () => {
    const dataDir = path.join(tempFolder(), 'data');
    writeFiles(dataDir, { 'case-studies/mine.md': caseFile({ id: 'mine', title: 'Mine' }) });
    const { call } = await openTestDesk({ dataDir });
    expect((await call('library.case', { id: 'mine' })).card.title).toBe('Mine');
  });

  it('compiles everything anew when asked', async () => {
    const { call, contentDir } = await openTestDesk();
    await call('library.cases', {});
    writeFiles(contentDir, {
      'cases/beta.md': smallContent['cases/beta.md']?.replace('title: Beta', 'title: Better') ?? '',
    });
    expect((await call('library.rebuild', {})).library.caseStudies).toBe(3);
    expect((await call('library.case', { id: 'beta' })).card.title).toBe('Better');
  });
});

describe('when the library cannot be brought up to date', () => {
  it('goes on with what was compiled, and says why', async () => {
    const first = await openTestDesk();
    await first.call('library.cases', {});
    await first.close();
    rmSync(first.contentDir, { recursive: true });
    const { call } = await openTestDesk({ contentDir: first.contentDir, dataDir: first.dataDir });
    await expect(call('library.rebuild', {})).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`The content folder ${first.contentDir} cannot be read`) as string,
    });
    expect(await call('library.cases', {})).toHaveLength(3);
    const { library } = await call('library.refresh', {});
    expect(library.caseStudies).toBe(3);
    expect(library.problems[0]?.message).toContain('cannot be read');
  });

  it('still opens, with the reason, when nothing was ever compiled', async () => {
    const { call } = await openTestDesk({ contentDir: path.join(tempFolder(), 'nothing') });
    await expect(call('library.cases', {})).rejects.toMatchObject({ code: 'unavailable' });
    const { library } = await call('desk.status', {});
    expect(library).toMatchObject({ version: 'none', caseStudies: 0 });
    expect(library.problems[0]?.message).toContain('cannot be read');
    // The user's own work does not depend on it.
    expect((await call('packs.create', { title: 'A pack' })).content.title).toBe('A pack');
  });

  it.each([
    ['a damaged file', (file: string) => writeFileSync(file, 'nonsense')],
    ['a folder in its place', (file: string) => mkdirSync(path.join(file, 'something'), { recursive: true })],
  ])('starts in spite of %s', async (_, spoil) => {
    const dataDir = path.join(tempFolder(), 'data');
    mkdirSync(dataDir);
    spoil(path.join(dataDir, 'library.db'));
    const { call } = await openTestDesk({ dataDir });
    expect(await call('library.cases', {})).toHaveLength(3);
  });

  it('compiles again a library that turns out to be damaged while it is read', async () => {
    const first = await openTestDesk();
    await first.call('library.cases', {});
    await first.close();
    const file = path.join(first.dataDir, 'library.db');
    // One table is overwritten, so that the file still looks like a library when it is opened.
    const db = openDatabase(file, { mode: 'read-only' });
    const page = db.prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'cases'`).pluck().get() ?? 0;
    db.close();
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(4096, 0xee), 0, 4096, (page - 1) * 4096);
    closeSync(handle);
    const { call } = await openTestDesk({ contentDir: first.contentDir, dataDir: first.dataDir });
    expect(await call('library.cases', {})).toHaveLength(3);
    expect((await call('library.search', { text: 'stay' })).totals.metrics).toBe(1);
  });

  it.runIf(canMount)('reads without a file where the disk is read-only', async () => {
    const { folder, makeReadOnly } = smallDisk(8_000);
    const dataDir = path.join(folder, 'data');
    const first = await openTestDesk({ dataDir });
    await first.call('packs.create', { title: 'Kept' });
    await first.close();
    rmSync(path.join(dataDir, 'library.db'));
    makeReadOnly();
    const { call, close } = await openTestDesk({ dataDir, contentDir: first.contentDir });
    expect(await call('library.cases', {})).toHaveLength(3);
    expect(await call('packs.list', {})).toMatchObject([{ title: 'Kept' }]);
    await expect(call('packs.create', { title: 'New' })).rejects.toMatchObject({ code: 'read-only' });
    await close();
  });

  it.runIf(canMount)('reads without a file where the disk is full', async () => {
    const { folder } = smallDisk(300);
    const dataDir = path.join(folder, 'data');
    const { call, close } = await openTestDesk({ dataDir });
    expect(await call('library.cases', {})).toHaveLength(3);
    await close();
  });

  it('can be closed in the middle of compiling', async () => {
    const { close, dataDir } = await openTestDesk();
    await close();
    expect(existsSync(path.join(dataDir, 'library.db'))).toBe(true);
  });
});

describe('a call', () => {
  it.each([
    ['library.case', {}, '"id" cannot be used'],
    ['library.compare', { ids: [] }, '"ids" cannot be used'],
    ['library.search', { text: 'x'.repeat(10_001) }, '"text" cannot be used'],
    ['packs.save', { id: 'p', revision: 1.5, content: {} }, '"revision" cannot be used'],
    ['packs.export', { id: 'p', format: 'exe', grant: 'g' }, '"format" cannot be used'],
    ['settings.set', { theme: 'pink' }, '"theme" cannot be used'],
    ['library.cases', null, '"the request" cannot be used'],
    ['library.destroy', {}, 'no call named "library.destroy"'],
    ['constructor', {}, 'no call named "constructor"'],
  ])('of %s with input that cannot be is refused, naming the field', async (method, input, message) => {
    const { call } = await openTestDesk();
    await expect(call(method, input)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message) as string,
    });
  });

  it('that runs into a bug of ours fails with details for a log, and the service lives on', async () => {
    const { call } = await openTestDesk({
      newId: () => {
        throw new TypeError('ids ran out');
      },
    });
    const failure: unknown = await call('packs.create', { title: 'A pack' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeskError);
    expect(failure).toMatchObject({ code: 'internal', details: expect.stringContaining('ids ran out') as string });
    expect(await call('packs.list', {})).toEqual([]);
  });
});
