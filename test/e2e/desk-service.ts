import type { ElectronApplication, Page } from '@playwright/test';
import { callDesk } from './launch.ts';

// The desk service as seen from outside: asked directly, watched and killed.

/** The titles of all packs, as the desk service has them. */
export async function packTitles(page: Page): Promise<string[]> {
  const answer = await callDesk(page, 'packs.list', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.map(({ title }) => title);
}

export async function createPack(page: Page, title: string): Promise<string> {
  const answer = await callDesk(page, 'packs.create', { title });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.id;
}

/** Has the page note each desk state it is told; `told` resolves once it was told this one. */
export async function watchDeskState(page: Page): Promise<{ told: (state: 'down' | 'failed') => Promise<unknown> }> {
  await page.evaluate(() => {
    const states: string[] = [];
    (window as unknown as { states: string[] }).states = states;
    window.casebook.onDeskState((state) => states.push(state));
  });
  return {
    told: (state) =>
      page.waitForFunction((wanted) => (window as unknown as { states: string[] }).states.includes(wanted), state),
  };
}

export function killDesk(pid: number | null): void {
  if (pid === null) throw new Error('There is no desk service to kill.');
  process.kill(pid, 'SIGKILL');
}

/** The process id of the desk service; `null` while there is none. */
export function deskPid(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(
    ({ app: electronApp }) => electronApp.getAppMetrics().find(({ name }) => name === 'Casebook desk')?.pid ?? null,
  );
}
