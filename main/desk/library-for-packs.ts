import { compareCaseStudies } from '../../src/compare/compare-case-studies.ts';
import { maturityProfiles } from '../../src/compare/maturity-profiles.ts';
import type { PackLibrary } from '../../src/packs/pack-library.ts';
import { readCaseStudy, readMetrics, readSource } from '../database/library-read.ts';
import type { Database } from '../database/open-database.ts';

/** Remembers answers, since a document asks for the same things again and again. */
function once<T>(read: (id: string) => T): (id: string) => T {
  const answers = new Map<string, T>();
  return (id) => {
    const known = answers.get(id);
    if (known !== undefined) return known;
    const answer = read(id);
    answers.set(id, answer);
    return answer;
  };
}

/** What a pack is built from, read from the library as it is now. For one document: it does not notice later changes. */
export function libraryForPacks(db: Database): PackLibrary {
  const caseStudy = once((id) => readCaseStudy(db, id));
  return {
    caseStudy,
    metric: once((id) => readMetrics(db, { ids: [id] })[0] ?? null),
    source: once((id) => readSource(db, id)?.source ?? null),
    compare: (ids) => {
      const views = ids.map(caseStudy).filter((view) => view !== null);
      return {
        cases: views.map((view) => view.card),
        rows: compareCaseStudies(views),
        maturity: maturityProfiles(views),
      };
    },
  };
}
