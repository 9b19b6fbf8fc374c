import { expect, test } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { launchPerTest, resizeWindow } from './launch.ts';
import { narrowScreens } from './narrow-screens.ts';
import { outcomeScreens } from './outcome-screens.ts';
import { screens } from './screens.ts';

const launch = launchPerTest();

for (const theme of ['Light', 'Dark'] as const) {
  test(`no screen has an accessibility violation that axe finds, ${theme.toLowerCase()}`, async () => {
    test.setTimeout(180_000);
    const { page } = await launch();
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: theme }).check();
    for (const { name, open } of [...outcomeScreens, ...screens]) {
      await test.step(name, () => open(page));
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      expect.soft(await axeViolations(page), name).toEqual([]);
    }
  });
}

test('at 320 CSS pixels, as at 400 % zoom, nothing is violated and the page scrolls one way only', async () => {
  test.setTimeout(120_000);
  const { app, page } = await launch();
  await resizeWindow(app, page, { width: 320, height: 640 });
  for (const { name, open } of narrowScreens) {
    await test.step(name, () => open(page));
    expect.soft(await axeViolations(page), name).toEqual([]);
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect.soft(sideways, `${name}: pixels that are out of sight to the right`).toEqual([0, 0]);
  }
});
