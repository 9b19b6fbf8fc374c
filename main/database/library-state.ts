import type { Source } from '../../src/citations/source.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import type { CaseIndexDocument } from '../../src/search/case-index.ts';
import {
  vocabularyNames,
  type Indicator,
  type Term,
  type Vocabulary,
  type VocabularyName,
} from '../../src/vocabulary/vocabulary.ts';
import type { FileRow } from './library-write.ts';
import type { Database } from './open-database.ts';

// What the compiler asks of the library as it was: enough to touch only what changed.

export function readFileRows(db: Database): Map<string, FileRow> {
  const rows = db
    .prepare<
      [],
      {
        file: string;
        hash: string;
        kind: string;
        case_id: string | null;
        usable: number;
        checked: string | null;
        problems: string;
      }
    >('SELECT * FROM files ORDER BY file')
    .all();
  return new Map(
    rows.map(({ case_id: caseId, usable, problems, ...row }) => [
      row.file,
      { ...row, caseId, usable: usable === 1, problems: JSON.parse(problems) as Problem[] },
    ]),
  );
}

export function readTerms(db: Database): LibraryTerms {
  const names = Object.keys(vocabularyNames) as VocabularyName[];
  const byName = new Map(names.map((name) => [name as string, new Map<string, Term | Indicator>()]));
  const rows = db
    .prepare<[], { vocabulary: string; id: string; json: string }>(
      'SELECT vocabulary, id, json FROM terms ORDER BY vocabulary, position',
    )
    .all();
  for (const row of rows) byName.get(row.vocabulary)?.set(row.id, JSON.parse(row.json) as Term);
  const sources = db.prepare<[], { id: string; json: string }>('SELECT id, json FROM sources').all();
  return {
    vocabulary: Object.fromEntries(byName) as unknown as Vocabulary,
    sources: new Map(sources.map(({ id, json }) => [id, JSON.parse(json) as Source])),
  };
}

/** Files of case studies that use one of the terms, given as `vocabulary/id`, or cite one of the sources. */
export function filesUsing(db: Database, terms: readonly string[], sources: readonly string[]): string[] {
  return db
    .prepare<[string, string], string>(
      `SELECT file FROM cases WHERE key IN (
         SELECT case_key FROM case_terms WHERE vocabulary || '/' || term_id IN (SELECT value FROM json_each(?))
         UNION SELECT case_key FROM case_sources WHERE source_id IN (SELECT value FROM json_each(?)))`,
    )
    .pluck()
    .all(JSON.stringify(terms), JSON.stringify(sources));
}

/** Files of case studies with a result that relates to one of a case study. */
export function filesRelatedTo(db: Database, caseId: string): string[] {
  // '0' is the character after '/'.
  return db
    .prepare<[string, string], string>(
      `SELECT DISTINCT cases.file FROM relations JOIN metrics ON metrics.key = relations.metric_key
         JOIN cases ON cases.key = metrics.case_key WHERE relations.target >= ? AND relations.target < ?`,
    )
    .pluck()
    .all(`${caseId}/`, `${caseId}0`);
}

/** Relations of a result that the library holds; `undefined` when it does not hold it. */
export function readRelations(db: Database, metricId: string): OutcomeMetric['relations'] | undefined {
  const metric = db.prepare<[string], { key: number }>('SELECT key FROM metrics WHERE id = ?').get(metricId);
  if (!metric) return undefined;
  return db
    .prepare<[number], OutcomeMetric['relations'][number]>(
      'SELECT kind, target AS metric, why FROM relations WHERE metric_key = ? ORDER BY position',
    )
    .all(metric.key);
}

/** What the in-memory index holds of the case study that came from a file. */
export function readIndexDocument(db: Database, file: string): CaseIndexDocument | null {
  const json = db.prepare<[string], string>('SELECT index_document FROM cases WHERE file = ?').pluck().get(file);
  return json === undefined ? null : (JSON.parse(json) as CaseIndexDocument);
}

export function* eachIndexDocument(db: Database): Generator<CaseIndexDocument> {
  for (const json of db.prepare<[], string>('SELECT index_document FROM cases ORDER BY key').pluck().iterate())
    yield JSON.parse(json) as CaseIndexDocument;
}

/** The in-memory index as it was written; `null` when there is none, or one written with other options. */
export function readCaseIndex(db: Database, version: number): string | null {
  return db.prepare<[number], string>('SELECT json FROM case_index WHERE version = ?').pluck().get(version) ?? null;
}

/** What the library says about itself. */
export interface LibraryMeta {
  /** Names the content: `2026.11.21-3f9a2c1b`. */
  version: string;
  /** ISO date and time. */
  compiledAt: string;
  /** Names the code that compiled it: what another built may hold other grades of the same content. */
  compiler: string;
  /** Grows with every compilation: rows that were read in another one may be gone. */
  compilation: number;
}

/** `null` before the first compilation. */
export function readLibraryMeta(db: Database): LibraryMeta | null {
  const json = db.prepare<[], string>(`SELECT value FROM meta WHERE name = 'library'`).pluck().get();
  return json === undefined ? null : (JSON.parse(json) as LibraryMeta);
}
