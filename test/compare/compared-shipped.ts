import path from 'node:path';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { readCaseStudy, readSource } from '../../main/database/library-read.ts';
import { compareCaseStudies } from '../../src/compare/compare-case-studies.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { maturityProfiles } from '../../src/compare/maturity-profiles.ts';
import type { Source } from '../../src/citations/source.ts';

/** Shipped case studies compared, with where their sources are looked up. */
export async function compareShipped(
  ids: readonly string[],
): Promise<{ comparison: Comparison; source: (id: string) => Source | null }> {
  const db = openLibraryInMemory([], { compiler: 'test' });
  const content = path.join(import.meta.dirname, '../../content');
  await compileLibrary({ db, folders: { content, own: null }, now: () => new Date(0), compiler: 'test' });
  const views = ids.map((id) => readCaseStudy(db, id)).filter((view) => view !== null);
  return {
    comparison: {
      cases: views.map(({ card }) => card),
      rows: compareCaseStudies(views),
      metrics: views.flatMap(({ metrics }) => metrics),
      maturity: maturityProfiles(views),
    },
    source: (id) => readSource(db, id)?.source ?? null,
  };
}
