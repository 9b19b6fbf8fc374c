import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportHandlers } from '../../main/desk/export-handlers.ts';
import { openLibraryService, type LibraryService } from '../../main/desk/library-service.ts';
import { deskContract } from '../../src/contract/desk-contract.ts';
import { caseFile, contentFolder, metric } from '../content/small-content.ts';
import { tempFolder } from '../database/temp-folder.ts';
import { readZip } from '../export/read-zip.ts';
import { openTestDesk, type TestDesk } from './open-test-desk.ts';

const golden = (name: string) => path.join(import.meta.dirname, '../fixtures/output/exports', name);

const outcomes = {
  kind: 'outcomes',
  filter: {},
  order: { column: 'case' },
  columns: ['case', 'figure', 'effect'],
} as const;

async function write(desk: TestDesk, view: unknown, format: string): Promise<Buffer> {
  const file = path.join(tempFolder(), `export.${format}`);
  const grant = desk.grant(file);
  const { path: written, bytes } = await desk.call('exports.write', { view, format, grant });
  expect(written).toBe(file);
  const content = readFileSync(file);
  expect(content).toHaveLength(bytes);
  expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
  return content;
}

/** Rows by the labels of their columns. */
function rowsOf(csv: Buffer): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(csv.toString('utf8').slice(1), { header: true });
  const end = data.findIndex((row) => Object.values(row).every((cell) => !cell));
  return data.slice(0, end);
}

/** The library's version names the content of the test library, which other tests change. */
const withoutVersion = (csv: Buffer) =>
  csv.toString('utf8').replaceAll(/library \d{4}\.\d\d\.\d\d-[0-9a-f]+/g, 'library VERSION');

describe('an export of outcomes', () => {
  it('holds every result with everything that it must not be without', async () => {
    const desk = await openTestDesk();
    await expect(withoutVersion(await write(desk, outcomes, 'csv'))).toMatchFileSnapshot(golden('outcomes.csv'));
  });

  it('begins with who observed it, then the chosen columns in their order', async () => {
    const desk = await openTestDesk();
    const [row] = rowsOf(await write(desk, outcomes, 'csv'));
    expect(Object.keys(row ?? {}).slice(0, 4)).toEqual(['Status', 'Case study', 'Figure as published', 'Measure']);
    for (const label of [
      'Comparator',
      'Compared with',
      'Period',
      'Design',
      'Certainty',
      'Source',
      'Where in it',
      'Full reference',
      'Result id',
    ])
      expect(Object.keys(row ?? {})).toContain(label);
  });

  it('holds what the filter leaves, in the order of the table, and says which that is', async () => {
    const desk = await openTestDesk();
    const view = {
      ...outcomes,
      filter: { facets: { indicator: ['emergency-admissions'], country: ['England'] } },
      order: { column: 'case', direction: 'descending' },
    };
    const csv = await write(desk, view, 'csv');
    expect(rowsOf(csv).map((row) => row['Result id'])).toEqual(['gamma/admissions', 'alpha/admissions']);
    const text = csv.toString('utf8');
    expect(text).toContain('Asked for: Country: England; Indicator: Emergency admissions.');
    expect(text).toContain('In order of case study, descending.');
  });

  it('is a workbook with the same rows', async () => {
    const desk = await openTestDesk();
    const entries = readZip(await write(desk, outcomes, 'xlsx'));
    const xml = entries.get('xl/worksheets/sheet1.xml')?.data.toString('utf8') ?? '';
    expect(xml.match(/<row /g)).toHaveLength(1 + rowsOf(await write(desk, outcomes, 'csv')).length);
    expect(xml).toContain('−12%');
  });

  it('of nothing is a table without rows that says what was asked', async () => {
    const desk = await openTestDesk();
    const csv = await write(
      desk,
      { ...outcomes, filter: { facets: { indicator: ['mortality'], effect: ['mixed'] } } },
      'csv',
    );
    expect(rowsOf(csv)).toEqual([]);
    expect(csv.toString('utf8')).toContain('Asked for: Indicator: Mortality; Effect: Mixed.');
  });
});

