import { maturityProfiles } from '../../src/compare/maturity-profiles.ts';
import { compareCaseStudies } from '../../src/compare/compare-case-studies.ts';
import type { CaseStudyView } from '../../src/library/views.ts';
import { DeskError } from '../../src/contract/wire.ts';
import { nearest } from '../../src/search/edit-distance.ts';
import {
  readCaseIds,
  readCards,
  readCaseStudy,
  readIds,
  readTitles,
  readGlossary,
  readMetrics,
  readSource,
  readSourceIds,
  readSources,
} from '../database/library-read.ts';
import { readLibraryOverview } from '../database/read-library-overview.ts';
import type { Database } from '../database/open-database.ts';
import { completeField } from './complete-field.ts';
import type { Handlers } from './handlers.ts';
import type { LibraryService } from './library-service.ts';
import { markNothing, type MarkNew } from './mark-new.ts';

type LibraryMethod =
  | 'library.cases'
  | 'library.case'
  | 'library.metrics'
  | 'library.sources'
  | 'library.source'
  | 'library.glossary'
  | 'library.overview'
  | 'library.search'
  | 'library.compare'
  | 'library.titles'
  | 'library.complete'
  | 'library.ids';

const guess = (id: string, ids: readonly string[]) => {
  const near = nearest(id.toLowerCase(), ids);
  return near === null ? '' : ` Did you mean "${near}"?`;
};

function requireCase(db: Database, id: string): CaseStudyView {
  const found = readCaseStudy(db, id);
  if (found) return found;
  throw new DeskError('not-found', `No case study in the library is called "${id}".${guess(id, readCaseIds(db))}`);
}

/** Reading, searching and comparing what is in the library. */
export function libraryHandlers(library: LibraryService, markNew: MarkNew = markNothing): Handlers<LibraryMethod> {
  return {
    'library.cases': () => library.read(({ db }) => readCards(db)),
    'library.case': ({ id }) => library.read(({ db }) => requireCase(db, id)),
    'library.metrics': (filter) => library.read(({ db }) => readMetrics(db, filter)),
    'library.sources': () => library.read(({ db }) => readSources(db)),
    'library.source': ({ id }) =>
      library.read(({ db }) => {
        const found = readSource(db, id);
        if (found) return found;
        throw new DeskError('not-found', `No source in the library is called "${id}".${guess(id, readSourceIds(db))}`);
      }),
    'library.overview': () => library.read(({ db }) => readLibraryOverview(db)),
    'library.glossary': () => library.read(({ db }) => readGlossary(db)),
    'library.search': (query) => library.read((open) => markNew(open, open.search.search(query), query.savedSearch)),
    'library.titles': ({ ids, text, limit }) => library.read(({ db }) => readTitles(db, { ids, text, limit })),
    'library.complete': (input) => library.read((open) => completeField(open, input)),
    'library.ids': ({ limit, sort, ...filter }) =>
      library.read(({ db, search }) => {
        const { cases, metrics, answer } = search.select(filter, sort);
        return { ...readIds(db, cases.slice(0, limit), metrics.slice(0, limit)), totals: answer.totals };
      }),
    'library.compare': ({ ids }) =>
      library.read(({ db }) => {
        const views = [...new Set(ids)].map((id) => requireCase(db, id));
        return {
          cases: views.map((view) => view.card),
          rows: compareCaseStudies(views),
          metrics: views.flatMap((view) => view.metrics),
          maturity: maturityProfiles(views),
        };
      }),
  };
}
