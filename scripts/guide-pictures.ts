import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { takeExploreTour } from './explore-tour.ts';
import { prepareApp } from './prepare-app.ts';
import { projectFolder } from './project-folder.ts';
import { runCommand } from './run-command.ts';
import { runScript, ScriptFailure } from './script-failure.ts';
import { takeTour } from './tour.ts';
import { underVirtualDisplay } from './virtual-display.ts';
import { startElectron } from './start-electron.ts';

const images = path.join(projectFolder, 'docs', 'user-guide', 'images');
/** The page of the exported pack that the guide shows. */
const shownPage = '3';

/** In CSS pixels, without the menu. */
const windowSize = { width: 1_280, height: 800 };

/** The same window and colours on every computer. */
async function setWindow(app: ElectronApplication, page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    windowSize,
  );
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, windowSize);
}

/** What was just done is said at the foot of the window for a while; the guide shows the screen without it. */
async function dismissNotices(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
}

/** Where the library and the data are on the computer that takes the pictures is nothing to the reader. */
async function writeUsualFolders(page: Page, folders: Record<string, string>): Promise<void> {
  for (const [folder, usual] of Object.entries(folders))
    await page.getByText(folder, { exact: true }).evaluate((element, text) => {
      element.textContent = text;
    }, usual);
}

/** Takes the user guide's pictures again. Needs pdftoppm, from Debian's poppler-utils, for the exported page. */
async function takeGuidePictures(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-guide-'));
  const launch = await prepareApp(['window', 'virtual-display']);
  const app = await startElectron({
    ...launch,
    env: { ...launch.env, CASEBOOK_DATA_DIR: path.join(folder, 'data') },
  });
  const page = await app.firstWindow();
  const picture = async (shown: Page, name: string) => {
    await dismissNotices(shown);
    await shown.mouse.move(0, 0);
    await shown.screenshot({ path: path.join(images, `${name}.png`) });
  };
  const pdfPath = path.join(folder, 'pack.pdf');
  await setWindow(app, page);
  await takeTour(app, page, { say: console.log, picture, docxPath: path.join(folder, 'pack.docx'), pdfPath });
  await dismissNotices(page);
  await takeExploreTour(page, picture);
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await writeUsualFolders(page, {
    [path.join(projectFolder, 'content')]: 'C:\\Program Files\\Casebook\\resources\\content',
    [path.join(folder, 'data')]: 'C:\\Users\\sam\\AppData\\Local\\Casebook',
  });
  await picture(page, 'settings');
  await app.close();

  const target = path.join(images, 'exported-page');
  const code = await runCommand('pdftoppm', [
    '-r',
    '80',
    '-png',
    '-singlefile',
    '-f',
    shownPage,
    '-l',
    shownPage,
    pdfPath,
    target,
  ]);
  if (code !== 0) throw new ScriptFailure('pdftoppm could not draw the exported page');
  await rm(folder, { recursive: true, force: true });
  return 0;
}

await runScript(() => underVirtualDisplay(takeGuidePictures));
