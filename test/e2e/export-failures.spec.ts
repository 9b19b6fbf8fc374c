import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { createPack, deskPid, killDesk } from './desk-service.ts';
import { callDesk, launchPerTest } from './launch.ts';
import type { LaunchedApp } from './launch.ts';

const launch = launchPerTest();

/** Answers the next save dialogs, as a user would who types this path. */
function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Chooses where an export goes, and returns the grant. */
async function choose({ app, page }: LaunchedApp, file: string): Promise<string> {
  await answerSaveDialog(app, file);
  const chosen = await page.evaluate(() =>
    window.casebook.shell('shell.chooseExportPath', { suggestedName: 'Pack', format: 'pdf' }),
  );
  if (!chosen.ok || chosen.value === null) throw new Error('Nothing was chosen.');
  return chosen.value.grant;
}

/** Makes the next printing take for ever, which leaves time to interrupt it; resolves when it has begun. */
function holdPrinting(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(
    ({ app: electronApp }) =>
      new Promise<boolean>((resolve) => {
        electronApp.once('web-contents-created', (_event, contents) => {
          contents.printToPDF = () => {
            resolve(true);
            return new Promise(() => undefined);
          };
        });
      }),
  );
}

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a PDF is tagged, outlined, A4 and in English, and its window is gone', async () => {
  const launched = await launch();
  const { app, page } = launched;
  const file = test.info().outputPath('pack.pdf');
  const id = await createPack(page, 'A pack to print');
  const grant = await choose(launched, file);
  expect(await callDesk(page, 'packs.export', { id, format: 'pdf', grant })).toMatchObject({
    ok: true,
    value: { path: file },
  });

  const pdf = (await readFile(file)).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Outlines');
  expect(pdf).toMatch(/\/Lang \(en-GB\)/);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  expect(await windowCount(app)).toBe(1);
});

test('what the user chose lets one export be written, and the file be opened only once it is', async () => {
  const launched = await launch();
  const { app, page } = launched;
  const file = test.info().outputPath('pack.pdf');
  const id = await createPack(page, 'A pack to open');
  const grant = await choose(launched, file);
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('');
  });
  const openExport = () =>
    page.evaluate((exported) => window.casebook.shell('shell.openExport', { path: exported }), file);

  expect(await openExport()).toMatchObject({ ok: false, error: { code: 'permission' } });
  expect(await callDesk(page, 'packs.export', { id, format: 'pdf', grant })).toMatchObject({ ok: true });
  expect(await openExport()).toEqual({ ok: true, value: { opened: true } });
  expect(await callDesk(page, 'packs.export', { id, format: 'pdf', grant })).toMatchObject({ ok: false });
});

test('an export cut short by the death of the desk service says so, leaves no file, and works when tried again', async () => {
  const { app, page } = await launch();
  const dir = test.info().outputPath('exports');
  const file = path.join(dir, 'pack.pdf');
  await mkdir(dir, { recursive: true });
  const id = await createPack(page, 'Interrupted');
  await page.evaluate((packId) => window.location.assign(`#/packs/${packId}`), id);
  await page.getByRole('heading', { name: 'Interrupted', level: 1 }).waitFor();
  await answerSaveDialog(app, file);
  const exportAsPdf = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PDF' }).click();
  };

  const printing = holdPrinting(app);
  await exportAsPdf();
  expect(await printing).toBe(true);
  killDesk(await deskPid(app));
  const notifications = page.getByRole('status', { name: 'Notifications' });
  await expect(notifications).toContainText(/stopped before it answered/);
  expect(await readdir(dir)).toEqual([]);
  await expect.poll(() => windowCount(app)).toBe(1);

  await exportAsPdf();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect((await stat(file)).size).toBeGreaterThan(1_000);
  expect(await readdir(dir)).toEqual(['pack.pdf']);
});

test('an export that is cancelled leaves no file and no window', async () => {
  const launched = await launch();
  const { app, page } = launched;
  const file = test.info().outputPath('cancelled.pdf');
  const id = await createPack(page, 'Cancelled');
  const printing = holdPrinting(app);
  const grant = await choose(launched, file);
  const exporting = callDesk(page, 'packs.export', { id, format: 'pdf', grant });
  expect(await printing).toBe(true);
  expect(await callDesk(page, 'packs.cancelExport', { grant })).toMatchObject({ ok: true });
  expect(await exporting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(existsSync(file)).toBe(false);
  await expect.poll(() => windowCount(app)).toBe(1);
});
