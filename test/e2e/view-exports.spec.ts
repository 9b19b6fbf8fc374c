import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import papaparse from 'papaparse';
import { answerSaveDialog } from '../../scripts/tour.ts';
import { formatsOf, viewFormats, type ExportView, type ViewFormat } from '../../src/exports/export-view.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { readZip } from '../export/read-zip.ts';
import { callDesk, launchApp, type LaunchedApp } from './launch.ts';

// One app for all: each test comes to its view by key.
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
  const { page } = launched;
  await callDesk(page, 'collecting.set', {
    comparison: ['torbay', 'greenwich'],
    comparisonView: { baseline: 'torbay', hidden: [], differencesOnly: false },
    activePack: null,
  });
  await page.reload();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('emergency admissions');
  await page.getByRole('status').filter({ hasText: 'for “emergency admissions”' }).waitFor();
});

test.afterAll(() => launched.close());

const opened: Record<ExportView['kind'], { keys: string; shows: (page: Page) => Promise<void> }> = {
  outcomes: { keys: 'Control+Shift+1', shows: (page) => page.getByRole('grid', { name: 'Results' }).waitFor() },
  forest: { keys: 'Control+Shift+2', shows: (page) => page.getByRole('button', { name: 'Next indicator' }).waitFor() },
  map: { keys: 'Control+Shift+3', shows: (page) => page.getByRole('grid', { name: 'Evidence map' }).waitFor() },
  disagreement: {
    keys: 'Control+Shift+4',
    shows: (page) => page.getByRole('heading', { name: 'Why they may differ' }).waitFor(),
  },
  comparison: {
    keys: 'Control+3',
    shows: (page) => page.getByRole('columnheader', { name: 'Torbay' }).first().waitFor(),
  },
};

/** Whether a file is what its format promises, and says something. */
const check: Record<ViewFormat, (bytes: Buffer, page: Page) => Promise<void> | void> = {
  csv: (bytes) => {
    const { data, errors } = papaparse.parse<string[]>(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(5);
  },
  xlsx: (bytes) => {
    const names = [...readZip(bytes).keys()];
    expect(names).toEqual(expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']));
  },
  docx: (bytes) => {
    const document = readZip(bytes).get('word/document.xml')?.data.toString('utf8');
    expect(document).toContain('Torbay');
    expect(document).toContain('Greenwich');
  },
  svg: async (bytes, page) => {
    const drawn = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return { root: root.localName, problem: root.querySelector('parsererror')?.textContent ?? null };
    }, bytes.toString('utf8'));
    expect(drawn).toEqual({ root: 'svg', problem: null });
    expect(bytes.toString('utf8').match(/<text/g)?.length ?? 0).toBeGreaterThan(10);
  },
  png: (bytes) => {
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(800);
    expect(bytes.readUInt32BE(16)).toBeLessThan(10_000);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(400);
  },
};

for (const kind of enumKeys(formatsOf)) {
  test(`${kind}: every format that is offered is written, and can be read`, async () => {
    const { app, page } = launched;
    await page.keyboard.press(opened[kind].keys);
    await opened[kind].shows(page);
    for (const format of formatsOf[kind]) {
      const file = test.info().outputPath(`${kind}.${format}`);
      await answerSaveDialog(app, file);
      await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: viewFormats[format] }).click();
      await page.getByText(`Exported to ${file}`).waitFor();
      await check[format](await readFile(file), page);
    }
  });
}

test('a comparison is printed whole, without what only a screen needs', async () => {
  const { app, page } = launched;
  await page.keyboard.press(opened.comparison.keys);
  await opened.comparison.shows(page);
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true });
    return printed?.toString('latin1') ?? '';
  });
  // One page would be what the window shows of it.
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(10);
  // A4 on its side, in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Torbay' }).first()).toBeVisible();
  await page.emulateMedia({ media: null });
});
