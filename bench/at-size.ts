import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageSize } from '../src/search/search-query.ts';
import { openDesk } from './bench-desk.ts';
import { measure, printMeasured, summarise, type Measured } from './measure.ts';
import { keystrokes, queries } from './queries.ts';

// What the desk service promises (design, section 9) for one library: node bench/at-size.ts <compile|session> <folder>
// where the folder holds `content` and gets `data`. Two processes, because memory that was used once is not given back.

const [part, folder = '.'] = process.argv.slice(2);
const folders = { contentDir: path.join(folder, 'content'), dataDir: path.join(folder, 'data') };
const megabytes = (bytes: number) => bytes / 2 ** 20;
/** Sums that cost the same whatever the library holds: how fast the machine was just then. */
function fixedSums(): void {
  const sums = new Uint32Array(4_096);
  for (let at = 0; at < 20_000_000; at++) sums[at & 4_095] = (sums[at & 4_095] ?? 0) + (at >>> 3);
}

const single = (what: string, value: number, unit: Measured['unit'] = 'ms') => summarise(what, [value], unit);

async function compiling(): Promise<Measured[]> {
  rmSync(folders.dataDir, { recursive: true, force: true });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  let changed: () => void = () => undefined;
  const compiled = new Promise<void>((resolve) => (changed = resolve));
  const desk = await openDesk(folders, null, () => changed());
  await compiled;
  const measured = [
    single('Full compile', performance.now() - started),
    single('Longest wait for the service during it', delay.max / 1e6),
    single('Memory, most during a full compile', megabytes(process.resourceUsage().maxRSS * 1024), 'MB'),
  ];
  delay.disable();
  const names = readdirSync(path.join(folders.contentDir, 'cases'));
  const file = path.join(folders.contentDir, 'cases', names[Math.floor(names.length / 2)] ?? '');
  const text = readFileSync(file, 'utf8');
  // As in the app, where somebody looks at it: what searching needs is made while nobody waits.
  await desk.call('library.search', { text: 'emergency', facets: {} });
  let changes = 0;
  measured.push(
    await measure('Recompile after one file changed', 40, async () => {
      writeFileSync(file, `${text}\nChange ${++changes}.\n`);
      const done = new Promise<void>((resolve) => (changed = resolve));
      await desk.call('library.refresh', {});
      await done;
    }),
  );
  writeFileSync(file, text);
  await desk.call('library.refresh', {});
  await desk.close();
  return measured;
}

async function session(): Promise<Measured[]> {
  const started = performance.now();
  const desk = await openDesk(folders, null);
  await desk.call('library.search', { text: '', facets: {}, limit: pageSize });
  const measured = [single('Start of the service until it lists the library', performance.now() - started)];
  await desk.call('library.search', { text: 'e', facets: {} });
  const times: number[] = [];
  for (let repeat = 0; repeat < 5; repeat++) {
    for (const text of queries.flatMap(keystrokes)) {
      const before = performance.now();
      // As the window asks.
      await desk.call('library.search', { text, facets: {}, limit: pageSize });
      times.push(performance.now() - before);
    }
  }
  measured.push(summarise('Keystroke to ranked results, in the service', times));
  const { cases } = await desk.call('library.search', { text: 'admissions', facets: {}, limit: 6 });
  const ids = cases.slice(0, 6).map(({ card }) => card.id);
  measured.push(await measure('Compare six case studies', 30, () => desk.call('library.compare', { ids })));
  measured.push(
    single(
      'Memory of a Node process with the service, after a search session',
      megabytes(process.memoryUsage().rss),
      'MB',
    ),
  );
  await desk.close();
  measured.push(await measure('For comparison: fixed sums, by which machines differ', 20, fixedSums));
  return measured;
}

printMeasured(await (part === 'compile' ? compiling() : session()));
