import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import type { LaunchedApp } from './launch.ts';

// One app for all: each test leaves it as it found it.
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});

test.afterAll(() => launched.close());

test.describe('leaving the page', () => {
  test('is not possible by a new window, a link, a form or an address', async () => {
    const { app, page } = launched;
    const before = page.url();
    const opened = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '';
      link.click();
      link.remove();
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      form.remove();
      const windows = [window.open('https://example.org/'), window.open('app://casebook/index.html'), window.open()];
      window.location.assign('https://example.org/');
      window.location.assign('file:///etc/passwd');
      window.location.assign('app://print/x');
      window.location.assign('app://casebook/assets/x');
      return windows;
    });
    expect(opened).toEqual([null, null, null]);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(page.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('is not possible through a webview', async () => {
    const hasWebview = await launched.page.evaluate(() => 'getWebContentsId' in document.createElement('webview'));
    expect(hasWebview).toBe(false);
  });

  test('is not possible for a download', async () => {
    const { app, page } = launched;
    const state = app.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) => {
          session.defaultSession.once('will-download', (_event, item) => {
            // What the app's own listener decided is known once both have run.
            setImmediate(() => {
              try {
                resolve(item.getState());
              } catch {
                resolve('refused');
              }
            });
          });
        }),
    );
    await app.evaluate(() => undefined);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.exe';
      link.click();
    });
    expect(await state).toMatch(/refused|cancelled/);
  });

  test('to a browser is asked about first, with the whole address, and for https and mailto only', async () => {
    const { app, page } = launched;
    const stand = (response: number) =>
      app.evaluate(({ dialog, shell }, answer) => {
        const record = { asked: [] as string[], opened: [] as string[] };
        (globalThis as unknown as { record: typeof record }).record = record;
        dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
          record.asked.push(options.detail);
          return Promise.resolve({ response: answer, checkboxChecked: false });
        }) as typeof dialog.showMessageBox;
        shell.openExternal = (url: string) => {
          record.opened.push(url);
          return Promise.resolve();
        };
      }, response);
    const record = () =>
      app.evaluate(() => (globalThis as unknown as { record: { asked: string[]; opened: string[] } }).record);
    const open = (url: string) =>
      page.evaluate((address) => window.casebook.shell('shell.openExternal', { url: address }), url);
    const address = 'https://www.local.gov.uk/journey-to-integration';

    await stand(1);
    expect(await open(address)).toEqual({ ok: true, value: { opened: false } });
    expect(await record()).toEqual({ asked: [expect.stringContaining(address)], opened: [] });

    await stand(0);
    expect(await open(address)).toEqual({ ok: true, value: { opened: true } });
    for (const refused of ['http://example.org/', 'file:///etc/passwd', 'javascript:alert(1)', '\\\\server\\share']) {
      expect(await open(refused)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect((await record()).opened).toEqual([address]);
  });
});
