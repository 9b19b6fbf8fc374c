import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

const showTwin = async (page: Page) => {
  await page.keyboard.press('Control+t');
  await page.getByRole('main').getByRole('table').first().waitFor();
};

/** The four views of the outcomes in every state, and the comparison. Each picture's twin is put away again. */
export const outcomeScreens: readonly Screen[] = [
  {
    name: 'Outcomes as a table',
    open: async (page) => {
      await page.keyboard.press('Control+Shift+1');
      await page.getByRole('grid', { name: 'Results' }).getByRole('link').first().waitFor();
    },
  },
  {
    name: 'Outcomes in groups, with the details of one',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Group by' }).selectOption('Indicator');
      await page.getByRole('treegrid', { name: 'Results' }).locator('[aria-level="2"]').first().click();
      await page.getByRole('button', { name: 'Close the details' }).waitFor();
    },
  },
  {
    name: 'Columns of the outcomes',
    open: async (page) => {
      await page.getByRole('button', { name: /^Columns/ }).click();
      await page.getByRole('group', { name: 'Columns' }).getByRole('checkbox', { name: 'Domain' }).check();
    },
  },
  {
    name: 'Outcomes as a chart',
    open: async (page) => {
      await page.getByRole('button', { name: 'Close the details' }).click();
      await page.getByRole('combobox', { name: 'Group by' }).selectOption('No grouping');
      await page.keyboard.press('Control+Shift+2');
      await page.getByRole('button', { name: 'Next indicator' }).waitFor();
    },
  },
  {
    name: 'Indicators to be charted',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Indicator' }).click();
      await page.getByRole('listbox', { name: 'Indicators' }).getByRole('option', { selected: true }).waitFor();
    },
  },
  {
    name: 'Indicators that hold a word',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Indicator' }).fill('emergency');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'Chart with the details of a result',
    open: async (page) => {
      await page.keyboard.press('Enter');
      // What was charted before stays until this is there.
      await page.getByRole('heading', { name: 'Emergency admissions avoided', level: 2 }).waitFor();
      await page
        .getByRole('main')
        .getByRole('button', { pressed: false, name: /Against/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Close the details' }).waitFor();
    },
  },
  { name: 'Chart as a table', open: showTwin },
  {
    name: 'Evidence map of domains',
    open: async (page) => {
      await page.keyboard.press('Control+t');
      await page.keyboard.press('Control+Shift+3');
      await page.getByRole('grid', { name: 'Evidence map' }).waitFor();
    },
  },
  {
    name: 'Evidence map with a domain unfolded',
    open: async (page) => {
      await page.getByRole('combobox', { name: 'Columns' }).selectOption('Indicators');
      await page.getByRole('columnheader', { name: 'Emergency admissions', exact: true }).waitFor();
    },
  },
  {
    name: 'Results behind a cell of the map',
    open: async (page) => {
      await page
        .getByRole('gridcell', { name: /: \d+ results?: / })
        .first()
        .press('Enter');
      await page.getByRole('complementary', { name: /: / }).getByRole('article').first().waitFor();
    },
  },
  { name: 'Evidence map as a table', open: showTwin },
  {
    name: 'Disagreements about an indicator',
    open: async (page) => {
      await page.keyboard.press('Control+t');
      await page.keyboard.press('Control+Shift+4');
      await page.getByRole('heading', { name: 'Why they may differ' }).waitFor();
    },
  },
  {
    name: 'Disagreements about an intervention',
    open: async (page) => {
      await page.getByRole('radio', { name: 'By intervention' }).check();
      await page.getByText(/interventions? with disagreement/).waitFor();
      await page.getByRole('heading', { name: 'Why they may differ' }).waitFor();
    },
  },
  { name: 'Disagreements as a table', open: showTwin },
  {
    name: 'Compare',
    open: async (page) => {
      await page.keyboard.press('Control+t');
      await page.keyboard.press('Control+3');
      for (const title of ['Torbay', 'Greenwich', 'North West London']) {
        await page.getByRole('button', { name: 'Add a case study' }).first().click();
        await page.getByRole('searchbox', { name: 'Find a case study' }).fill(title);
        await page.getByRole('menuitem', { name: title }).first().click();
        await page.getByRole('columnheader', { name: title }).first().waitFor();
      }
      await page.getByRole('region', { name: 'Maturity heat strip' }).waitFor();
    },
  },
  {
    name: 'Compare against a baseline, with rows hidden',
    open: async (page) => {
      await page.getByRole('button', { name: 'Pin Greenwich as the baseline' }).click();
      await page
        .getByRole('button', { name: /^Hide the row / })
        .first()
        .click();
      await page
        .getByRole('button', { name: /^Hide the row / })
        .first()
        .click();
      await page.getByText('2 rows hidden: show').click();
      await page.getByRole('button', { name: 'Show all 2' }).waitFor();
    },
  },
];
