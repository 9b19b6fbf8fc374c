import type { Engine } from './engines/engine.ts';
import { readCorpus } from './engines/corpus.ts';
import { keystrokes } from './engines/typed-queries.ts';

// One engine in a process of its own, so that `other-engines.ts` can end it. Says how far it is, a line of JSON at a time.

/** A sample of keystrokes is enough where a single one takes seconds. */
const searchingMs = 60_000;

const [name = '', contentDir = '', corpus = '', dataDir = ''] = process.argv.slice(2);
const say = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

/** Loaded one by one, so that what one needs does not weigh on another. */
const creators: Record<string, () => Promise<Engine>> = {
  casebook: async () => (await import('./engines/casebook-engine.ts')).createCasebookEngine(contentDir, dataDir),
  minisearch: async () => (await import('./engines/minisearch-engine.ts')).createMiniSearchEngine(),
  flexsearch: async () => (await import('./engines/flexsearch-engine.ts')).createFlexSearchEngine(),
  lunr: async () => (await import('./engines/lunr-engine.ts')).createLunrEngine(),
};
const engine = await creators[name]?.();
if (!engine) throw new Error(`No engine is called ${name}.`);

let buildMs = 0;
const timed = async (work: () => void | Promise<void>) => {
  const started = performance.now();
  await work();
  buildMs += performance.now() - started;
};
if (engine.add) for await (const document of readCorpus(corpus)) await timed(() => engine.add?.(document));
await timed(() => engine.finish());
say({ buildMs });

// The first search reads or warms what all others find ready.
await engine.search('e');
const timesMs: number[] = [];
const until = performance.now() + searchingMs;
for (const text of keystrokes()) {
  const started = performance.now();
  await engine.search(text);
  timesMs.push(performance.now() - started);
  if (performance.now() > until) break;
}
say({ timesMs });
say({ peakBytes: process.resourceUsage().maxRSS * 1024 });

try {
  say({ bytes: await engine.bytes(), storedBytes: engine.storedBytes?.() ?? null });
} catch (error) {
  // An index that no string can hold cannot be written with the engine's own means.
  if (!(error instanceof RangeError)) throw error;
  say({ unserialisable: true });
}
await engine.close();
