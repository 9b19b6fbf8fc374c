import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packagedExecutable } from '../scripts/packaged-app.ts';
import { runScript } from '../scripts/script-failure.ts';
import { generateLibrary } from './generate-library.ts';
import type { Measured } from './measure.ts';
import { prepareWindowData } from './window-data.ts';

// The promises of design, section 9, side by side for libraries of several sizes:
// node bench/run.ts [--sizes 60,1000,10000] [--no-window] [--keep <folder>]

/** What is promised at 10,000 case studies, by the name of the measurement. */
const bounds: Readonly<Record<string, string>> = {
  'Full compile': '60 s',
  'Recompile after one file changed': '200 ms',
  'Keystroke to ranked results, in the service': 'p95 30 ms',
  'Compare six case studies': '50 ms',
  'Memory of the service in the app, after typing': '400 MB',
  'Start to a window that lists the library': '1,500 ms, flat',
  'Keystroke to results painted': 'p95 100 ms',
};

const benchDir = import.meta.dirname;
const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

function runPart(script: string, ...args: string[]): Measured[] {
  const output = execFileSync(process.execPath, [path.join(benchDir, script), ...args, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as Measured[];
}

async function measureSize(size: number, folder: string, withWindow: boolean): Promise<Measured[]> {
  mkdirSync(folder, { recursive: true });
  const made = await generateLibrary({ folder: path.join(folder, 'content'), caseStudies: size });
  console.error(`${made.caseStudies} case studies, ${made.metrics} results: compiling, searching…`);
  const measured = [...runPart('at-size.ts', 'compile', folder), ...runPart('at-size.ts', 'session', folder)];
  if (withWindow) {
    console.error('… in the packaged app');
    await prepareWindowData(path.join(folder, 'window'), size);
    measured.push(...runPart('window.ts', path.join(folder, 'window')));
  }
  return measured;
}

const cell = ({ unit, runs, median, p95 }: Measured) =>
  runs === 1 ? `${number.format(median)} ${unit}` : `${number.format(median)} / ${number.format(p95)} ${unit}`;

function printSizes(sizes: readonly number[], bySize: readonly Measured[][]): void {
  const names = [...new Set(bySize.flatMap((measured) => measured.map(({ what }) => what)))];
  const growth = sizes.slice(1).map((size, at) => `${number.format(sizes[at] ?? 0)} to ${number.format(size)}`);
  console.log(`| What | Bound | ${[...sizes.map((size) => number.format(size)), ...growth].join(' | ')} |`);
  console.log(`|---|---|${'---:|'.repeat(sizes.length + growth.length)}`);
  for (const what of names) {
    const found = bySize.map((measured) => measured.find((item) => item.what === what));
    const factors = found.slice(1).map((after, at) => {
      const before = found[at];
      return before && after && before.p95 > 0 ? `× ${number.format(after.p95 / before.p95)}` : '';
    });
    const cells = [...found.map((item) => (item ? cell(item) : '')), ...factors];
    console.log(`| ${what} | ${bounds[what] ?? ''} | ${cells.join(' | ')} |`);
  }
}

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '60,1000,10000' },
      window: { type: 'boolean', default: true },
      keep: { type: 'string' },
    },
    allowNegative: true,
  });
  const sizes = values.sizes.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error('--sizes takes whole numbers with commas between, such as 60,1000.');
    return 2;
  }
  const withWindow = values.window && existsSync(packagedExecutable({ inspect: true }));
  if (values.window && !withWindow)
    console.error('There is no packaged app, so no window is measured: node scripts/package.ts --inspect');
  const root = values.keep ?? mkdtempSync(path.join(tmpdir(), 'casebook-bench-'));
  const bySize: Measured[][] = [];
  try {
    for (const size of sizes) {
      const folder = path.join(root, String(size));
      bySize.push(await measureSize(size, folder, withWindow));
      if (values.keep === undefined) rmSync(folder, { recursive: true });
    }
  } finally {
    if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
  }
  const [cpu] = cpus();
  console.log(
    `${availableParallelism()} processors (${cpu?.model.trim() ?? 'unknown'}), ${number.format(totalmem() / 2 ** 30)} GB, Node ${process.version}. Median / p95, or the one value; 60 is the library that ships. Factors compare p95.\n`,
  );
  printSizes(sizes, bySize);
  return 0;
});
