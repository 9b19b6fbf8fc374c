import type { Source } from '../../src/citations/source.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import {
  vocabularyNames,
  type Indicator,
  type Term,
  type Vocabulary,
  type VocabularyName,
} from '../../src/vocabulary/vocabulary.ts';
import type { FileRow } from './library-write.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

// What the compiler asks of the library as it was: enough to touch only what changed.

/** A content file as the compiler needs to know it. */
export type KnownFile = Pick<FileRow, 'hash' | 'stamp' | 'kind' | 'caseId' | 'usable'>;

export function readFileRows(db: Database): Map<string, KnownFile> {
  type Row = [file: string, hash: string, stamp: string | null, kind: string, caseId: string | null, usable: number];
  const rows = db
    .prepare<[], Row>('SELECT file, hash, stamp, kind, case_id, usable FROM files ORDER BY file')
    .raw()
    .all();
  return new Map(
    rows.map(([file, hash, stamp, kind, caseId, usable]) => [
      file,
      { hash, stamp, kind, caseId, usable: usable === 1 },
    ]),
  );
}

/** ISO date of the newest check of a case study that stands in the library; `null` when there is none. */
export function readNewestCheck(db: Database): string | null {
  return db.prepare<[], string | null>('SELECT max(checked) FROM files WHERE usable').pluck().get() ?? null;
}

/**
 * Files whose problems can only be told when everything else is in: those that had any, and those with a relation that leads
 * nowhere or is not told both ways.
 */
export function filesInDoubt(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT file FROM files WHERE problems <> '[]' AND kind = 'case-study'
       UNION
       SELECT cases.file FROM relations
         JOIN metrics ON metrics.key = relations.metric_key
         JOIN cases ON cases.key = metrics.case_key
         LEFT JOIN metrics AS target ON target.id = relations.target
       WHERE target.key IS NULL OR (relations.kind = 'contradicts' AND NOT EXISTS (
         SELECT 1 FROM relations AS back
          WHERE back.metric_key = target.key AND back.kind = 'contradicts' AND back.target = metrics.id))`,
    )
    .pluck()
    .all();
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

/** Whether a case study of this id stands in the library. */
export function caseIdTaken(db: Database, id: string): boolean {
  return prepared<[string], 1>(db, 'SELECT 1 FROM cases WHERE id = ?').get(id) !== undefined;
}

/** The results of a case study, each in a line with the results that it contradicts: what others may refer to. */
export function readContradictions(db: Database, caseId: string): string[] {
  return prepared<[string], string>(
    db,
    `SELECT metrics.id || ' ' || coalesce((SELECT group_concat(target, ' ') FROM (
         SELECT target FROM relations WHERE metric_key = metrics.key AND kind = 'contradicts' ORDER BY target)), '')
       FROM metrics JOIN cases ON cases.key = metrics.case_key WHERE cases.id = ?`,
  )
    .pluck()
    .all(caseId);
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
  /** The compilation that last wrote everything: rows have had the same numbers since. */
  rowsFrom: number;
  /** The compilation that last wrote vocabulary, glossary and sources. */
  termsFrom: number;
  counts: { caseStudies: number; metrics: number; sources: number };
}

/** `null` before the first compilation. */
export function readLibraryMeta(db: Database): LibraryMeta | null {
  const json = db.prepare<[], string>(`SELECT value FROM meta WHERE name = 'library'`).pluck().get();
  return json === undefined ? null : (JSON.parse(json) as LibraryMeta);
}

/** Counts what is in the library; between two compilations, what its meta says is the same and takes no time. */
export function countLibrary(db: Database): LibraryMeta['counts'] {
  const row = db
    .prepare<[], LibraryMeta['counts']>(
      `SELECT (SELECT count(*) FROM cases) AS caseStudies, (SELECT count(*) FROM metrics) AS metrics,
         (SELECT count(*) FROM sources) AS sources`,
    )
    .get();
  return row ?? { caseStudies: 0, metrics: 0, sources: 0 };
}
