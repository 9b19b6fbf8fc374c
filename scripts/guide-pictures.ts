import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
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
    // What was just done is said at the foot of the window for a while; the guide shows the screen without it.
    const dismiss = shown.getByRole('button', { name: 'Dismiss' });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    await shown.screenshot({ path: path.join(images, `${name}.png`) });
  };
  const pdfPath = path.join(folder, 'pack.pdf');
  await takeTour(app, page, { say: console.log, picture, docxPath: path.join(folder, 'pack.docx'), pdfPath });
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
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
