import { readCaseIds, readCaseStudy, readMetrics, readProblems } from '../../main/database/library-read.ts';
import { readLibraryMeta } from '../../main/database/library-state.ts';
import type { Database } from '../../main/database/open-database.ts';
import { createLibrarySearch } from '../../main/database/search-library.ts';
import { searchQuerySchema } from '../../src/search/search-query.ts';

/** Everything that a reader can see of a library, for comparing two of them. */
export function everything(db: Database) {
  const { search } = createLibrarySearch(db);
  return {
    cases: readCaseIds(db).map((id) => readCaseStudy(db, id)),
    metrics: readMetrics(db, {}),
    problems: readProblems(db),
    version: readLibraryMeta(db)?.version,
    searches: ['', 'admissions', 'shared savings', 'mrs smith', 'deaths'].map((text) =>
      search(searchQuerySchema.parse({ text })),
    ),
  };
}
