import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { packagedExecutable } from '../scripts/packaged-app.ts';
import { sandboxArgs } from '../scripts/prepare-app.ts';
import { runScript } from '../scripts/script-failure.ts';
import { startElectron } from '../scripts/start-electron.ts';
import { answerSaveDialog } from '../scripts/tour.ts';
import { underVirtualDisplay } from '../scripts/virtual-display.ts';
import { printTable, summarise, type Measured } from './measure.ts';

// Promise (design, section 9): a 40-page pack to DOCX or PDF, <= 3 s each. In the packaged app.

const runs = 5;
const results = 60;
const compared = ['torbay', 'tower-hamlets', 'gesundes-kinzigtal', 'greenwich', 'north-west-london'];

/** Calls the desk service from the page, over a port of its own. */
function call<T>(page: Page, method: string, input: unknown): Promise<T> {
  return page.evaluate(
    (request) =>
      new Promise<never>((resolve, reject) => {
        const onPort = (event: MessageEvent<{ type?: unknown } | null>) => {
          const [port] = event.ports;
          if (event.data?.type !== 'casebook:desk-port' || !port) return;
          window.removeEventListener('message', onPort);
          port.addEventListener('message', ({ data }) => {
            if (data.kind !== 'answer' || data.id !== 1e9) return;
            if (data.ok) resolve(data.value as never);
            else reject(new Error(data.error.message));
          });
          port.start();
          port.postMessage({ id: 1e9, ...request });
        };
        window.addEventListener('message', onPort);
        window.casebook.requestDeskPort();
      }),
    { method, input },
  );
}

async function benchExports(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await startElectron({
    executablePath: packagedExecutable({ inspect: true }),
    args: sandboxArgs(),
    env: { ...Object.fromEntries(inherited), CASEBOOK_DATA_DIR: path.join(folder, 'data') },
  });
  const page = await app.firstWindow();
  await page.getByRole('article').first().waitFor();
  const metrics = await call<{ id: string }[]>(page, 'library.metrics', {});
  const { id } = await call<{ id: string }>(page, 'packs.create', { title: 'A pack of about forty pages' });
  const metricIds = metrics.slice(0, results).map((metric) => metric.id);
  await call(page, 'packs.collect', { id, caseIds: compared, metricIds, comparison: compared });

  const measured: Measured[] = [];
  for (const format of ['docx', 'pdf', 'html', 'md'] as const) {
    const timesMs: number[] = [];
    const file = path.join(folder, `pack.${format}`);
    for (let run = 0; run < runs; run++) {
      await answerSaveDialog(app, file);
      const chosen = await page.evaluate(
        (wanted) => window.casebook.shell('shell.chooseExportPath', { suggestedName: 'pack', format: wanted }),
        format,
      );
      if (!chosen.ok || !chosen.value) throw new Error('no path was chosen');
      const started = performance.now();
      await call(page, 'packs.export', { id, format, grant: chosen.value.grant });
      timesMs.push(performance.now() - started);
    }
    measured.push(summarise(`Export to ${format}, ${Math.ceil(statSync(file).size / 1024)} KB`, timesMs));
  }
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  printTable(measured);
  return 0;
}

await runScript(() => underVirtualDisplay(benchExports));
