import { expect, test, type Page } from '@playwright/test';
import { launchPerTest } from './launch.ts';

const launch = launchPerTest();

const box = (page: Page) => page.getByRole('combobox', { name: 'Search the library' });
const offered = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const found = (page: Page) => page.locator('#result-count');

test('a field is completed by keyboard, and plain typing is left alone', async () => {
  const { page } = await launch();
  await box(page).pressSequentially('torbay');
  await expect(offered(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('torbay');

  await box(page).pressSequentially(' popu');
  await expect(offered(page).and(page.getByRole('option', { name: /^population:/ }))).toHaveAttribute(
    'aria-selected',
    'false',
  );
  await page.keyboard.press('ArrowDown');
  await expect(offered(page).and(page.getByRole('option', { name: /^population:/ }))).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveValue('torbay population:');
  await expect(box(page)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('torbay population:>100000 ');
});

test('Escape shuts the suggestions first and empties the box second', async () => {
  const { page } = await launch();
  await box(page).pressSequentially('cert');
  await expect(offered(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('cert');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('an example of the help goes into the box', async () => {
  const { page } = await launch();
  await box(page).fill('beds');
  await page.getByRole('button', { name: 'How to search' }).click();
  await page.getByRole('button', { name: /^"care planning"/ }).click();
  await expect(box(page)).toHaveValue('beds "care planning"');
  await expect(box(page)).toBeFocused();
});

test('one filter or all of them can be asked for, and each can be let go', async () => {
  const { page } = await launch();
  await page.getByRole('checkbox', { name: /^Harmful/ }).check();
  await page.getByRole('checkbox', { name: /^Low/ }).check();
  const chosen = page.getByRole('list', { name: 'Chosen filters' });
  await expect(chosen.getByRole('button', { name: /remove$/ })).toHaveCount(2);
  await page.getByRole('radio', { name: 'any filter' }).check();
  expect(page.url()).toContain('combine=any');
  await chosen.getByRole('button', { name: /^Certainty: Low/ }).click();
  await expect(page.getByRole('radio', { name: 'any filter' })).toHaveCount(0);
  await chosen.getByRole('button', { name: 'Clear all' }).click();
  await expect(chosen).toHaveCount(0);
});

test('a search is saved, opened again, removed and brought back', async () => {
  const { page } = await launch();
  await box(page).fill('length of stay');
  await expect(found(page)).toContainText('“length of stay”');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('length of stay');
  await page.getByRole('textbox', { name: 'Name' }).fill('Beds');
  await page.keyboard.press('Enter');
  await page.getByText('“Beds” saved.').waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('link', { name: 'Beds' }).click();
  await expect(box(page)).toHaveValue('length of stay');
  await expect(page.getByText(/^Beds Nothing new since/)).toBeVisible();

  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'Remove Beds' }).click();
  await expect(page.getByRole('link', { name: 'Beds' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Beds' })).toBeVisible();
});

test('what was found becomes a collection, which is thinned out and put back', async () => {
  const { page } = await launch();
  await box(page).fill('torbay');
  await expect(found(page)).toContainText('“torbay”');
  await page.getByRole('button', { name: /^Case studies/ }).click();
  await page.getByRole('button', { name: 'Use these results' }).click();
  await page.getByRole('menuitem', { name: /^Make a collection/ }).click();
  await page.getByRole('button', { name: 'Make collection' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const cases = page.getByRole('region', { name: /^Case studies/ });
  await cases.getByRole('button', { name: 'Take Torbay out of the collection' }).waitFor();
  const before = await cases.getByRole('listitem').count();
  expect(before).toBeGreaterThan(1);
  await cases.getByRole('button', { name: 'Take Torbay out of the collection' }).click();
  await expect(cases.getByRole('listitem')).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(cases.getByRole('listitem')).toHaveCount(before);
});

test('comparing what was found replaces the comparison, and can be undone', async () => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Use these results' }).click();
  await page.getByRole('menuitem', { name: 'Compare the first six case studies' }).click();
  await page.getByText(/^The first 6 of \d+ case studies are compared/).waitFor();
  await page.getByRole('heading', { name: 'Compare', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('button', { name: /out of the comparison$/ })).toHaveCount(0);
});

test('a query that makes no sense, or a page of it, gives a result or a sentence', async () => {
  const { page } = await launch();
  await found(page).waitFor();
  const queries = [
    '"care planning place:"torbay -"',
    '"unclosed phrase',
    'colour:blue place: :torbay indicator:',
    'year:>2015..>2016 population:many',
    'שלום place:תל"אביב',
    `e${'\u0301'.repeat(400)}`,
    ') NEAR( * --',
    "beds' OR 1=1; DROP TABLE metrics; --",
    'beds AND NOT OR ^ "a"* {col}:x +(',
    '\u202Etorbay',
  ];
  for (const query of [...queries, 'integrated care '.repeat(700)]) {
    await box(page).fill(query);
    await expect(found(page)).toContainText(/case stud/);
    await expect(page.getByRole('main')).not.toContainText('This could not be shown');
  }
  expect((await box(page).inputValue()).length).toBe(10_000);
  expect((await found(page).textContent())?.length).toBeLessThan(250);
});

test('every result is reached in a list that draws only what is in sight', async () => {
  const { page } = await launch();
  await page.getByRole('button', { name: /^Results/ }).click();
  const list = page.getByRole('list', { name: /^Results/ });
  const first = list.getByRole('listitem').first();
  await first.waitFor();
  const total = Number(await first.getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(300);
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await list.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const last = list.locator(`[aria-posinset="${total}"]`);
  await expect(last.getByRole('article')).toBeVisible();
});
