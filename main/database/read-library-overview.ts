import { buildLibraryOverview, type CountedResult } from '../../src/library/build-library-overview.ts';
import type { Certainty } from '../../src/evidence/study-design.ts';
import type { LibraryOverview } from '../../src/library/library-overview.ts';
import type { Term, VocabularyName } from '../../src/vocabulary/vocabulary.ts';
import { readCards, readSources } from './library-read.ts';
import type { Database } from './open-database.ts';

function readTerms(db: Database, vocabulary: VocabularyName): Term[] {
  return db
    .prepare<[string], string>('SELECT json FROM terms WHERE vocabulary = ? ORDER BY position')
    .pluck()
    .all(vocabulary)
    .map((json) => JSON.parse(json) as Term);
}

type ResultRow = Pick<CountedResult, 'caseId' | 'domain' | 'design' | 'status' | 'effect' | 'certainty'> & {
  indicator: string;
  sourceId: string;
  yearTo: number | null;
  /** JSON. */
  interventions: string;
  second: Certainty | null;
};

/** What is counted of every result. Whole views would be a hundred times as much to read, and relations more still. */
function readResults(db: Database): CountedResult[] {
  const rows = db
    .prepare<[], ResultRow>(
      `SELECT cases.id AS caseId, metrics.domain, metrics.design, metrics.status, metrics.effect, metrics.certainty,
         metrics.indicator, metrics.source_id AS sourceId, metrics.year_to AS yearTo,
         metrics.view -> '$.interventions' AS interventions,
         metrics.view ->> '$.secondCertaintyTrail.certainty' AS second
       FROM metrics JOIN cases ON cases.key = metrics.case_key`,
    )
    .all();
  return rows.map(({ indicator, sourceId, yearTo, interventions, second, ...row }) => ({
    ...row,
    indicator: { id: indicator },
    source: { id: sourceId },
    period: yearTo === null ? {} : { end: yearTo },
    interventions: JSON.parse(interventions) as CountedResult['interventions'],
    secondCertaintyTrail: second === null ? null : { certainty: second },
  }));
}

/** The library in numbers. */
export function readLibraryOverview(db: Database): LibraryOverview {
  return buildLibraryOverview({
    cards: readCards(db),
    results: readResults(db),
    sources: readSources(db).map(({ source }) => source),
    interventions: readTerms(db, 'interventions'),
    indicators: readTerms(db, 'indicators'),
  });
}
