import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from './launch.ts';

const screens: { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'Library',
    open: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('searchbox', { name: 'Search the library' }).fill('emergency admissions');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'Case study',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Search the library' }).fill('Torbay');
      await page.getByRole('heading', { name: 'Torbay', exact: true }).getByRole('link').click();
      await page
        .getByRole('button', { name: /^Show details/ })
        .first()
        .click();
    },
  },
  {
    name: 'Compare',
    open: async (page) => {
      await page.keyboard.press('Control+2');
      for (const title of ['Torbay', 'Greenwich']) {
        await page.getByRole('button', { name: 'Add a case study' }).first().click();
        await page.getByRole('menuitem', { name: title }).click();
        await page.getByRole('columnheader', { name: title }).waitFor();
      }
    },
  },
  { name: 'Packs', open: (page) => page.keyboard.press('Control+3') },
  {
    name: 'Pack editor',
    open: async (page) => {
      await page.keyboard.press('Control+n');
      await page.getByRole('textbox', { name: 'Title' }).fill('A pack');
      await page.getByRole('button', { name: 'Create pack' }).click();
      await page.getByRole('button', { name: 'Add to the economic case' }).click();
      await page.getByRole('menuitem', { name: 'The comparison' }).click();
      await page.getByRole('region', { name: 'Preview' }).getByRole('table').first().waitFor();
    },
  },
  { name: 'Sources', open: (page) => page.keyboard.press('Control+4') },
  {
    name: 'Source',
    open: async (page) => {
      await page
        .getByRole('link', { name: /journey to integration/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /What the library takes from it/ }).waitFor();
    },
  },
  {
    name: 'Method',
    open: async (page) => {
      await page.keyboard.press('Control+4');
      await page.getByRole('navigation', { name: 'Reference' }).getByRole('link', { name: 'Method' }).click();
      await page.getByRole('heading', { name: 'What Casebook does not do' }).waitFor();
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'The library in numbers',
    open: async (page) => {
      await page.getByRole('link', { name: 'The library in numbers' }).first().click();
      await page.getByRole('table', { name: 'By effect' }).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'Glossary',
    open: async (page) => {
      await page.keyboard.press('Control+4');
      await page.getByRole('navigation', { name: 'Reference' }).getByRole('link', { name: 'Glossary' }).click();
      await page.getByRole('searchbox', { name: 'Filter' }).fill('team');
      await page
        .getByRole('link', { name: /^Search the library for/ })
        .first()
        .waitFor();
    },
  },
  { name: 'Guide', open: (page) => page.keyboard.press('F1') },
  { name: 'Settings', open: (page) => page.keyboard.press('Control+,') },
  { name: 'About', open: (page) => page.getByRole('link', { name: 'About Casebook' }).click() },
  {
    name: 'Palette',
    open: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Find anything' }).getByRole('menuitem').first().waitFor();
    },
  },
];

for (const theme of ['Light', 'Dark'] as const) {
  test(`no screen has an accessibility violation that axe finds, ${theme.toLowerCase()}`, async () => {
    test.setTimeout(120_000);
    const { page, close } = await launchApp();
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: theme }).check();
    for (const { name, open } of screens) {
      await open(page);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      // Legacy mode: Electron cannot open the second page that axe would use for frames, and there are no frames.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
      );
      expect(found, name).toEqual([]);
    }
    await close();
  });
}
