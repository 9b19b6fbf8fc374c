import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compileLibrary, type CompileOptions } from '../../main/content/compile-library.ts';
import { openLibraryDatabase, openLibraryInMemory, openLibraryWriter } from '../../main/database/library-database.ts';
import {
  readCaseIds,
  readCards,
  readCaseStudy,
  readMetrics,
  readProblems,
  readSource,
} from '../../main/database/library-read.ts';
import { countLibrary, readLibraryMeta } from '../../main/database/library-state.ts';
import type { Database } from '../../main/database/open-database.ts';
import { createLibrarySearch } from '../../main/database/search-library.ts';
import { searchQuerySchema } from '../../src/search/search-query.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { everything } from './everything.ts';
import { caseFile, contentFolder, indicators, metric, smallContent, sources, writeFiles } from './small-content.ts';

const now = () => new Date('2026-11-21T12:00:00Z');

function compile(db: Database, content: string, changes: Partial<CompileOptions> = {}) {
  return compileLibrary({ db, folders: { content, own: null }, now, compiler: 'test', ...changes });
}

async function compiled(content: string, changes: Partial<CompileOptions> = {}): Promise<Database> {
  const db = openLibraryInMemory([], { compiler: 'test' });
  await compile(db, content, changes);
  return db;
}

describe('compiling a library', () => {
  it('holds every case study, outcome and source of the content', async () => {
    const db = await compiled(contentFolder());
    expect(countLibrary(db)).toEqual({ caseStudies: 3, metrics: 5, sources: 2 });
    expect(readProblems(db)).toEqual([]);
    expect(readCards(db).map((card) => card.title)).toEqual(['Alpha: teams for older people', 'Beta', 'Gamma pilot']);
  });

  it('resolves labels and grades each outcome', async () => {
    const [admissions] = readMetrics(await compiled(contentFolder()), { ids: ['gamma/admissions'] });
    expect(admissions).toMatchObject({
      caseTitle: 'Gamma pilot',
      indicator: { id: 'emergency-admissions', label: 'Emergency admissions' },
      domain: 'activity',
      effect: 'no-clear-effect',
      size: null,
      certainty: 'low',
      maryland: 3,
      source: { short: 'Ham and Walsh 2020', locator: 'abstract', url: 'https://doi.org/10.1000/182' },
    });
  });

  it('tells a related outcome in one line with its case study', async () => {
    const [admissions] = readMetrics(await compiled(contentFolder()), { ids: ['gamma/admissions'] });
    expect(admissions?.relations).toEqual([
      {
        kind: 'contradicts',
        metricId: 'alpha/admissions',
        summary: 'Alpha: teams for older people: −12% emergency admissions',
        why: 'Alpha had no control group.',
      },
    ]);
  });

  it('names the library after the newest check and the content', async () => {
    const folder = contentFolder();
    const version = readLibraryMeta(await compiled(folder))?.version ?? '';
    expect(version).toMatch(/^2026\.11\.01-[0-9a-f]{8}$/);
    expect(readLibraryMeta(await compiled(folder))?.version).toBe(version);
    writeFiles(folder, { 'cases/beta.md': `${smallContent['cases/beta.md']}\nMore.\n` });
    const changed = readLibraryMeta(await compiled(folder))?.version;
    expect(changed).toMatch(/^2026\.11\.01-/);
    expect(changed).not.toBe(version);
  });

  it('leaves out broken case studies, says why, and keeps the others', async () => {
    const folder = contentFolder({
      'cases/alpha.md': '---\nid: alpha\n',
      'cases/beta.md': smallContent['cases/beta.md']?.replace('case-management', 'magic') ?? '',
      'cases/delta.md': caseFile({ id: 'gamma' }),
      'cases/epsilon.md': caseFile({ id: 'epsilon', metrics: [metric('a'), metric('a')] }),
    });
    const db = await compiled(folder);
    // The first file in reading order owns an id, as it does for whoever reads the folder.
    expect(readCaseIds(db)).toEqual(['gamma']);
    expect(readCaseStudy(db, 'gamma')?.metrics).toEqual([]);
    expect(readProblems(db).map(({ file }) => file)).toEqual([
      'cases/alpha.md',
      'cases/beta.md',
      'cases/epsilon.md',
      'cases/gamma.md',
    ]);
  });

  it('reads the user’s own case studies with their own sources against the shipped vocabulary', async () => {
    const own = tempFolder();
    writeFiles(own, {
      'my-place.md': caseFile({
        id: 'my-place',
        metrics: [
          metric('a', {
            source: { id: 'own-note', locator: 'p. 2' },
            relations: [
              { kind: 'contradicts', metric: 'alpha/stay', why: 'Another count.' },
              { kind: 'supersedes', metric: 'gamma/deaths', why: 'A later year.' },
            ],
          }),
        ],
      }),
      'sources.yaml': stringify([{ ...sources[0], id: 'own-note' }]),
      'broken.md': 'no front matter',
      'alpha.md': caseFile({ id: 'alpha' }),
    });
    const content = contentFolder();
    const db = await compiled(content, { folders: { content, own } });
    expect(readCaseIds(db)).toEqual(['alpha', 'beta', 'gamma', 'my-place']);
    expect(readProblems(db).map(({ file, message }) => [file, message])).toEqual([
      ['case-studies/alpha.md', expect.stringContaining('already used by cases/alpha.md')],
      ['case-studies/broken.md', expect.stringContaining('front matter')],
    ]);
    // A shipped result cannot say that it is contradicted; the reader is told all the same.
    expect(readMetrics(db, { ids: ['alpha/stay'] })[0]?.relations).toMatchObject([
      { kind: 'contradicts', metricId: 'my-place/a', why: 'Another count.' },
    ]);
    expect(readMetrics(db, { ids: ['gamma/deaths'] })[0]?.relations).toMatchObject([
      { kind: 'superseded-by', metricId: 'my-place/a', why: 'A later year.' },
    ]);
  });
});

