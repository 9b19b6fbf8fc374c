import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { generateLibrary } from '../../bench/generate-library.ts';
import { projectFolder } from '../../scripts/project-folder.ts';
import { launchPerTest } from './launch.ts';

const launch = launchPerTest();

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const upToDate = (page: Page) => page.getByText(/^Library up to date: /).last();

/** A case study of the user's own, after the manner of a shipped one. */
async function writeOwnCaseStudy(dataDir: string): Promise<string> {
  const shipped = path.join(projectFolder, 'content', 'cases', 'north-central-london-diabetes.md');
  const text = await readFile(shipped, 'utf8');
  const file = path.join(dataDir, 'case-studies', 'littleham.md');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(
    file,
    text
      .replace('id: north-central-london-diabetes', 'id: littleham')
      .replace(/^title: .*$/m, 'title: Littleham diabetes team'),
  );
  return file;
}

async function lookForChanges(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Look for changes' }).click();
  await upToDate(page).waitFor();
}

test('a saved search says what is new once the library changed, until it was seen', async () => {
  const { page, dataDir } = await launch();
  await box(page).fill('diabetes');
  await page.getByRole('status').filter({ hasText: 'for “diabetes”' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: 'Name' }).fill('Diabetes');
  await page.keyboard.press('Enter');
  await page.getByText('“Diabetes” saved.').waitFor();

  await writeOwnCaseStudy(dataDir);
  await lookForChanges(page);
  await page.keyboard.press('Control+5');
  const saved = page.getByRole('region', { name: /^Saved searches/ });
  await expect(saved.getByText(/1 new case study since/)).toBeVisible();
  await saved.getByRole('link', { name: 'Diabetes' }).click();
  await page.getByRole('button', { name: /^Case studies/ }).click();
  const found = page.getByRole('article').filter({ hasText: 'Littleham diabetes team' });
  await expect(found.getByText('New', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mark as seen' }).click();
  await expect(page.getByText(/^Diabetes Nothing new since/)).toBeVisible();
  await expect(found.getByText('New', { exact: true })).toHaveCount(0);
});

test('a collection says what is no longer in the library, and holds it again once it is back', async () => {
  const { page, dataDir } = await launch();
  const file = await writeOwnCaseStudy(dataDir);
  await lookForChanges(page);
  await page.keyboard.press('Control+1');
  await box(page).fill('Littleham');
  await page.getByRole('status').filter({ hasText: 'for “Littleham”' }).waitFor();
  await page.getByRole('button', { name: 'Use these results' }).click();
  await page.getByRole('menuitem', { name: /^Make a collection/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Littleham');
  await page.getByRole('button', { name: 'Make collection' }).click();
  await page.getByText(/^“Littleham” made/).waitFor();

  const notice = page.getByText('1 of what this collection holds is no longer in the library');
  const held = page.getByRole('article').filter({ hasText: 'Littleham diabetes team' });
  const openAfterChange = async () => {
    await lookForChanges(page);
    await page.keyboard.press('Control+5');
    await page.getByRole('link', { name: 'Littleham' }).click();
    await page.getByRole('heading', { name: 'Littleham', level: 1 }).waitFor();
  };
  await rm(file);
  await openAfterChange();
  await expect(notice).toBeVisible();
  await expect(held).toHaveCount(0);

  await writeOwnCaseStudy(dataDir);
  await openAfterChange();
  await expect(held).toBeVisible();
  await expect(notice).toHaveCount(0);

  await rm(file);
  await openAfterChange();
  await page.getByRole('button', { name: 'Take it out' }).click();
  await expect(page.getByRole('heading', { name: 'This collection is empty' })).toBeVisible();
});

test('a long compilation is stopped, leaves the library as it was, and is continued', async () => {
  test.setTimeout(120_000);
  const { page, dataDir } = await launch();
  const added = 700;
  const folder = path.join(dataDir, 'case-studies');
  const { caseStudies: shipped } = await generateLibrary({ folder, caseStudies: 0, part: 'generated' });
  await generateLibrary({ folder, caseStudies: shipped + added, part: 'generated' });

  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Look for changes' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
  const stopped = page.getByText(/^[\d,]+ of [\d,]+ files are done\./);
  await expect(stopped).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`${shipped} case studies, `);

  await page.getByRole('button', { name: 'Continue' }).click();
  await upToDate(page).waitFor({ timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText(`${(shipped + added).toLocaleString('en-GB')} case studies, `);
  await expect(stopped).toHaveCount(0);
});
