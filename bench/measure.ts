/** What many runs of one thing took, in milliseconds. */
export interface Measured {
  what: string;
  runs: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
}

/** Sums up the times of single runs. */
export function summarise(what: string, timesMs: readonly number[]): Measured {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { what, runs: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
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
  for (const { what, runs, medianMs, p95Ms, maxMs } of measured)
    console.log(`| ${what} | ${runs} | ${medianMs.toFixed(2)} ms | ${p95Ms.toFixed(2)} ms | ${maxMs.toFixed(1)} ms |`);
}
