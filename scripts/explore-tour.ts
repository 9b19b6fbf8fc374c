import type { Page } from 'playwright';

/** Called at each stop worth a picture. */
type TakePicture = (page: Page, name: string) => Promise<void>;

const compared = ['Torbay', 'North West London', 'Tower Hamlets', 'Northumberland'];
const collection = 'Care homes, for the board in December';

const found = (page: Page, text: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `for “${text}` })
    .waitFor();

async function saveSearch(page: Page, text: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search the library' }).fill(text);
  await found(page, text);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save this search' });
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(`“${name}” saved.`).waitFor();
}

async function search(page: Page, picture: TakePicture): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Search the library' });
  await page.keyboard.press('Control+1');
  await box.fill('');
  await box.pressSequentially('MDT year:2009..2018 indicator:emer', { delay: 15 });
  await page
    .getByRole('option', { name: /Emergency admissions/ })
    .first()
    .waitFor();
  await picture(page, 'search-completion');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Indicator: Emergency admissions.*remove/ }).waitFor();
  await picture(page, 'search-chips');

  await saveSearch(page, 'emergency admissions older people', 'What cuts emergency admissions of older people?');
  await saveSearch(page, 'telehealth certainty:moderate,high', 'Telehealth, where we can be surer');
  await box.fill('"care homes" effect:beneficial,harmful');
  await found(page, '"care homes"');
  await page.getByRole('button', { name: 'Use these results' }).click();
  await page.getByRole('menuitem', { name: 'Make a collection…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a collection' });
  await dialog.getByRole('textbox').fill(collection);
  await dialog.getByRole('button', { name: 'Make collection' }).click();
  await page.getByText(`“${collection}” made.`).waitFor();
  await page.keyboard.press('Control+5');
  await page.getByText(collection).first().waitFor();
  await page.getByText('Nothing new since').first().waitFor();
  await picture(page, 'saved');
}

/** Asks the outcomes page for this, and leaves the box so that nothing is offered over what it finds. */
async function ask(page: Page, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Search the outcomes' });
  await box.fill(text);
  await (text === '' ? page.getByRole('status').filter({ hasText: 'in the library' }).waitFor() : found(page, text));
  await box.blur();
}

async function outcomes(page: Page, picture: TakePicture): Promise<void> {
  await page.keyboard.press('Control+Shift+1');
  const filters = page.getByRole('button', { name: 'Filters', exact: true });
  await filters.click();
  await ask(page, 'older people');
  await page.getByLabel('Group by').selectOption({ label: 'Indicator' });
  await page.getByRole('button', { name: 'Fold all' }).waitFor();
  await page.getByRole('row', { name: /A&E attendances.*results/ }).waitFor();
  await picture(page, 'outcomes-table');

  await page.keyboard.press('Control+Shift+2');
  await ask(page, 'indicator:"emergency admissions" place:rushcliffe,wakefield,northumberland');
  await page.getByRole('heading', { name: 'Emergency admissions', level: 2 }).waitFor();
  await picture(page, 'forest-chart');

  await page.keyboard.press('Control+Shift+3');
  await ask(page, '');
  await page.getByRole('grid', { name: 'Evidence map' }).waitFor();
  await picture(page, 'evidence-map');

  await page.keyboard.press('Control+Shift+4');
  await page
    .getByRole('button', { name: /^Emergency admissions/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Why they may differ' }).waitFor();
  await picture(page, 'disagreement');
  await filters.click();
}

async function comparison(page: Page, picture: TakePicture): Promise<void> {
  await page.keyboard.press('Control+3');
  const heads = page.getByRole('columnheader').filter({ has: page.getByRole('button') });
  await page.getByRole('heading', { name: 'Compare', level: 1 }).waitFor();
  const takeOut = page.getByRole('button', { name: /out of the comparison$/ });
  while ((await takeOut.count()) > 0) {
    const left = await takeOut.count();
    await takeOut.first().click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('button[aria-label$="out of the comparison"]').length < count,
      left,
    );
  }
  for (const title of compared) {
    await page.getByRole('button', { name: 'Add a case study' }).first().click();
    await page.getByRole('searchbox', { name: 'Find a case study' }).fill(title);
    await page.getByRole('menuitem', { name: title }).first().click();
    await heads.filter({ hasText: title }).waitFor();
  }
  await page.getByRole('button', { name: 'Pin Torbay as the baseline' }).click();
  await page.getByRole('button', { name: /^Torbay is the baseline/ }).waitFor();
  const drawn = page.getByRole('row').filter({ hasText: 'Where sources place them' }).first();
  await drawn.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await picture(page, 'maturity');
}

/** Finding, keeping, exploring and comparing, with a stop at every screen that the guide shows. What is collected is folded away. */
export async function takeExploreTour(page: Page, picture: TakePicture): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.getByRole('combobox', { name: 'Search the library' }).waitFor();
  const collected = page.getByRole('button', { name: 'Collect', pressed: true });
  if ((await collected.count()) > 0) await collected.click();
  await search(page, picture);
  await outcomes(page, picture);
  await comparison(page, picture);
}
