import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerSaveDialog, takeTour } from '../../scripts/tour.ts';
import { launchApp } from './launch.ts';

test('a commissioner finds, reads, compares, collects, writes, exports, and finds it all again', async () => {
  const info = test.info();
  test.setTimeout(180_000);
  const first = await launchApp();
  const docxPath = info.outputPath('pack.docx');
  const pdfPath = info.outputPath('pack.pdf');
  await takeTour(first.app, first.page, {
    say: () => undefined,
    picture: async (page, name) => void (await page.screenshot({ path: info.outputPath(`${name}.png`) })),
    docxPath,
    pdfPath,
  });
  await first.quit();

  expect((await readFile(docxPath)).subarray(0, 2).toString()).toBe('PK');
  expect((await readFile(pdfPath)).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await stat(pdfPath)).size).toBeGreaterThan(20_000);

  const second = await launchApp({ dataDir: first.dataDir });
  const { page } = second;
  // The window reopens where it was: in the pack editor.
  await expect(page.getByRole('heading', { name: 'Integrated teams for older people', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('This pack shows both')).toBeVisible();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Tower Hamlets' }).first()).toBeVisible();
  await second.close();
});

/** As long as a title may be. */
const longTitle = 'A pack '.repeat(43).trim().slice(0, 300);

test('an export to a place that cannot be written says so and leaves nothing', async () => {
  const info = test.info();
  const { app, page, close } = await launchApp();
  await page.getByRole('link', { name: 'Packs', exact: true }).click();
  await page.getByRole('button', { name: 'New pack' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(longTitle);
  await page.getByRole('button', { name: 'Create pack' }).click();
  await page.getByRole('heading', { name: longTitle, level: 1 }).first().waitFor();
  await answerSaveDialog(app, path.join(info.outputDir, 'no-such-folder', 'pack.docx'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Word document' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText(/folder/i);
  await close();
});
