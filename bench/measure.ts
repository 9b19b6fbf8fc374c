/** What many runs of one thing took, or came to. */
export interface Measured {
  what: string;
  runs: number;
  unit: 'ms' | 'MB';
  median: number;
  p95: number;
  max: number;
}

/** Sums up single runs. */
export function summarise(what: string, values: readonly number[], unit: Measured['unit'] = 'ms'): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { what, runs: sorted.length, unit, median: at(0.5), p95: at(0.95), max: at(1) };
}

/** Times of one run after another. */
export async function measure(what: string, runs: number, run: () => unknown): Promise<Measured> {
  const timesMs: number[] = [];
  for (let count = 0; count < runs; count++) {
    const started = performance.now();
    await run();
    timesMs.push(performance.now() - started);
  }
  return summarise(what, timesMs);
}

/** Prints a Markdown table. */
export function printTable(measured: readonly Measured[]): void {
  console.log('| What | Runs | Median | p95 | Longest |\n|---|---:|---:|---:|---:|');
  for (const { what, runs, unit, median, p95, max } of measured)
    console.log(
      `| ${what} | ${runs} | ${median.toFixed(2)} ${unit} | ${p95.toFixed(2)} ${unit} | ${max.toFixed(1)} ${unit} |`,
    );
}

/** A table for people or, with `--json` on the command line, JSON for the benchmark that puts several together. */
export function printMeasured(measured: readonly Measured[]): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
  else printTable(measured);
}
