import type { Screen } from './screens.ts';

/** Where most has to fit, each from its address's key on, in a window that is too narrow for anything beside anything. */
export const narrowScreens: readonly Screen[] = [
  {
    name: 'Library',
    open: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('certainty:low "length of stay"');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'Outcomes as a table',
    open: async (page) => {
      // What was sought comes along: here everything is wanted.
      await page.getByRole('combobox', { name: 'Search the library' }).fill('');
      await page.getByRole('status').filter({ hasText: 'in the library' }).first().waitFor();
      await page.keyboard.press('Control+2');
      await page.getByRole('grid', { name: 'Results' }).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'Outcomes as a chart',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+2');
      await page
        .getByRole('button', { name: /Against/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'Evidence map',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+3');
      await page.getByRole('grid', { name: 'Evidence map' }).waitFor();
    },
  },
  {
    name: 'Disagreements',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+4');
      await page.getByRole('heading', { name: 'Why they may differ' }).waitFor();
    },
  },
  {
    name: 'Compare',
    open: async (page) => {
      await page.keyboard.press('Control+3');
      for (const title of ['Torbay', 'Greenwich']) {
        await page.getByRole('button', { name: 'Add a case study' }).first().click();
        await page.getByRole('searchbox', { name: 'Find a case study' }).fill(title);
        await page.getByRole('menuitem', { name: title }).first().click();
        await page.getByRole('list', { name: 'Case studies compared' }).getByRole('link', { name: title }).waitFor();
      }
    },
  },
];
