import type { ElectronApplication, Page } from 'playwright';

/** Where the tour leaves what it makes, and how it says what it does. */
export interface TourOptions {
  say: (sentence: string) => void;
  /** Called at each stop worth a picture. */
  picture: (page: Page, name: string) => Promise<void>;
  /** Absolute paths that the exported pack is written to. */
  docxPath: string;
  pdfPath: string;
}

const compared = ['Torbay', 'Tower Hamlets', 'Gesundes Kinzigtal', 'Greenwich', 'North West London'];

/** Answers the next save dialogs with this path, as a user would who types it. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

/** The main job, from "what cuts emergency admissions?" to a pack in Word and PDF, as a user does it: by mouse and keyboard. */
export async function takeTour(app: ElectronApplication, page: Page, options: TourOptions): Promise<void> {
  const { say, picture } = options;
  const search = page.getByRole('combobox', { name: 'Search the library' });

  say('Typing “emergency admissions” into the library.');
  await search.pressSequentially('emergency admissions', { delay: 15 });
  await page.getByRole('status').filter({ hasText: 'for “emergency admissions”' }).waitFor();
  await picture(page, 'library');

  say('Opening Torbay and reading it.');
  await search.fill('Torbay');
  await page.getByRole('heading', { name: 'Torbay', exact: true }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Torbay', level: 1 }).waitFor();
  await picture(page, 'case-study');

  say('Adding one of its results to an evidence pack.');
  const beds = page.getByRole('article', { name: /beds/i }).first();
  await beds.scrollIntoViewIfNeeded();
  await beds.getByRole('button', { name: /Add to/ }).click();
  await page.getByText('Result added to').first().waitFor();
  await picture(page, 'outcomes');

  say('Following that figure to its source and page.');
  await beds.getByRole('link', { name: /,/ }).last().click();
  await page.getByRole('heading', { name: /What the library takes from it/ }).waitFor();
  await picture(page, 'source');

  say(`Putting ${compared.join(', ')} side by side.`);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  for (const title of compared) {
    await page.getByRole('button', { name: 'Add a case study' }).first().click();
    await page.getByRole('searchbox', { name: 'Find a case study' }).fill(title);
    await page.getByRole('menuitem', { name: title }).first().click();
    await page.getByRole('columnheader', { name: title }).first().waitFor();
  }
  await picture(page, 'compare');
  await page.getByRole('main').getByRole('button', { name: 'Add to pack' }).click();
  await page.getByText('The comparison added to').first().waitFor();

  say('Collecting a result that says the opposite.');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await search.fill('emergency admissions north west london');
  const nullResult = page
    .getByRole('article', { name: /North West London/ })
    .filter({ hasText: 'No clear effect' })
    .first();
  await nullResult.getByRole('button', { name: /Add to/ }).click();
  await nullResult.getByRole('button', { name: 'In the evidence pack' }).waitFor();

  say('Writing the pack: title, decision question, own words.');
  await page.getByRole('button', { name: 'Open pack' }).last().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Integrated teams for older people');
  await page
    .getByRole('textbox', { name: /Decision question/ })
    .fill('Should we fund integrated community teams for people over 65 from April?');
  await page.getByRole('button', { name: 'Add to the strategic case' }).click();
  await page.getByRole('menuitem', { name: 'Your words' }).click();
  await page
    .getByRole('textbox', { name: /Text/ })
    .fill(
      'Our emergency admissions keep rising. Places that joined health and social care report fewer bed days, **but controlled studies often find no clear effect**. This pack shows both.',
    );

  say('Moving those words to the top with the keyboard.');
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('button', { name: 'Move up' }).click();
  await page.getByRole('region', { name: 'Preview' }).getByText('This pack shows both').waitFor();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await picture(page, 'pack-editor');

  for (const [label, path] of [
    ['Word document', options.docxPath],
    ['PDF', options.pdfPath],
  ] as const) {
    say(`Exporting it as a ${label}.`);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await page.getByText(`Exported to ${path}`).waitFor();
  }
}
