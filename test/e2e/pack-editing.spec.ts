import { expect, test, type Page } from '@playwright/test';
import { launchApp } from './launch.ts';

async function newPack(page: Page, title: string) {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('button', { name: 'Create pack' }).click();
  await page.getByRole('heading', { name: title, level: 1 }).first().waitFor();
}

async function addWords(page: Page, text: string) {
  await page.getByRole('button', { name: 'Add to the strategic case' }).click();
  await page.getByRole('menuitem', { name: 'Your words' }).click();
  await page.getByRole('textbox', { name: /Text/ }).fill(text);
}

const strategic = (page: Page) => page.getByRole('grid', { name: 'Blocks of the strategic case' }).getByRole('row');
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

test('blocks are reordered by keyboard and by pointer, and undo goes back over it', async () => {
  const { page, close } = await launchApp();
  await newPack(page, 'Order');
  await addWords(page, 'First words');
  await addWords(page, 'Second words');
  await expect(strategic(page)).toHaveText(['First words', 'Second words']);

  // By keyboard: pick the block up with its handle, move it up, put it down.
  await page.getByRole('button', { name: 'Move Second words' }).focus();
  await page.keyboard.press('Enter');
  const place = page.getByRole('button', { name: 'Insert before First words' });
  await place.waitFor();
  await expect(async () => {
    await page.keyboard.press('ArrowUp');
    await expect(place).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(strategic(page)).toHaveText(['Second words', 'First words']);

  await page.keyboard.press('Control+z');
  await expect(strategic(page)).toHaveText(['First words', 'Second words']);
  await page.keyboard.press('Control+y');
  await expect(strategic(page)).toHaveText(['Second words', 'First words']);

  // By pointer: onto the lower half of the other block.
  const target = strategic(page).last();
  const box = await target.boundingBox();
  if (!box) throw new Error('the outline is not drawn');
  await strategic(page)
    .first()
    .dragTo(target, { targetPosition: { x: box.width / 2, y: box.height - 3 } });
  await expect(strategic(page)).toHaveText(['First words', 'Second words']);
  await saved(page);
  await close();
});

test('what is typed is saved when the window closes at once', async () => {
  const first = await launchApp();
  await newPack(first.page, 'Closing');
  await addWords(first.page, 'Typed just before closing');
  await first.quit();
  const second = await launchApp({ dataDir: first.dataDir });
  await expect(strategic(second.page)).toHaveText(['Typed just before closing']);
  await second.close();
});

test('a removed pack comes back with undo', async () => {
  const { page, close } = await launchApp();
  await newPack(page, 'Precious');
  await page.getByRole('link', { name: 'Packs' }).first().click();
  await page.getByRole('button', { name: 'Remove Precious' }).click();
  await expect(page.getByRole('heading', { name: 'No evidence pack yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Precious' }).first()).toBeVisible();
  await close();
});

test('what is typed right after adding a block goes into it', async () => {
  const { page, close } = await launchApp();
  await newPack(page, 'Typing');
  await page.getByRole('button', { name: 'Add to the strategic case' }).click();
  await page.getByRole('menuitem', { name: 'Your words' }).click();
  await expect(page.getByRole('textbox', { name: /Text/ })).toBeFocused();
  await page.keyboard.type('Typed at once');
  await expect(strategic(page)).toHaveText(['Typed at once']);
  await close();
});

test('undo past the first change leaves a field as it was', async () => {
  const { page, close } = await launchApp();
  await newPack(page, 'Untouched');
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.selectText();
  await page.keyboard.insertText('Pasted over it');
  for (const key of ['Control+z', 'Control+z', 'Control+z']) await page.keyboard.press(key);
  await expect(title).toHaveValue('Untouched');
  for (const key of ['Control+y', 'Control+y']) await page.keyboard.press(key);
  await expect(title).toHaveValue('Pasted over it');
  await close();
});

test('additions in quick succession go into one pack', async () => {
  const { page, close } = await launchApp();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('occupied beds');
  // What was there before it is gone.
  await page.getByRole('status').filter({ hasText: 'for “occupied beds”' }).waitFor();
  const plus = page.getByRole('button', { name: 'Add to an evidence pack' });
  await plus.nth(1).waitFor();
  await plus.nth(0).dispatchEvent('click');
  await plus.nth(1).dispatchEvent('click');
  await expect(page.getByRole('button', { name: 'In the evidence pack' })).toHaveCount(2);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('main').getByRole('link', { name: 'Untitled evidence pack' })).toHaveCount(1);
  await close();
});
