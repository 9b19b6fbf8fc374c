import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';

test('a definition opens under the pointer and on focus, can be pointed at, and goes with Escape', async () => {
  const { page, close } = await launchApp();
  await page.getByRole('combobox', { name: 'Search the library' }).fill('Greenwich');
  await page.getByRole('heading', { name: 'Greenwich', exact: true }).getByRole('link').click();
  const definition = page.getByRole('tooltip');
  const term = page.locator('#overview').getByRole('button', { name: /integrated care pioneer/ });

  await term.hover();
  await expect(definition).toContainText('Now:');
  await definition.hover();
  // Longer than it takes to close what the pointer has left.
  await page.waitForTimeout(600);
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();

  await page.mouse.move(1, 1);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button').last().focus();
  await page.keyboard.press('Tab');
  await expect(definition).toBeVisible();
  await expect(page.locator(':focus')).toHaveAccessibleDescription(/\S/);
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(definition).toBeVisible();
  await close();
});
