import { pageSize } from '../src/search/search-query.ts';
import { inFolders, openDesk } from './bench-desk.ts';
import { printTable, summarise, type Measured } from './measure.ts';
import { keystrokes, queries } from './queries.ts';

// Promise (design, section 9): keystroke to ranked results in the desk service, shipped library, p95 <= 5 ms.

const repeats = 30;

await inFolders(async (folders) => {
  const desk = await openDesk(folders, null);
  await desk.call('library.cases', {});
  const measured: Measured[] = [];
  const all: number[] = [];
  const time = async (text: string, facets: Record<string, string[]>) => {
    const started = performance.now();
    await desk.call('library.search', { text, facets, limit: pageSize });
    return performance.now() - started;
  };
  // The first search reads the index into memory; it is measured, and apart.
  measured.push(summarise('The first search after a start', [await time('e', {})]));
  for (const query of queries) {
    const times: number[] = [];
    for (let count = 0; count < repeats; count++)
      for (const text of keystrokes(query)) times.push(await time(text, {}));
    measured.push(summarise(`“${query}”, each keystroke`, times));
    all.push(...times);
  }
  const faceted: number[] = [];
  for (let count = 0; count < repeats * 10; count++)
    faceted.push(await time('admissions', { country: ['England'], certainty: ['low', 'very-low'] }));
  measured.push(summarise('“admissions” with two facets', faceted));
  const empty: number[] = [];
  for (let count = 0; count < repeats * 10; count++) empty.push(await time('', {}));
  measured.push(summarise('Everything, no words', empty));
  measured.push(summarise('**All keystrokes**', all));
  await desk.close();
  printTable(measured);
});
