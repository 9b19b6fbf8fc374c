import type { Source } from '../../src/citations/source.ts';
import type { MetricFilter } from '../../src/contract/desk-contract.ts';
import type { CaseCard, CaseStudyView, Labelled, MetricView, SourceView } from '../../src/library/views.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { UnrelatedMetricView } from '../../src/library/build-metric-view.ts';
import type { GlossaryTerm } from '../../src/vocabulary/glossary.ts';
import type { Term } from '../../src/vocabulary/vocabulary.ts';
import { glossaryVocabulary } from './library-write.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

// Reads of the compiled library. Views were built when it was compiled; here they are only put together.

/** Every case study, by title. */
export function readCards(db: Database): CaseCard[] {
  return db
    .prepare<[], string>('SELECT card FROM cases ORDER BY title COLLATE NOCASE')
    .pluck()
    .all()
    .map((card) => JSON.parse(card) as CaseCard);
}

/** Case studies by row, in the order given. */
export function readCardsByKey(db: Database, keys: readonly number[]): CaseCard[] {
  return prepared<[string], string>(
    db,
    'SELECT cases.card FROM json_each(?) AS wanted CROSS JOIN cases ON cases.key = wanted.value ORDER BY wanted.key',
  )
    .pluck()
    .all(JSON.stringify(keys))
    .map((card) => JSON.parse(card) as CaseCard);
}

type CaseTitle = { id: string; title: string; place: string; country: string };

/** Names of case studies: those asked for by id, in that order, or those with `text` in their title or place. */
export function readTitles(
  db: Database,
  { ids, text, limit }: { ids?: readonly string[] | undefined; text: string; limit: number },
): CaseTitle[] {
  if (ids) {
    return db
      .prepare<[string], CaseTitle>(
        `SELECT cases.id, title, card ->> 'place' AS place, country FROM json_each(?) AS wanted
           CROSS JOIN cases ON cases.id = wanted.value ORDER BY wanted.key`,
      )
      .all(JSON.stringify(ids));
  }
  return db
    .prepare<[string, number], CaseTitle>(
      `SELECT id, title, card ->> 'place' AS place, country FROM cases
        WHERE instr(lower(title || ' ' || (card ->> 'place')), lower(?)) > 0 ORDER BY title LIMIT ?`,
    )
    .all(text.trim(), limit);
}

/** Ids of case studies and results by row, in the order given. */
export function readIds(
  db: Database,
  caseKeys: readonly number[],
  metricKeys: readonly number[],
): { caseIds: string[]; metricIds: string[] } {
  const idsOf = (table: 'cases' | 'metrics', keys: readonly number[]) =>
    db
      .prepare<[string], string>(
        `SELECT ${table}.id FROM json_each(?) AS wanted CROSS JOIN ${table} ON ${table}.key = wanted.value ORDER BY wanted.key`,
      )
      .pluck()
      .all(JSON.stringify(keys));
  return { caseIds: idsOf('cases', caseKeys), metricIds: idsOf('metrics', metricKeys) };
}

export function readCaseIds(db: Database): string[] {
  return db.prepare<[], string>('SELECT id FROM cases ORDER BY id').pluck().all();
}

interface MetricRow {
  key: number;
  view: string;
}

type Relation = MetricView['relations'][number];

/** Relations of results by row, with what stands at the other end. Each is told from both ends. */
function readRelations(db: Database, keys: readonly number[]): Map<number, Relation[]> {
  const rows = prepared<[string], { key: number } & Relation>(
    db,
    `WITH wanted (key) AS (SELECT value FROM json_each(?)),
         told (key, place, kind, target, why) AS (
           SELECT metric_key, position, kind, target, why FROM relations WHERE metric_key IN wanted
           UNION ALL
           SELECT mine.key, 1000,
                  CASE relations.kind WHEN 'supersedes' THEN 'superseded-by' WHEN 'replicates' THEN 'replicated-by'
                                      ELSE relations.kind END,
                  other.id, relations.why
             FROM wanted CROSS JOIN metrics AS mine ON mine.key = wanted.key
             CROSS JOIN relations ON relations.target = mine.id
             CROSS JOIN metrics AS other ON other.key = relations.metric_key
            WHERE NOT EXISTS (SELECT 1 FROM relations AS back
              WHERE back.metric_key = mine.key AND back.target = other.id AND back.kind = relations.kind))
       SELECT told.key, told.kind, told.target AS metricId, metrics.summary, told.why
         FROM told CROSS JOIN metrics ON metrics.id = told.target ORDER BY told.key, told.place, told.target`,
  ).all(JSON.stringify(keys));
  const byKey = new Map<number, Relation[]>();
  for (const { key, ...relation } of rows) {
    const relations = byKey.get(key) ?? [];
    relations.push(relation);
    byKey.set(key, relations);
  }
  return byKey;
}

function toViews(db: Database, rows: readonly MetricRow[]): MetricView[] {
  const relations = readRelations(
    db,
    rows.map((row) => row.key),
  );
  return rows.map(({ key, view }) => ({
    ...(JSON.parse(view) as UnrelatedMetricView),
    relations: relations.get(key) ?? [],
  }));
}

/** Results by row, in the order given. */
export function readMetricsByKey(db: Database, keys: readonly number[]): MetricView[] {
  const rows = prepared<[string], MetricRow>(
    db,
    `SELECT metrics.key, metrics.view FROM json_each(?) AS wanted CROSS JOIN metrics ON metrics.key = wanted.value ORDER BY wanted.key`,
  ).all(JSON.stringify(keys));
  return toViews(db, rows);
}

