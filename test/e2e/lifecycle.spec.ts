import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createPack, deskPid, killDesk, packTitles, watchDeskState } from './desk-service.ts';
import { chooseMenuItem, launchCommand, launchPerTest, newDataDir } from './launch.ts';
import type { LaunchedApp } from './launch.ts';

const launch = launchPerTest();

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test.describe('two starts', () => {
  test('on the same data: the second says so, ends well, and brings the first to the front', async () => {
    const { app, dataDir, page } = await launch();
    const broughtForward = app.evaluate(
      ({ app: electronApp }) =>
        new Promise<boolean>((resolve) => electronApp.once('second-instance', () => resolve(true))),
    );
    const { executablePath, args, env } = launchCommand(dataDir);
    const second = spawn(executablePath, args, { env });
    let said = '';
    second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => second.once('close', resolve));
    expect(code).toBe(0);
    expect(said).toContain('Casebook is already open; its window was brought to the front.');
    expect(await broughtForward).toBe(true);
    expect(await createPack(page, 'Still working')).not.toBe('');
  });

  test('on different data: both work', async () => {
    const [first, second] = [await launch(), await launch()];
    await createPack(first.page, 'First');
    await createPack(second.page, 'Second');
    expect([await packTitles(first.page), await packTitles(second.page)]).toEqual([['First'], ['Second']]);
  });
});

test.describe('the window', () => {
  const place = ({ app }: LaunchedApp) =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomFactor() };
    });

  test('reopens where it was, at the size, zoom and place in the library', async () => {
    const first = await launch();
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 80, width: 1024, height: 640 }),
    );
    await chooseMenuItem(first.app, 'zoom-in');
    await chooseMenuItem(first.app, 'go-sources');
    await first.page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
    await first.quit();

    const second = await launch({ dataDir: first.dataDir });
    const reopened = await place(second);
    expect(reopened.bounds).toEqual({ x: 60, y: 80, width: 1024, height: 640 });
    expect(reopened.zoom).toBeCloseTo(1.1);
    expect(second.page.url()).toBe('app://casebook/index.html#/sources');
  });

  test('opens as if for the first time when its memory is damaged', async () => {
    const dataDir = await newDataDir();
    await writeFile(path.join(dataDir, 'window-state.json'), '{"bounds":{"x":99999999');
    const launched = await launch({ dataDir });
    const { bounds } = await place(launched);
    expect(bounds).toMatchObject({ width: 1280, height: 800 });
    expect(launched.page.url()).toBe('app://casebook/index.html#/');
  });

  test('loads its page again when that crashes, and works', async () => {
    const { app, page } = await launch();
    await createPack(page, 'Before the crash');
    const reloaded = app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return new Promise<boolean>((resolve) => {
        contents?.once('did-finish-load', () => resolve(true));
        contents?.forcefullyCrashRenderer();
      });
    });
    expect(await reloaded).toBe(true);
    const titles = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`new Promise((resolve) => {
        window.addEventListener('message', ({ ports: [port] }) => {
          port.addEventListener('message', ({ data }) => data.id === 7_000_000 && resolve(data.value.map((pack) => pack.title)));
          port.start();
          port.postMessage({ id: 7_000_000, method: 'packs.list', input: {} });
        });
        window.casebook.requestDeskPort();
      })`),
    );
    expect(titles).toEqual(['Before the crash']);
  });

  test('asks what to do when its page crashes again at once, and loads it if the user says so', async () => {
    const { app } = await launch();
    const asked = await app.evaluate(async ({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const questions: string[] = [];
      dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
        questions.push(message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      }) as typeof dialog.showMessageBox;
      const crash = () =>
        new Promise<void>((resolve) => {
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        });
      await crash();
      const afterOne = questions.length;
      await crash();
      return { afterOne, questions };
    });
    expect(asked).toEqual({ afterOne: 0, questions: ['The window keeps stopping.'] });
  });

  test('lets the page save before it closes, and does not wait for ever', async () => {
    const first = await launch();
    await first.page.evaluate(() => {
      window.casebook.onFlush(async () => {
        await window.casebook.shell('shell.rememberRoute', { route: '/saved-while-closing' });
      });
    });
    await first.quit();
    const kept: unknown = JSON.parse(await readFile(path.join(first.dataDir, 'window-state.json'), 'utf8'));
    expect(kept).toMatchObject({ route: '/saved-while-closing' });

    const second = await launch({ dataDir: first.dataDir });
    await second.page.evaluate(() => {
      window.casebook.onFlush(() => new Promise(() => undefined));
    });
    const startedMs = performance.now();
    await second.quit();
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });
});

test.describe('the desk service', () => {
  test('is started again when it dies; the page is told, and nothing acknowledged is lost', async () => {
    const { app, page } = await launch();
    const { told } = await watchDeskState(page);
    await createPack(page, 'Acknowledged');
    const before = await deskPid(app);
    killDesk(before);
    await told('down');
    expect(await packTitles(page)).toEqual(['Acknowledged']);
    expect(await deskPid(app)).not.toBe(before);
  });

  test('that keeps dying is given up, and can be started again from the page', async () => {
    const { app, page } = await launch();
    const { told } = await watchDeskState(page);
    await createPack(page, 'Acknowledged');
    for (let death = 1; death <= 5; death += 1) {
      // Each restart takes longer than the last.
      await expect.poll(() => deskPid(app), { timeout: 20_000 }).not.toBeNull();
      const pid = await deskPid(app);
      killDesk(pid);
      await expect.poll(() => deskPid(app)).not.toBe(pid);
    }
    await told('failed');
    await page.evaluate(() => window.casebook.shell('shell.restartDesk', {}));
    expect(await packTitles(page)).toEqual(['Acknowledged']);
  });

  test('leaves nothing running and nothing half-written when everything is killed at once', async () => {
    const first = await launch();
    await createPack(first.page, 'Acknowledged');
    const pid = (await deskPid(first.app)) ?? 0;
    first.app.process().kill('SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
    const second = await launch({ dataDir: first.dataDir });
    expect(await packTitles(second.page)).toEqual(['Acknowledged']);
  });

  test('puts its work away when the app is closed', async () => {
    const { page, dataDir, quit, app } = await launch();
    await createPack(page, 'Kept');
    const exited = new Promise((resolve) => app.process().once('exit', resolve));
    await quit();
    expect(await exited).toBe(0);
    // SQLite removes its journal when the last connection closes properly.
    expect(existsSync(path.join(dataDir, 'workspace.db-wal'))).toBe(false);
  });
});
