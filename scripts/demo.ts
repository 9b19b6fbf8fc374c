import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { prepareApp } from './prepare-app.ts';
import { projectFolder } from './project-folder.ts';
import { runScript } from './script-failure.ts';
import { takeTour } from './tour.ts';
import { underVirtualDisplay } from './virtual-display.ts';
import { startElectron } from './start-electron.ts';

/** The guided tour: the main job in the real app, with its screenshots and the exported pack left in `out/demo/`. */
async function demo(): Promise<number> {
  const folder = path.join(projectFolder, 'out', 'demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'casebook-demo-'));
  const launch = await prepareApp(['window', 'virtual-display']);

  console.log('Starting Casebook.');
  const start = () => startElectron({ ...launch, env: { ...launch.env, CASEBOOK_DATA_DIR: dataDir } });
  let count = 0;
  const picture = async (page: Page, name: string) => {
    count += 1;
    const file = `${String(count).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: path.join(folder, file) });
    console.log(`  saw it: out/demo/${file}`);
  };
  const docxPath = path.join(folder, 'evidence-pack.docx');
  const pdfPath = path.join(folder, 'evidence-pack.pdf');

  const app = await start();
  const page = await app.firstWindow();
  await takeTour(app, page, { say: console.log, picture, docxPath, pdfPath });
  await app.close();

  console.log('Closing Casebook and coming back.');
  const again = await start();
  const reopened = await again.firstWindow();
  await reopened.getByRole('link', { name: 'Packs', exact: true }).click();
  await reopened.getByRole('link', { name: 'Integrated teams for older people' }).first().click();
  await reopened.getByRole('region', { name: 'Preview' }).getByText('This pack shows both').waitFor();
  await picture(reopened, 'found-again');
  await again.close();
  await rm(dataDir, { recursive: true, force: true });

  for (const file of [docxPath, pdfPath]) {
    const { size } = await stat(file);
    console.log(`Left in out/demo/: ${path.basename(file)}, ${Math.ceil(size / 1024)} KB`);
  }
  console.log('The tour is done.');
  return 0;
}

await runScript(() => underVirtualDisplay(demo));
