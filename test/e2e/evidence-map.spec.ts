import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { launchApp } from './launch.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the evidence map is walked by keyboard, from a cell to its results and back, and on to where they disagree', async () => {
  test.setTimeout(120_000);
  const { page, close } = await launchApp();
  await page.keyboard.press('Control+Shift+3');
  await page.getByRole('grid', { name: 'Evidence map' }).waitFor();
  expect(await axeViolations(page), 'map').toEqual([]);

  await page.getByRole('gridcell', { name: /^Prevention and health improvement, Activity: / }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect(await focused(page)).toMatch(/^Identification and targeting, Process: \d+ results: /);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Identification and targeting: Process' });
  await panel.getByRole('article').first().waitFor();
  expect(await focused(page)).toBe('Identification and targeting: Process');
  await expect(panel).toContainText(/\d+ results from \d+ case studies: \d+ beneficial/);
  expect(await axeViolations(page), 'results of a cell').toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toMatch(/^Identification and targeting, Process: /);

  await page.getByRole('combobox', { name: 'Columns' }).selectOption('Indicators');
  await page.getByRole('button', { name: /^Cost ?, unfold/ }).click();
  await page.getByRole('columnheader', { name: 'Health care cost' }).waitFor();
  await page.getByRole('gridcell', { name: /^Case management, Health care cost: / }).press('Enter');
  await page.getByRole('button', { name: 'Where do they disagree?' }).press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Health care cost' }).waitFor();
  await expect(page.getByRole('heading', { name: 'Why they may differ' })).toBeVisible();
  expect(await axeViolations(page), 'disagreements').toEqual([]);
  await close();
});

test('map and disagreements are tables as well, and subjects are walked by keyboard', async () => {
  test.setTimeout(120_000);
  const { page, close } = await launchApp();
  await page.keyboard.press('Control+Shift+4');
  const first = page.getByRole('button', { name: /^Emergency admissions/ });
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Health care cost' }).waitFor();
  await page.getByRole('button', { name: /^Show as table/ }).click();
  const table = page.getByRole('table', { name: /Where evidence disagrees/ });
  await expect(table.getByRole('row', { name: /^Emergency admissions Contradictory/ })).toContainText('results from');
  expect(await axeViolations(page), 'disagreements as a table').toEqual([]);

  await page.keyboard.press('Control+Shift+3');
  const map = page.getByRole('table', { name: /Evidence map/ });
  await expect(map.getByRole('row', { name: /^No result on: / }).first()).toBeVisible();
  expect(await axeViolations(page), 'map as a table').toEqual([]);
  await close();
});
