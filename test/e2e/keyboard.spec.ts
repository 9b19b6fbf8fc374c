import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import papaparse from 'papaparse';
import { answerSaveDialog } from '../../scripts/tour.ts';
import { shortTitle } from '../../src/case-studies/short-title.ts';
import { readZip } from '../export/read-zip.ts';
import { CountedKeys } from './counted-keys.ts';
import { launchPerTest } from './launch.ts';

const launch = launchPerTest();

const main = (page: Page) => page.getByRole('main');
const exported = (page: Page, file: string) => page.getByText(`Exported to ${file}`).waitFor();

/** From the Export button that has the focus to the format, by arrows. */
async function exportAs(keys: CountedKeys, format: string): Promise<void> {
  await keys.press('Enter');
  await keys.goTo(keys.page.getByRole('menuitem', { name: format }), 'ArrowDown');
  await keys.press('Enter');
}

test('emergency admissions of older people: found, seen four ways, compared and exported, by keys alone', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  const keys = new CountedKeys(page);
  const csv = test.info().outputPath('outcomes.csv');
  const workbook = test.info().outputPath('comparison.xlsx');
  const counts: string[] = [];
  const count = (step: string) => counts.push(`${step}: ${keys.presses} keys, ${keys.characters} characters`);

  // The box has the focus from the start.
  await keys.type('emergency admissions group:older');
  const found = page.getByRole('status').filter({ hasText: 'for “emergency admissions group:older”' });
  await found.waitFor();
  const [, results = '0'] = /and (\d+) results/.exec((await found.textContent()) ?? '') ?? [];
  expect(Number(results)).toBeGreaterThan(50);
  count('found');

  // Two of what was found go into the comparison.
  await keys.goTo(page.getByRole('button', { name: 'Skip the filters' }));
  await keys.press('Enter');
  const add = page.getByRole('region', { name: 'What was found' }).getByRole('button', { name: / to the comparison$/ });
  const titles: string[] = [];
  for (const _ of ['first', 'second']) {
    await keys.goTo(add);
    titles.push(/^Add (.+) to the/.exec((await add.first().getAttribute('aria-label')) ?? '')?.[1] ?? '');
    await keys.press('Enter');
    await page.getByText(`${titles.at(-1) ?? ''} added to the comparison.`).waitFor();
  }
  count('chosen');

  await keys.press('Control+Shift+1');
  await expect(page.getByRole('grid', { name: 'Results' })).toHaveAttribute(
    'aria-rowcount',
    String(Number(results) + 1),
  );
  await keys.goTo(page.getByRole('button', { name: 'Skip the filters' }));
  await keys.press('Enter');
  await answerSaveDialog(app, csv);
  await keys.goTo(main(page).getByRole('button', { name: 'Export' }));
  await exportAs(keys, 'Table (CSV)');
  await exported(page, csv);
  count('table seen and exported');

  await keys.goTo(page.getByRole('grid', { name: 'Results' }).locator('[role="row"][tabindex="0"]'));
  await keys.press('Enter', 'ArrowDown', 'ArrowDown');
  await page.getByRole('button', { name: 'Close the details' }).waitFor();
  await keys.press('Escape');
  await expect(page.getByRole('button', { name: 'Close the details' })).toHaveCount(0);
  count('results read one by one');

  await keys.press('Control+Shift+2');
  await page.getByRole('button', { name: 'Show as table' }).waitFor();
  await keys.press('Control+t');
  await main(page).getByRole('table').first().waitFor();
  await keys.press('Control+t');
  await keys.goTo(main(page).getByRole('combobox', { name: 'Indicator' }));
  await keys.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(
    main(page)
      .getByRole('group', { name: 'Chart' })
      .getByText(/^2 of \d+$/),
  ).toBeVisible();
  await expect(main(page).getByRole('combobox', { name: 'Indicator' })).toBeFocused();
  count('chart and its table seen');

  await keys.press('Control+Shift+3');
  const grid = page.getByRole('grid', { name: 'Evidence map' });
  await keys.goTo(grid.locator('td[tabindex="0"]'));
  await keys.goTo(grid.locator('td[data-place$=" 0"][data-empty="false"]'), 'ArrowDown');
  await keys.press('Enter');
  await page.getByRole('complementary', { name: /: / }).getByRole('article').first().waitFor();
  await keys.press('Escape');
  count('map seen');

  await keys.press('Control+Shift+4');
  await page.getByRole('heading', { name: 'Why they may differ' }).waitFor();
  count('disagreements seen');

  await keys.press('Control+3');
  for (const title of titles) await page.getByRole('columnheader', { name: title }).first().waitFor();
  await answerSaveDialog(app, workbook);
  await keys.goTo(main(page).getByRole('button', { name: 'Export' }));
  await exportAs(keys, 'Workbook (Excel)');
  await exported(page, workbook);
  count('compared and exported');
  console.log(`Keys pressed, in all, until\n  ${counts.join('\n  ')}`);

  const table = papaparse.parse<string[]>((await readFile(csv, 'utf8')).replace(/^\uFEFF/, '').trimEnd());
  expect(table.errors).toEqual([]);
  // The head, a line for each result, and after an empty line what must be known about them.
  expect(table.data[0]).toEqual(
    expect.arrayContaining(['Effect', 'Comparator', 'Period', 'Design', 'Certainty', 'Source']),
  );
  expect(table.data.findIndex((row) => row.join('') === '')).toBe(1 + Number(results));
  const sheets = readZip(await readFile(workbook));
  expect([...sheets.keys()]).toContain('xl/worksheets/sheet2.xml');
  const words = sheets.get('xl/sharedStrings.xml')?.data.toString('utf8') ?? '';
  expect(titles.filter((title) => !words.includes(`<t>${shortTitle(title)}</t>`))).toEqual([]);
});
