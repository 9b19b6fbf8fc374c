import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { readCaseStudy } from '../../main/database/library-read.ts';
import { citedStatements } from '../../src/compare/cited-statements.ts';
import { compareCaseStudies } from '../../src/compare/compare-case-studies.ts';
import { comparisonGroups, comparisonRowSchema, type ComparisonRow } from '../../src/compare/comparison.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { caseFile, contentFolder, metric, type Front } from '../content/small-content.ts';

async function compare(ids: readonly string[], content = contentFolder()): Promise<ComparisonRow[]> {
  const db = openLibraryInMemory([], { compiler: 'test' });
  await compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
  const views = ids.map((id) => readCaseStudy(db, id)).filter((view) => view !== null);
  expect(views).toHaveLength(ids.length);
  return compareCaseStudies(views).map((row) => comparisonRowSchema.parse(row));
}

/** The note on two results that differ as given. */
async function noteOn(first: Front, second: Front): Promise<string> {
  const content = contentFolder({
    'cases/one.md': caseFile({ id: 'one', metrics: [metric('a', first)] }),
    'cases/two.md': caseFile({ id: 'two', metrics: [metric('a', second)] }),
  });
  const rows = await compare(['one', 'two'], content);
  return rows.find((row) => row.group === 'outcomes')?.note ?? '';
}

const rowCalled = (rows: ComparisonRow[], label: string) => rows.find((row) => row.label === label);