describe('compiling again', () => {
  it('parses nothing when nothing changed', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    expect(await compile(db, folder)).toEqual({ changed: false, parsed: [] });
  });

  it('parses only the file that changed', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    writeFiles(folder, { 'cases/beta.md': smallContent['cases/beta.md']?.replace('2000', '2100') ?? '' });
    expect(await compile(db, folder)).toEqual({ changed: true, parsed: ['cases/beta.md'] });
    expect(readMetrics(db, { ids: ['beta/avoided'] })[0]?.figure).toMatchObject({ value: 2100 });
  });

  it('forgets a file that is gone, and what nobody mentions any more', async () => {
    const folder = contentFolder({ 'cases/zeta.md': caseFile({ id: 'zeta', title: 'Zanzibar' }) });
    const db = await compiled(folder);
    const { search } = createLibrarySearch(db);
    expect(search(searchQuerySchema.parse({ text: 'zanzibar', limit: 5 })).totals.cases).toBe(1);
    rmSync(path.join(folder, 'cases/zeta.md'));
    expect(await compile(db, folder)).toEqual({ changed: true, parsed: [] });
    expect(readCaseStudy(db, 'zeta')).toBeNull();
    expect(search(searchQuerySchema.parse({ text: 'zanzibar', limit: 5 })).totals.cases).toBe(0);
  });

  it('grades again what a changed word of the vocabulary concerns, and nothing else', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    const turned = indicators.map((term) => (term.id === 'mortality' ? { ...term, goodDirection: 'higher' } : term));
    writeFiles(folder, { 'vocabulary/indicators.yaml': stringify(turned) });
    expect((await compile(db, folder)).parsed).toEqual(['cases/gamma.md']);
    expect(readMetrics(db, { ids: ['gamma/deaths'] })[0]?.effect).toBe('beneficial');
  });

  it('cites a corrected source correctly everywhere', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    const corrected = sources.map((source) => (source.id === 'study-2020' ? { ...source, year: 2021 } : source));
    writeFiles(folder, { 'sources.yaml': stringify(corrected) });
    expect((await compile(db, folder)).parsed).toEqual(['cases/alpha.md', 'cases/gamma.md']);
    expect(readMetrics(db, { ids: ['gamma/deaths'] })[0]?.source.short).toBe('Ham and Walsh 2021');
    expect(readSource(db, 'study-2020')?.short).toBe('Ham and Walsh 2021');
  });

  it('takes a case study in as soon as the word it lacked is defined', async () => {
    const folder = contentFolder({ 'cases/delta.md': caseFile({ id: 'delta', interventions: ['magic'] }) });
    const db = await compiled(folder);
    expect(readCaseStudy(db, 'delta')).toBeNull();
    const interventions = parse(smallContent['vocabulary/interventions.yaml'] ?? '') as unknown[];
    const magic = { id: 'magic', label: 'Magic', definition: 'A trick.' };
    writeFiles(folder, { 'vocabulary/interventions.yaml': stringify([...interventions, magic]) });
    await compile(db, folder);
    expect(readCaseStudy(db, 'delta')?.card.interventions).toEqual([{ id: 'magic', label: 'Magic' }]);
    expect(readProblems(db)).toEqual([]);
  });

  it('gives an id to the next file that claims it when its owner goes', async () => {
    const folder = contentFolder({ 'cases/zeta.md': caseFile({ id: 'beta', title: 'Another beta' }) });
    const db = await compiled(folder);
    expect(readCaseStudy(db, 'beta')?.card.title).toBe('Beta');
    rmSync(path.join(folder, 'cases/beta.md'));
    await compile(db, folder);
    expect(readCaseStudy(db, 'beta')?.card.title).toBe('Another beta');
    expect(readProblems(db)).toEqual([]);
  });

  it('notices that a relation lost its other end, and finds it again', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    rmSync(path.join(folder, 'cases/gamma.md'));
    expect((await compile(db, folder)).parsed).toEqual(['cases/alpha.md']);
    expect(readProblems(db)).toMatchObject([{ file: 'cases/alpha.md' }]);
    expect(readMetrics(db, { ids: ['alpha/admissions'] })[0]?.relations).toEqual([]);
    writeFiles(folder, { 'cases/gamma.md': smallContent['cases/gamma.md'] ?? '' });
    await compile(db, folder);
    expect(readProblems(db)).toEqual([]);
    expect(readMetrics(db, { ids: ['alpha/admissions'] })[0]?.relations).toHaveLength(1);
  });

  it('ends with the same library as compiling from nothing, whatever came between', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    const states: Record<string, string>[] = [
      { 'cases/beta.md': '---\nbroken' },
      { 'cases/delta.md': caseFile({ id: 'delta', title: 'Delta', metrics: [metric('a')] }) },
      {
        'vocabulary/indicators.yaml': stringify(indicators.map((term) => ({ ...term, label: `${term.label} (new)` }))),
      },
      { 'cases/beta.md': smallContent['cases/beta.md'] ?? '' },
      { 'cases/gamma.md': smallContent['cases/gamma.md']?.replace('1.2', '0.8') ?? '' },
    ];
    for (const state of states) {
      writeFiles(folder, state);
      await compile(db, folder);
    }
    expect(everything(db)).toEqual(everything(await compiled(folder)));
    await compile(db, folder, { fresh: true });
    expect(everything(db)).toEqual(everything(await compiled(folder)));
  });
});

