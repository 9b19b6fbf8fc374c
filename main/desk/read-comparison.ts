import { compareCaseStudies } from '../../src/compare/compare-case-studies.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { maturityProfiles } from '../../src/compare/maturity-profiles.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { CaseStudyView } from '../../src/library/views.ts';
import { readCaseStudy } from '../database/library-read.ts';
import type { Database } from '../database/open-database.ts';

function heldCase(db: Database, id: string): CaseStudyView {
  const found = readCaseStudy(db, id);
  if (found) return found;
  throw new DeskError(
    'not-found',
    `The case study “${id}” is not in the library any more. Take it out of the comparison, then export again.`,
  );
}

/** Case studies side by side, to be written out. Throws `not-found` when the library lost one of them. */
export function readComparison(db: Database, ids: readonly string[]): Comparison {
  const views = [...new Set(ids)].map((id) => heldCase(db, id));
  return {
    cases: views.map((view) => view.card),
    rows: compareCaseStudies(views),
    metrics: views.flatMap((view) => view.metrics),
    maturity: maturityProfiles(views),
  };
}