/** Results that pass every filter given, by case study and in the order of their files; those asked for by id, in that order. */
export function readMetrics(db: Database, filter: MetricFilter): MetricView[] {
  const conditions: string[] = [];
  const values: string[] = [];
  const where = (condition: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where('cases.id = ?', filter.caseId);
  where('metrics.indicator = ?', filter.indicator);
  where('metrics.certainty = ?', filter.certainty);
  where('metrics.effect = ?', filter.effect);
  where('metrics.id IN (SELECT value FROM json_each(?))', filter.ids && JSON.stringify(filter.ids));
  const rows = db
    .prepare<string[], MetricRow & { id: string }>(
      `SELECT metrics.key, metrics.id, metrics.view FROM metrics JOIN cases ON cases.key = metrics.case_key
        ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
        ORDER BY cases.title COLLATE NOCASE, metrics.position`,
    )
    .all(...values);
  if (!filter.ids) return toViews(db, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return toViews(
    db,
    filter.ids.flatMap((id) => byId.get(id) ?? []),
  );
}

/** One case study whole; `null` when the library does not hold it. */
export function readCaseStudy(db: Database, id: string): CaseStudyView | null {
  const row = db
    .prepare<[string], { key: number; card: string; case_study: string }>(
      'SELECT key, card, case_study FROM cases WHERE id = ?',
    )
    .get(id);
  if (!row) return null;
  const sources = db
    .prepare<[number], { json: string; short: string; reference: string; metrics: number }>(
      `SELECT sources.json, sources.short, sources.reference,
         (SELECT count(*) FROM metrics WHERE metrics.case_key = cited.case_key AND +metrics.source_id = cited.source_id) AS metrics
       FROM case_sources AS cited JOIN sources ON sources.id = cited.source_id
       WHERE cited.case_key = ? ORDER BY sources.short COLLATE NOCASE, cited.position`,
    )
    .all(row.key);
  const terms = db
    .prepare<[number], { name: string; json: string }>(
      `SELECT terms.vocabulary || '/' || terms.id AS name, terms.json FROM case_terms
         JOIN terms ON terms.vocabulary = case_terms.vocabulary AND terms.id = case_terms.term_id
       WHERE case_terms.case_key = ?`,
    )
    .all(row.key);
  const metrics = db
    .prepare<[number], MetricRow>('SELECT key, view FROM metrics WHERE case_key = ? ORDER BY position')
    .all(row.key);
  return {
    card: JSON.parse(row.card) as CaseCard,
    caseStudy: JSON.parse(row.case_study) as CaseStudyView['caseStudy'],
    metrics: toViews(db, metrics),
    sources: sources.map(({ json, ...cited }) => ({ source: JSON.parse(json) as Source, ...cited })),
    terms: Object.fromEntries(terms.map(({ name, json }) => [name, bareTerm(JSON.parse(json) as Term)])),
  };
}

/** An indicator knows its domain and good direction; a reader of terms wants its words. */
const bareTerm = ({ id, label, definition, synonyms }: Term): Term => ({ id, label, definition, synonyms });

/** Every source that something in the library cites. */
export function readSources(
  db: Database,
): (Pick<SourceView, 'source' | 'short' | 'reference'> & { metrics: number; cases: number })[] {
  const rows = db
    .prepare<[], { json: string; short: string; reference: string; metrics: number; cases: number }>(
      `SELECT json, short, reference,
         (SELECT count(*) FROM metrics WHERE source_id = sources.id) AS metrics,
         (SELECT count(*) FROM case_sources WHERE source_id = sources.id) AS cases
       FROM sources ORDER BY short COLLATE NOCASE, id`,
    )
    .all();
  return rows.map(({ json, ...row }) => ({ source: JSON.parse(json) as Source, ...row }));
}

/** A source with all that is taken from it; `null` when the library does not know it. */
export function readSource(db: Database, id: string): SourceView | null {
  const row = db
    .prepare<[string], { json: string; short: string; reference: string }>(
      'SELECT json, short, reference FROM sources WHERE id = ?',
    )
    .get(id);
  if (!row) return null;
  const metrics = db
    .prepare<[string], MetricRow>(
      `SELECT metrics.key, metrics.view FROM metrics JOIN cases ON cases.key = metrics.case_key
       WHERE metrics.source_id = ? ORDER BY cases.title COLLATE NOCASE, metrics.position`,
    )
    .all(id);
  const cases = db
    .prepare<[string], Labelled>(
      `SELECT cases.id, cases.title AS label FROM case_sources JOIN cases ON cases.key = case_sources.case_key
       WHERE case_sources.source_id = ? ORDER BY cases.title COLLATE NOCASE`,
    )
    .all(id);
  return {
    source: JSON.parse(row.json) as Source,
    short: row.short,
    reference: row.reference,
    metrics: toViews(db, metrics),
    cases,
  };
}

/** The glossary, by label. */
export function readGlossary(db: Database): GlossaryTerm[] {
  return db
    .prepare<[string], string>(
      `SELECT json FROM terms WHERE vocabulary = ? ORDER BY json ->> 'label' COLLATE NOCASE, position`,
    )
    .pluck()
    .all(glossaryVocabulary)
    .map((json) => JSON.parse(json) as GlossaryTerm);
}

export function readSourceIds(db: Database): string[] {
  return db.prepare<[], string>('SELECT id FROM sources ORDER BY id').pluck().all();
}

/** Everything wrong with the content, by file and line. */
export function readProblems(db: Database): Problem[] {
  return db
    .prepare<[], string>(`SELECT problems FROM files WHERE problems <> '[]' ORDER BY file`)
    .pluck()
    .all()
    .flatMap((problems) => JSON.parse(problems) as Problem[]);
}