describe('a compilation that fails', () => {
  it('leaves the old library answering, during it and after', async () => {
    const folder = contentFolder();
    const file = path.join(tempFolder(), 'library.db');
    const db = openLibraryDatabase({ file, compiler: 'test' });
    await compile(db, folder);
    const before = everything(db);
    writeFiles(folder, {
      'cases/alpha.md': caseFile({ id: 'alpha', title: 'Changed' }),
      'cases/beta.md': caseFile({ id: 'beta', title: 'Changed too' }),
    });
    const stopping = new AbortController();
    const writer = openLibraryWriter(db, undefined);
    let seen: unknown = null;
    const compiling = compile(writer, folder, {
      signal: stopping.signal,
      onProgress: ({ label }) => {
        if (label !== 'Compiling cases/alpha.md') return;
        seen = everything(db);
        stopping.abort();
      },
    });
    await expect(compiling).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(before);
    expect(everything(db)).toEqual(before);
    await compile(writer, folder);
    expect(readCards(db).map((card) => card.title)).toEqual(['Changed', 'Changed too', 'Gamma pilot']);
    writer.close();
    db.close();
  });

  it('throws when the content folder is not there, and touches nothing', async () => {
    const folder = contentFolder();
    const db = await compiled(folder);
    await expect(compile(db, path.join(folder, 'elsewhere'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(countLibrary(db).caseStudies).toBe(3);
  });
});

describe('the shipped content', () => {
  it('compiles without a problem', async () => {
    const db = await compiled(path.join(import.meta.dirname, '../../content'));
    expect(readProblems(db)).toEqual([]);
    const first = ['gesundes-kinzigtal', 'greenwich', 'north-west-london', 'torbay', 'tower-hamlets'];
    expect(readCaseIds(db)).toEqual(expect.arrayContaining(first));
  });
});
