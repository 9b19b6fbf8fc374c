import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import type { LaunchedApp } from './launch.ts';

// One app for all: each test leaves it as it found it.
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});

test.afterAll(() => launched.close());

test.describe('the page', () => {
  test('comes with a strict policy and headers to match', async () => {
    const headers = await launched.page.evaluate(async () => {
      const response = await fetch('app://casebook/index.html');
      return Object.fromEntries(response.headers);
    });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('runs no inline script, no event attribute, no frame', async () => {
    const ran = await launched.page.evaluate(async () => {
      const marks = window as unknown as { inline?: true; attribute?: true };
      const script = document.createElement('script');
      script.textContent = 'window.inline = true';
      const image = document.createElement('div');
      image.innerHTML = '<img src="data:," onerror="window.attribute = true">';
      const frame = document.createElement('iframe');
      frame.src = 'app://casebook/index.html';
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
      document.body.append(script, image, frame);
      while (blocked.length < 3) await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const element of [script, image, frame]) element.remove();
      return { inline: marks.inline, attribute: marks.attribute, blocked: blocked.toSorted() };
    });
    expect(ran).toEqual({ blocked: ['frame-src', 'script-src-attr', 'script-src-elem'] });
  });

  test('has nothing of Node or Electron but the bridge', async () => {
    const found = await launched.page.evaluate(() => {
      const names = [
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'setImmediate',
        '__dirname',
        'electron',
        'ipcRenderer',
      ];
      return {
        globals: names.filter((name) => name in window),
        bridge: Object.keys(window.casebook).toSorted(),
        types: new Set(Object.values(window.casebook).map((value) => typeof value)).size,
        opener: window.opener as unknown,
      };
    });
    expect(found).toEqual({
      globals: [],
      bridge: ['onDeskState', 'onFlush', 'onMenuCommand', 'requestDeskPort', 'shell'],
      types: 1,
      opener: null,
    });
  });

  test('cannot change the bridge', async () => {
    const changed = await launched.page.evaluate(() => {
      try {
        (window.casebook as { shell: unknown }).shell = () => 'mine';
      } catch {
        // Refused aloud in strict mode.
      }
      return String(window.casebook.shell).includes('mine');
    });
    expect(changed).toBe(false);
  });

  test('runs in a sandbox, isolated, with every risky preference off', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(preferences).not.toHaveProperty('nodeIntegrationInWorker', true);
  });

  test('cannot have developer tools opened on it', async () => {
    const isOpened = await launched.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('devtools-opened', () => resolve(true));
          contents?.openDevTools({ mode: 'detach' });
          // Nothing says that they will not open; where they may, it takes a tenth of this.
          setTimeout(() => resolve(false), 2_000);
        }),
    );
    expect(isOpened).toBe(false);
  });
});

test.describe('the app protocol', () => {
  const attempts = [
    'app://casebook/../../package.json',
    'app://casebook/%2e%2e/%2e%2e/package.json',
    'app://casebook/..%2f..%2fpackage.json',
    'app://casebook/..%5c..%5cpackage.json',
    'app://casebook/..\\..\\package.json',
    'app://casebook/assets/../../main/main.js',
    'app://casebook//etc/passwd',
    'app://casebook/%00index.html',
    'app://casebook/main.js.map',
    'app://casebook/no-such-file.js',
  ];

  test('serves nothing that is not on its list', async () => {
    const statuses = await launched.page.evaluate(
      (addresses) => Promise.all(addresses.map((address) => fetch(address).then(({ status }) => status))),
      attempts,
    );
    for (const [index, status] of statuses.entries()) expect([403, 404], attempts[index]).toContain(status);
  });

  test('has no other host, not even for the main process', async () => {
    const statuses = await launched.app.evaluate(
      ({ net: electronNet }, addresses) =>
        Promise.all(addresses.map((address) => electronNet.fetch(address).then(({ status }) => status))),
      [
        'app://other/index.html',
        'app://print/index.html',
        'app://casebook.example/index.html',
        'app://casebook/%2e%2e%2findex.html',
      ],
    );
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  test('only answers reading', async () => {
    const status = await launched.page.evaluate(() =>
      fetch('app://casebook/index.html', { method: 'POST', body: 'x' }).then((response) => response.status),
    );
    expect(status).toBe(405);
  });
});

test('every permission is denied, asked for or looked up', async () => {
  const outcomes = await launched.page.evaluate(async () => {
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'denied',
      );
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName }).catch(() => ({ state: 'denied' }))).state;
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      place: await refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      states: [
        await state('geolocation'),
        await state('notifications'),
        await state('midi'),
        await state('clipboard-read'),
      ],
    };
  });
  expect(outcomes).toEqual({
    notifications: 'denied',
    camera: 'denied',
    screen: 'denied',
    clipboard: 'denied',
    place: 'denied',
    states: ['denied', 'denied', 'denied', 'denied'],
  });
});

test.describe('calls to the main process', () => {
  /** Opens another window with our own preload script, and reports what it is told there. */
  const askFrom = (address: string) =>
    launched.app.evaluate(async ({ BrowserWindow, app }, from) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/dist/preload/preload.cjs`, sandbox: true },
      });
      await window.webContents.loadURL(from);
      const told: unknown = await window.webContents.executeJavaScript(`(async () => {
        let isGivenPort = false;
        window.addEventListener('message', () => { isGivenPort = true; });
        window.casebook.requestDeskPort();
        const answer = await window.casebook.shell('shell.about', {}).then(() => 'answered', (error) => error.message);
        return { answer, isGivenPort };
      })()`);
      window.destroy();
      return told;
    }, address);

  test('are rejected from another origin', async () => {
    expect(await askFrom('data:text/html,<p>Somebody else</p>')).toEqual({
      answer: expect.stringContaining('may not ask'),
      isGivenPort: false,
    });
  });

  test('are rejected from another window, even with our own page in it', async () => {
    expect(await askFrom('app://casebook/index.html')).toMatchObject({
      answer: expect.stringContaining('may not ask'),
    });
  });

  test('open no file that was not exported, and answer nonsense with an error', async () => {
    const answers = await launched.page.evaluate(async () => {
      const shell = window.casebook.shell as unknown as (
        method: unknown,
        input: unknown,
      ) => Promise<{ ok: boolean; error: { code: string } }>;
      const ask = async (method: unknown, input: unknown) => (await shell(method, input)).error.code;
      return [
        await ask('shell.openExport', { path: '/bin/sh' }),
        await ask('shell.showExport', { path: '/etc/passwd' }),
        await ask('shell.openExport', { path: 7 }),
        await ask('__proto__', {}),
        await ask('shell.chooseExportPath', { suggestedName: 'x', format: 'exe' }),
      ];
    });
    expect(answers).toEqual(['permission', 'permission', 'bad-input', 'bad-input', 'bad-input']);
  });
});

test('what Chromium keeps is within the local data folder', async () => {
  const paths = await launched.app.evaluate(({ app }) => [app.getPath('userData'), app.getPath('sessionData')]);
  expect(paths).toEqual([`${launched.dataDir}/browser`, `${launched.dataDir}/browser`]);
});
