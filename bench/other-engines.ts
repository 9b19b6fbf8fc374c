import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { writeCorpus } from './engines/corpus.ts';
import { keystrokes } from './engines/typed-queries.ts';
import { summarise } from './measure.ts';

// Casebook's search beside other engines, in one run on the same text: the shipped library, and libraries of other sizes.
//
//   node bench/other-engines.ts [--seconds 300] [--megabytes 4096] [folder of content, or number of case studies]...

const engines = {
  casebook: 'Casebook',
  minisearch: 'MiniSearch 7, everything in it',
  flexsearch: 'FlexSearch 0.8, document index',
  lunr: 'Lunr 2.3',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '300' },
    megabytes: { type: 'string', default: '4096' },
  },
});
const [seconds, megabytes] = [Number(values.seconds), Number(values.megabytes)];

const corpusIn = (workDir: string) => path.join(workDir, 'corpus.jsonl');

/** What a process told before it ended, and why it ended early. */
interface Told {
  buildMs?: number;
  timesMs?: number[];
  peakBytes?: number;
  bytes?: number;
  storedBytes?: number | null;
  unserialisable?: boolean;
  stopped?: string;
}

async function run(engine: string, contentDir: string, workDir: string): Promise<Told> {
  const entry = path.join(import.meta.dirname, 'run-engine.ts');
  // Made here, so that it is gone even when the process had to be killed.
  const dataDir = mkdtempSync(path.join(workDir, 'data-'));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '--no-warnings', entry, engine, contentDir, corpusIn(workDir), dataDir],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const told: Told = {};
  createInterface({ input: child.stdout }).on('line', (line) => Object.assign(told, JSON.parse(line)));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-20_000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (late) return { ...told, stopped: `not done within ${seconds} s` };
  if (/out of memory/i.test(complaint)) return { ...told, stopped: `more than ${megabytes} MB` };
  const tooMuch = /^RangeError: (.*)$/m.exec(complaint)?.[1];
  if (tooMuch !== undefined) return { ...told, stopped: tooMuch };
  if (code !== 0) throw new Error(`${engine} failed:\n${complaint}`);
  return told;
}

const ms = (value: number | undefined) => (value === undefined ? undefined : `${value.toFixed(2)} ms`);
const mb = (value: number | undefined) => (value === undefined ? undefined : `${(value / 1e6).toFixed(1)} MB`);

function printRow(label: string, told: Told): void {
  const searched = told.timesMs ? summarise(label, told.timesMs) : undefined;
  const cells = [
    label,
    told.buildMs === undefined ? undefined : `${(told.buildMs / 1000).toFixed(1)} s`,
    told.unserialisable ? 'too long for a string' : mb(told.bytes),
    mb(told.peakBytes),
    ms(searched?.median),
    ms(searched?.p95),
    searched && `${searched.runs} of ${keystrokes().length}`,
  ];
  // Said once, where it got no further.
  const missing = cells.indexOf(undefined);
  const shown = cells.map((cell, at) => cell ?? (at === missing && told.stopped ? told.stopped : '–'));
  console.log(`| ${shown.join(' | ')} |`);
}

/** A folder of content: as given, or made with so many case studies. */
function contentOf(asked: string, workDir: string): string {
  if (!/^\d+$/.test(asked)) return path.resolve(asked);
  const generator = path.join(import.meta.dirname, 'generate-library.ts');
  if (!existsSync(generator)) throw new Error(`There is no ${generator} to make ${asked} case studies with.`);
  const folder = path.join(workDir, `content-${asked}`);
  const made = spawnSync(process.execPath, [generator, folder, asked], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (made.status !== 0) throw new Error(`${asked} case studies could not be made.`);
  return folder;
}

const workDir = mkdtempSync(path.join(tmpdir(), 'casebook-engines-'));
try {
  const shipped = path.join(import.meta.dirname, '..', 'content');
  for (const asked of positionals.length > 0 ? positionals : [shipped]) {
    const content = contentOf(asked, workDir);
    const { cases, results } = await writeCorpus(content, corpusIn(workDir));
    console.log(`\n**${cases} case studies, ${results} results**\n`);
    console.log('| | Build | Index | Peak memory | Keystroke, median | Keystroke, p95 | Keystrokes |');
    console.log('|---|---:|---:|---:|---:|---:|---:|');
    let storedBytes: number | undefined;
    for (const [engine, label] of Object.entries(engines)) {
      const told = await run(engine, content, workDir);
      storedBytes = told.storedBytes ?? storedBytes;
      printRow(label, told);
    }
    const stored = mb(storedBytes);
    console.log(
      "\nCasebook's build also reads, checks and grades the content. It answers with cards, passages, graded results and " +
        'counted facets; the others answer with ids.' +
        (stored ? ` Its index is part of a library of ${stored} that holds all there is to show.` : ''),
    );
  }
} finally {
  rmSync(workDir, { recursive: true });
}
