import { expect, it, vi } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { mapEvidence, readDisagreement, readOutcomes } from '../../main/database/explore-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { readCaseStudy, readMetrics, readTitles } from '../../main/database/library-read.ts';
import type { Database } from '../../main/database/open-database.ts';
import { createLibrarySearch } from '../../main/database/search-library.ts';
import { mapAxesSchema } from '../../src/explore/evidence-map.ts';
import { outcomeOrderSchema } from '../../src/explore/outcome-columns.ts';
import { evidenceFilterSchema, searchQuerySchema } from '../../src/search/search-query.ts';
import { contentFolder } from '../content/small-content.ts';

/** Tables that grow with the library. */
const growing = /^SCAN (?:cases|metrics|relations|case_terms|case_sources|sections|files|mine|other|cited)\b/;

const filter = evidenceFilterSchema.parse({ text: 'admissions' });

/** What SQLite does for a statement, a step a line. Values make no difference to it. */
function planOf(db: Database, sql: string): string[] {
  const named = [...new Set(sql.match(/@\w+/g) ?? [])].map((name) => [name.slice(1), null]);
  const unnamed = (sql.match(/\?/g) ?? []).map(() => null);
  const explain = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
  const steps = named.length > 0 ? explain.all(Object.fromEntries(named)) : explain.all(...unnamed);
  return steps.map(({ detail }) => detail);
}

async function smallLibrary() {
  const db = openLibraryInMemory([], { compiler: 'test' });
  const content = contentFolder();
  await compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
  const search = createLibrarySearch(db);
  // Names, columns and recorded contradictions are read once, and whole.
  search.search(searchQuerySchema.parse({ text: 'warm' }));
  readDisagreement({ db, search }, { filter, by: 'indicator', id: 'mortality', limit: 1 });
  return { db, search };
}

type Library = Awaited<ReturnType<typeof smallLibrary>>;

/** What a screen asks for while somebody types, scrolls or opens something. */
const hot: Record<string, (library: Library) => unknown> = {
  'a keystroke': ({ search }) => search.search(searchQuerySchema.parse({ text: 'emergency admissio' })),
  'a query with fields, a phrase and an exclusion': ({ search }) =>
    search.search(searchQuerySchema.parse({ text: 'place:alpha effect:beneficial "pooled budget" -beta' })),
  'a window of the outcomes table': (open) =>
    readOutcomes(open, { filter, order: outcomeOrderSchema.parse({ groupBy: 'indicator' }), offset: 0, limit: 100 }),
  'the evidence map': (open) => mapEvidence(open, { filter, axes: mapAxesSchema.parse({}) }),
  'one disagreement': (open) =>
    readDisagreement(open, { filter, by: 'indicator', id: 'emergency-admissions', limit: 100 }),
  'a case study': ({ db }) => readCaseStudy(db, 'alpha'),
  'results by id': ({ db }) => readMetrics(db, { ids: ['alpha/stay', 'gamma/deaths'] }),
  'results of a case study': ({ db }) => readMetrics(db, { caseId: 'alpha' }),
  'names of case studies': ({ db }) => readTitles(db, { ids: ['alpha', 'beta'], text: '', limit: 20 }),
};

it.each(Object.entries(hot))('%s scans no table that grows with the library', async (_, work) => {
  const library = await smallLibrary();
  const prepare = vi.spyOn(library.db, 'prepare');
  work(library);
  const statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))];
  prepare.mockRestore();
  const scans = statements.flatMap((sql) =>
    planOf(library.db, sql)
      .filter((step) => growing.test(step))
      .map((step) => `${step}: ${sql}`),
  );
  expect(scans).toEqual([]);
  expect(statements.length).toBeGreaterThan(0);
});