describe('an export', () => {
  it('of a chart holds the results on its indicator only', async () => {
    const desk = await openTestDesk();
    const csv = await write(desk, { kind: 'forest', filter: {}, indicator: 'mortality' }, 'csv');
    expect(rowsOf(csv).map((row) => [row['Result id'], row['Value'], row['Unit']])).toEqual([
      ['gamma/deaths', '1.2', 'Hazard ratio'],
    ]);
    expect(csv.toString('utf8')).toContain('Mortality: lower is better.');
  });

  it('of the map holds its gaps, and how the results of each cell stand', async () => {
    const desk = await openTestDesk();
    const view = { kind: 'map', filter: {}, axes: { rows: 'interventions', columns: 'indicators' } };
    const csv = await write(desk, view, 'csv');
    const management = rowsOf(csv).find((row) => row['Interventions'] === 'Case management');
    expect(management).toMatchObject({
      'All results': '3',
      'Length of stay (Activity)': '1',
      'Mortality (Outcome)': '0',
    });
    expect(csv.toString('utf8')).toContain('How the results in each cell stand, by effect and certainty');
  });

  it('of disagreements counts by effect and certainty', async () => {
    const desk = await openTestDesk();
    const csv = await write(desk, { kind: 'disagreement', filter: {}, by: 'indicator' }, 'csv');
    const admissions = rowsOf(csv).find((row) => row['Indicator'] === 'Emergency admissions');
    expect(admissions).toMatchObject({
      Results: '2',
      'Case studies': '2',
      Disagreement: 'Differing',
      Beneficial: '1',
      'No clear effect': '1',
      'Beneficial, low certainty': '1',
      'Recorded contradictions': '1',
    });
  });

  it('of a chart is a picture that says what was asked of which library', async () => {
    const desk = await openTestDesk();
    const view = { kind: 'forest', filter: { text: 'deaths' }, indicator: 'mortality' };
    const svg = (await write(desk, view, 'svg')).toString('utf8');
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain('“deaths”. Casebook evidence library');
    const png = await write(desk, view, 'png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it.each(['csv', 'xlsx', 'docx', 'svg'])('of a comparison to %s names what is compared', async (format) => {
    const desk = await openTestDesk();
    const content = await write(desk, { kind: 'comparison', ids: ['alpha', 'gamma'], view: {} }, format);
    const isZip = content.subarray(0, 2).toString() === 'PK';
    const text = isZip
      ? [...readZip(content).values()].map(({ data }) => data.toString('utf8')).join('\n')
      : content.toString('utf8');
    expect(text).toContain('Alpha');
    expect(text).toContain('Gamma');
  });

  it('of a comparison with a case study that the library lost says which', async () => {
    const desk = await openTestDesk();
    const grant = desk.grant(path.join(tempFolder(), 'x.csv'));
    await expect(
      desk.call('exports.write', {
        view: { kind: 'comparison', ids: ['alpha', 'gone'], view: {} },
        format: 'csv',
        grant,
      }),
    ).rejects.toMatchObject({
      code: 'not-found',
      message:
        'The case study “gone” is not in the library any more. Take it out of the comparison, then export again.',
    });
  });

  it('says how far it is', async () => {
    const desk = await openTestDesk();
    await write(desk, outcomes, 'csv');
    const told = desk.events.filter((event) => event.kind === 'progress' && event.task.startsWith('export:'));
    expect(told.map((event) => event.kind === 'progress' && [event.label, event.done, event.total])).toEqual([
      ['Gathering the evidence', 0, 1],
      ['Writing the results', 5, 5],
      ['Done', 1, 1],
    ]);
  });

  it('in a format that is not offered is refused and keeps the permission', async () => {
    const desk = await openTestDesk();
    const file = path.join(tempFolder(), 'x.csv');
    const grant = desk.grant(file);
    await expect(desk.call('exports.write', { view: outcomes, format: 'svg', grant })).rejects.toMatchObject({
      code: 'bad-input',
      message: 'This cannot be written as Picture (SVG). Choose one of: Table (CSV), Workbook (Excel).',
    });
    await desk.call('exports.write', { view: outcomes, format: 'csv', grant });
    await expect(desk.call('exports.write', { view: outcomes, format: 'csv', grant })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('may not write there') as string,
    });
  });

  it('over an indicator that the library lost says so and writes nothing', async () => {
    const desk = await openTestDesk();
    const file = path.join(tempFolder(), 'x.csv');
    await expect(
      desk.call('exports.write', {
        view: { kind: 'forest', filter: {}, indicator: 'gone' },
        format: 'csv',
        grant: desk.grant(file),
      }),
    ).rejects.toMatchObject({
      code: 'not-found',
      message: 'The indicator “gone” is not in the library any more. Choose another one.',
    });
    expect(existsSync(file)).toBe(false);
  });

  it.each(['csv', 'xlsx'])('to %s can be cancelled, leaving what was there before', async (format) => {
    const file = path.join(tempFolder(), `export.${format}`);
    writeFileSync(file, 'the export of yesterday');
    const desk: TestDesk = await openTestDesk({
      onEvent: (event) => {
        if (event.kind === 'progress' && event.label === 'Writing the results')
          void desk.call('exports.cancel', { grant });
      },
    });
    const grant = desk.grant(file);
    await expect(desk.call('exports.write', { view: outcomes, format, grant })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readFileSync(file, 'utf8')).toBe('the export of yesterday');
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)]);
    await desk.call('exports.cancel', { grant });
  });

  it('that the library changes under once begins anew, so that no file holds half of each', async () => {
    const { file, writing } = await writeWhileChanging(1);
    await writing;
    expect(rowsOf(readFileSync(file)).map((row) => row['Result id'])).toContain('delta/x');
  });

  it('that the library changes under again and again says so and writes nothing', async () => {
    const { file, writing } = await writeWhileChanging(3);
    await expect(writing).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(file)).toBe(false);
  });
});

/** Begins an export of a library that changes as often as said, each time right after the export has begun to read it. */
async function writeWhileChanging(changes: number): Promise<{ file: string; writing: Promise<unknown> }> {
  const contentDir = contentFolder();
  const library = openLibraryService({
    contentDir,
    ownDir: null,
    file: null,
    shippedLibrary: null,
    compiler: 'test',
    sqliteBinding: null,
    now: () => new Date(0),
    onEvent: () => undefined,
  });
  onTestFinished(library.close);
  await library.refresh();
  let left = changes;
  const changing: LibraryService = {
    ...library,
    // Each export first reads what it says about itself.
    read: async (work) => {
      const found = await library.read(work);
      if (left > 0 && typeof found === 'object' && found !== null && 'facts' in found) {
        left -= 1;
        const delta = caseFile({ id: 'delta', title: `Delta ${left}`, metrics: [metric('x')] });
        writeFileSync(path.join(contentDir, 'cases', 'delta.md'), delta);
        await library.refresh();
      }
      return found;
    },
  };
  const file = path.join(tempFolder(), 'x.csv');
  const handlers = exportHandlers({
    library: changing,
    now: () => new Date(0),
    onEvent: () => undefined,
    takeGrant: () => file,
  });
  const input = deskContract['exports.write'].input.parse({ view: outcomes, format: 'csv', grant: 'g' });
  return { file, writing: Promise.resolve(handlers['exports.write'](input)) };
}