describe('a comparison', () => {
  it('has one cell for each case study in every row, and groups in reading order', async () => {
    const rows = await compare(['alpha', 'beta', 'gamma']);
    for (const row of rows) expect(row.cells).toHaveLength(3);
    const order = enumKeys(comparisonGroups);
    const positions = rows.map((row) => order.indexOf(row.group));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it('sets results on one indicator side by side, with how far to trust each', async () => {
    const row = rowCalled(await compare(['gamma', 'alpha']), 'Emergency admissions');
    expect(row?.cells.map((cell) => cell.items.map((item) => item.metricId))).toEqual([
      ['gamma/admissions'],
      ['alpha/admissions'],
    ]);
    expect(row?.cells[1]?.text).toBe(
      'Emergency admissions of older people: −12%, against its own level in 2010, 2010 to 2012. Beneficial, low certainty.',
    );
    expect(row?.cells[1]?.items[0]?.source).toEqual({ id: 'big-report-2016', locator: 'p. 19' });
  });

  it('labels what nobody observed before it says anything else', async () => {
    const row = rowCalled(await compare(['beta', 'alpha']), 'Emergency admissions avoided');
    expect(row?.cells[0]?.text).toMatch(/^Claimed: Admissions avoided by the team/);
  });

  it('leaves a cell empty where nothing was published, and leaves out rows that nobody fills', async () => {
    const rows = await compare(['alpha', 'beta']);
    expect(rowCalled(rows, 'Population')?.cells[1]).toEqual({ text: '', items: [] });
    expect(rowCalled(rows, 'Barriers')).toBeUndefined();
  });

  it('puts what most of them report first', async () => {
    const rows = await compare(['beta', 'alpha', 'gamma']);
    expect(rows.find((row) => row.group === 'outcomes')?.label).toBe('Emergency admissions');
  });

  it('says whether cells differ', async () => {
    const rows = await compare(['alpha', 'gamma']);
    expect(rowCalled(rows, 'Type')?.differs).toBe(false);
    expect(rowCalled(rows, 'Place')?.differs).toBe(true);
  });

  it('tells what happened later statement by statement, each with its source', async () => {
    expect(rowCalled(await compare(['alpha', 'beta']), 'What happened later')?.cells[0]?.items).toEqual([
      { text: 'The trust overspent.', source: { id: 'study-2020', locator: 'abstract' } },
      { text: 'It merged.' },
    ]);
  });

  it('works for a single case study', async () => {
    expect(rowCalled(await compare(['alpha']), 'Emergency admissions')?.note).toBeNull();
  });
});

describe('the note on whether results can be compared', () => {
  it('says who else published nothing', async () => {
    const rows = await compare(['alpha', 'beta', 'gamma']);
    expect(rowCalled(rows, 'Emergency admissions')?.note).toContain('2 of 3 have published a result.');
    expect(rowCalled(rows, 'Mortality')?.note).toContain('Only Gamma has published a result.');
  });

  it('names results that disagree, and the recorded contradiction with its reason', async () => {
    const note = rowCalled(await compare(['alpha', 'gamma']), 'Emergency admissions')?.note;
    expect(note).toContain('Results differ: better in Alpha, no clear or a mixed effect in Gamma.');
    expect(note).toContain('Recorded as contradicting: Gamma had a control group.');
  });

  it('calls better here and worse there a contradiction', async () => {
    const note = await noteOn({}, { figure: { measure: 'relative-change', value: 5 } });
    expect(note).toContain('Results contradict each other: better in one, worse in two.');
  });

  it('has nothing to say of results alike in everything', async () => {
    expect(await noteOn({}, {})).toBe('');
  });

  it('names another measure, comparator, population and period', async () => {
    const note = await noteOn(
      {},
      {
        figure: { measure: 'from-to', from: 10, to: 8, unit: 'per 1,000' },
        comparator: { kind: 'national', words: 'England' },
        population: 'Everybody',
        period: { start: 2018, end: 2019, words: '2018 to 2019' },
      },
    );
    expect(note).toContain('Measured differently: relative change (one); from–to in per 1,000 (two).');
    expect(note).toContain('Set against different things: own baseline (one); national average (two).');
    expect(note).toContain('Populations differ.');
    expect(note).toContain('Periods do not overlap.');
  });

  it('does not call periods apart that overlap or are not known', async () => {
    expect(await noteOn({}, { period: { start: 2012, words: '2012' } })).not.toContain('Periods');
    expect(await noteOn({}, { period: { words: 'not stated' } })).not.toContain('Periods');
  });

  it('names what was projected or claimed beside what was observed', async () => {
    const note = await noteOn({}, { status: 'projected', design: 'modelled' });
    expect(note).toContain('Not all observed: observed (one); modelled, projected (two).');
  });

  it('names other currencies and price years', async () => {
    const amount = { measure: 'amount', value: 5, currency: 'GBP' };
    const note = await noteOn({ figure: { ...amount, priceYear: '2012/13' } }, { figure: amount });
    expect(note).toContain('Prices differ: GBP, 2012/13 prices (one); GBP, price year not stated (two).');
  });
});

describe('cited statements', () => {
  it('lose no word and keep the source with what it supports', () => {
    expect(citedStatements('One [a-1, p. 1], two. Three [b-2, p. 2] [c-3, p. 3]. Four')).toEqual([
      { text: 'One', source: { id: 'a-1', locator: 'p. 1' } },
      { text: 'two. Three.', source: { id: 'b-2', locator: 'p. 2' } },
      { text: 'Four' },
    ]);
    expect(citedStatements('')).toEqual([]);
  });
});

describe('the five shipped case studies side by side', () => {
  let rows: ComparisonRow[];
  beforeAll(async () => {
    const ids = ['torbay', 'tower-hamlets', 'gesundes-kinzigtal', 'greenwich', 'north-west-london'];
    rows = await compare(ids, path.join(import.meta.dirname, '../../content'));
  });

  it('cite every outcome', () => {
    const items = rows
      .filter((row) => row.group === 'outcomes')
      .flatMap((row) => row.cells.flatMap((cell) => cell.items));
    expect(items.length).toBeGreaterThan(50);
    for (const item of items)
      expect(item).toMatchObject({ metricId: expect.any(String), source: { locator: expect.any(String) } });
  });

  it('say that Kinzigtal’s hospital admissions rose, less than those of controls', () => {
    const row = rowCalled(rows, 'Hospital admissions, all kinds');
    expect(row?.cells[2]?.text).toMatch(/\+10\.2%, against .*\+33\.1%/);
  });
});
