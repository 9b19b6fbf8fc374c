import { _electron, errors, type ElectronApplication } from 'playwright';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

const attempts = 3;
const patienceMs = 15_000;

/**
 * Starts Electron under Playwright, again if Playwright misses it. About one start in twenty, the page's first navigation commits while
 * Playwright attaches to it; Chromium then never reports that navigation, and Playwright waits for it for ever. Playwright prevents
 * that by delaying the app, which it can do only with an Electron of its own choosing.
 */
export async function startElectron(options: LaunchOptions): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ ...options, timeout: patienceMs });
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === attempts) throw error;
      console.error('Playwright missed the start of the app; starting it again.');
    }
  }
}
