import { shortReference, vancouverReference } from '../../src/citations/format-reference.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { bodyText, type CaseRows } from '../../src/library/library-rows.ts';
import type { GlossaryTerm } from '../../src/vocabulary/glossary.ts';
import { sectionsPerCase } from './library-schema.ts';
import type { LibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';

// Writes of the compiler. All happen in the one transaction of a compilation.

/** A content file as the library remembers it. */
export interface FileRow {
  file: string;
  hash: string;
  kind: string;
  caseId: string | null;
  /** It stands in the library. */
  usable: boolean;
  /** ISO date on which its case study was last checked. */
  checked: string | null;
  problems: readonly Problem[];
}

export function writeFile(db: Database, row: FileRow): void {
  db.prepare(
    `INSERT INTO files (file, hash, kind, case_id, usable, checked, problems)
     VALUES (@file, @hash, @kind, @caseId, @usable, @checked, @problems)
     ON CONFLICT (file) DO UPDATE SET hash = @hash, kind = @kind, case_id = @caseId, usable = @usable,
       checked = @checked, problems = @problems`,
  ).run({ ...row, usable: Number(row.usable), problems: JSON.stringify(row.problems) });
}

/** Forgets a file; its case study must have been removed before. */
export function removeFile(db: Database, file: string): void {
  db.prepare('DELETE FROM files WHERE file = ?').run(file);
}

/** Takes the case study that came from a file out of every table and index. */
export function removeCase(db: Database, file: string): void {
  const row = db.prepare<[string], { key: number }>('SELECT key FROM cases WHERE file = ?').get(file);
  if (!row) return;
  db.prepare('DELETE FROM metric_passages WHERE rowid IN (SELECT key FROM metrics WHERE case_key = ?)').run(row.key);
  db.prepare('DELETE FROM section_passages WHERE rowid BETWEEN ? AND ?').run(
    row.key * sectionsPerCase,
    (row.key + 1) * sectionsPerCase - 1,
  );
  db.prepare('DELETE FROM cases_text WHERE rowid = ?').run(row.key);
  db.prepare('DELETE FROM lexicon WHERE rowid = ?').run(row.key);
  // The rest goes with it: every table that refers to it cascades.
  db.prepare('DELETE FROM cases WHERE key = ?').run(row.key);
}

/** Puts a case study in. Whatever came from the same file before must have been removed. */
export function insertCase(db: Database, file: string, rows: CaseRows): void {
  const { card, caseStudy, indexDocument } = rows;
  const key = Number(
    db
      .prepare(
        `INSERT INTO cases (id, file, title, kind, country, card, case_study, index_document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        card.id,
        file,
        card.title,
        card.kind,
        card.country,
        JSON.stringify(card),
        JSON.stringify(caseStudy),
        JSON.stringify(indexDocument),
      ).lastInsertRowid,
  );
  const insertTerm = db.prepare('INSERT INTO case_terms (case_key, vocabulary, term_id, of_case) VALUES (?, ?, ?, ?)');
  for (const term of rows.terms) insertTerm.run(key, term.vocabulary, term.id, Number(term.ofCase));
  const insertSource = db.prepare('INSERT INTO case_sources (case_key, source_id, position) VALUES (?, ?, ?)');
  for (const [position, id] of rows.sources.entries()) insertSource.run(key, id, position);

  const body = bodyText(rows);
  const names = `${indexDocument.title}\n${indexDocument.place}`;
  const labels = `${indexDocument.labels}\n${indexDocument.synonyms}`;
  db.prepare('INSERT INTO cases_text (rowid, names, labels, body) VALUES (?, ?, ?, ?)').run(key, names, labels, body);
  db.prepare('INSERT INTO lexicon (rowid, words) VALUES (?, ?)').run(key, `${names}\n${labels}\n${body}`);
  const insertPassage = db.prepare('INSERT INTO section_passages (rowid, body) VALUES (?, ?)');
  for (const [section, text] of rows.passages.entries()) insertPassage.run(key * sectionsPerCase + section, text);
  insertMetrics(db, key, rows);
}

function insertMetrics(db: Database, caseKey: number, { metrics }: CaseRows): void {
  const insertMetric = db.prepare(
    `INSERT INTO metrics (id, case_key, position, indicator, domain, design, status, certainty, effect, size, year_from,
       year_to, source_id, summary, view)
     VALUES (@id, @caseKey, @position, @indicator, @domain, @design, @status, @certainty, @effect, @size, @yearFrom,
       @yearTo, @sourceId, @summary, @view)`,
  );
  const insertPassage = db.prepare(
    `INSERT INTO metric_passages (rowid, indicator, synonyms, statement, context, names, caveats)
     VALUES (@key, @indicator, @synonyms, @statement, @context, @names, @caveats)`,
  );
  const insertRelation = db.prepare(
    'INSERT INTO relations (metric_key, position, kind, target, why) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [position, { view, summary, relations, passage }] of metrics.entries()) {
    const key = Number(
      insertMetric.run({
        id: view.id,
        caseKey,
        position,
        indicator: view.indicator.id,
        domain: view.domain,
        design: view.design,
        status: view.status,
        certainty: view.certainty,
        effect: view.effect,
        size: view.size,
        summary,
        yearFrom: view.period.start ?? null,
        yearTo: view.period.end ?? view.period.start ?? null,
        sourceId: view.source.id,
        view: JSON.stringify(view),
      }).lastInsertRowid,
    );
    insertPassage.run({ key, ...passage });
    for (const [index, relation] of relations.entries())
      insertRelation.run(key, index, relation.kind, relation.metric, relation.why);
  }
}

/** Where the glossary stands among the vocabularies. It is not one: case studies cannot use its terms. */
export const glossaryVocabulary = 'glossary';

/** Replaces the vocabulary, the glossary and the sources. */
export function writeTerms(
  db: Database,
  { vocabulary, glossary, sources }: LibraryTerms & { glossary: ReadonlyMap<string, GlossaryTerm> },
): void {
  db.exec('DELETE FROM terms; DELETE FROM sources');
  const insertTerm = db.prepare('INSERT INTO terms (vocabulary, id, position, json) VALUES (?, ?, ?, ?)');
  for (const [name, terms] of Object.entries({ ...vocabulary, [glossaryVocabulary]: glossary })) {
    let position = 0;
    for (const term of terms.values()) insertTerm.run(name, term.id, position++, JSON.stringify(term));
  }
  const insertSource = db.prepare('INSERT INTO sources (id, short, reference, json) VALUES (?, ?, ?, ?)');
  for (const source of sources.values())
    insertSource.run(source.id, shortReference(source), vancouverReference(source), JSON.stringify(source));
}

export function writeCaseIndex(db: Database, version: number, json: string): void {
  db.prepare('INSERT OR REPLACE INTO case_index (id, version, json) VALUES (1, ?, ?)').run(version, json);
}

export function writeLibraryMeta(db: Database, meta: LibraryMeta): void {
  db.prepare(`INSERT OR REPLACE INTO meta (name, value) VALUES ('library', ?)`).run(JSON.stringify(meta));
}
