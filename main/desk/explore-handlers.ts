import { DeskError } from '../../src/contract/wire.ts';
import {
  listDisagreements,
  mapEvidence,
  readDisagreement,
  readIndicatorResults,
  readOutcomes,
} from '../database/explore-library.ts';
import type { Handlers } from './handlers.ts';
import type { LibraryService } from './library-service.ts';

type ExploreMethod =
  | 'explore.filter'
  | 'explore.outcomes'
  | 'explore.indicator'
  | 'explore.map'
  | 'explore.disagreements'
  | 'explore.disagreement';

function required<T>(found: T | null, what: string): T {
  if (found !== null) return found;
  throw new DeskError('not-found', `${what} is not in the library any more. Choose another one.`);
}

/** The evidence as a table, a chart, a map, and by where it disagrees. */
export function exploreHandlers(library: LibraryService): Handlers<ExploreMethod> {
  return {
    'explore.filter': (filter) => library.read(({ search }) => search.select(filter).answer),
    'explore.outcomes': (input) => library.read((open) => readOutcomes(open, input)),
    'explore.indicator': (input) =>
      library.read((open) => required(readIndicatorResults(open, input), `The indicator “${input.indicator}”`)),
    'explore.map': (input) => library.read((open) => mapEvidence(open, input)),
    'explore.disagreements': (input) => library.read((open) => listDisagreements(open, input)),
    'explore.disagreement': (input) =>
      library.read((open) => required(readDisagreement(open, input), `The ${input.by} “${input.id}”`)),
  };
}
