import type { Page } from '@playwright/test';

/** A screen, or a state of one, and how to come to it from the one before. */
export interface Screen {
  name: string;
  open: (page: Page) => Promise<void>;
}

export const screens: readonly Screen[] = [
  {
    name: 'Library',
    open: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('emergency admissions');
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'Everything that a search found',
    open: async (page) => {
      await page.getByRole('button', { name: /^Results/ }).click();
      await page.getByRole('list', { name: /^Results/ }).waitFor();
    },
  },
  {
    name: 'Suggestions',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Search the library' }).fill('ind');
      await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'Fields, a phrase and a word that must be missing',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('certainty:low "length of stay" -hospital');
      await page.locator('#result-count').filter({ hasText: '-hospital' }).waitFor();
    },
  },
  {
    name: 'What else is called that',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Search the library' }).fill('admission');
      await page.getByRole('button', { name: /^Other/ }).click();
      await page.getByRole('heading', { name: /^Other/, level: 2 }).waitFor();
    },
  },
  {
    name: 'Help with searching',
    open: async (page) => {
      await page.getByRole('button', { name: 'How to search' }).click();
      await page.getByRole('heading', { name: 'How to search' }).waitFor();
    },
  },
  {
    name: 'What can be done with results',
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('admissions');
      await page.getByRole('checkbox', { name: /^Beneficial/ }).check();
      await page.getByRole('checkbox', { name: /^Low/ }).check();
      await page.getByRole('radio', { name: 'any filter' }).waitFor();
      await page.getByRole('button', { name: 'Use these results' }).click();
      await page.getByRole('menuitem', { name: /^Save this search/ }).waitFor();
    },
  },
  {
    name: 'Saving a search',
    open: async (page) => {
      await page.getByRole('menuitem', { name: /^Save this search/ }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Torbay, so far');
    },
  },
  {
    name: 'Saved',
    open: async (page) => {
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Use these results' }).click();
      await page.getByRole('menuitem', { name: /^Make a collection/ }).click();
      await page.getByRole('button', { name: 'Make collection' }).click();
      await page.getByText(/ made\. It holds/).waitFor();
      await page.keyboard.press('Control+5');
      await page.getByRole('button', { name: 'Rename Torbay, so far' }).waitFor();
    },
  },
  {
    name: 'Collection',
    open: async (page) => {
      await page
        .getByRole('region', { name: /^Collections/ })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('article').first().waitFor();
    },
  },
  {
    name: 'Case study',
    open: async (page) => {
      await page.keyboard.press('Control+1');
      await page.getByRole('combobox', { name: 'Search the library' }).fill('Torbay');
      await page.getByRole('heading', { name: 'Torbay', exact: true }).getByRole('link').click();
      await page
        .getByRole('button', { name: /^Show details/ })
        .first()
        .click();
    },
  },
  { name: 'Packs', open: (page) => page.keyboard.press('Control+4') },
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
  { name: 'Sources', open: (page) => page.keyboard.press('Control+6') },
  {
    name: 'Source',
    open: async (page) => {
      await page.getByRole('searchbox', { name: 'Filter' }).fill('journey to integration');
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
      await page.keyboard.press('Control+6');
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
      await page.keyboard.press('Control+6');
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
