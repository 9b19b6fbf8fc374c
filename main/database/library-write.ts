import { shortReference, vancouverReference } from '../../src/citations/format-reference.ts';
import { publishedValue } from '../../src/evidence/figure.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { bodyText, type CaseRows } from '../../src/library/library-rows.ts';
import type { GlossaryTerm } from '../../src/vocabulary/glossary.ts';
import type { LibraryMeta } from './library-state.ts';
import type { Database } from './open-database.ts';
import { prepared } from './prepared.ts';

// Writes of the compiler. All happen in the one transaction of a compilation.

/** A content file as the library remembers it. */
export interface FileRow {
  file: string;
  hash: string;
  /** Size, times and inode by which a file that was not touched is known; `null` where they prove nothing. */
  stamp: string | null;
  kind: string;
  caseId: string | null;
  /** It stands in the library. */
  usable: boolean;
  /** ISO date on which its case study was last checked. */
  checked: string | null;
  problems: readonly Problem[];
}

export function writeFile(db: Database, row: FileRow): void {
  prepared(
    db,
    `INSERT INTO files (file, hash, stamp, kind, case_id, usable, checked, problems)
     VALUES (@file, @hash, @stamp, @kind, @caseId, @usable, @checked, @problems)
     ON CONFLICT (file) DO UPDATE SET hash = @hash, stamp = @stamp, kind = @kind, case_id = @caseId, usable = @usable,
       checked = @checked, problems = @problems`,
  ).run({ ...row, usable: Number(row.usable), problems: JSON.stringify(row.problems) });
}

/** Notes by which stamp a file is known whose content is still what it was. */
export function writeStamp(db: Database, { file, stamp }: Pick<FileRow, 'file' | 'stamp'>): void {
  prepared(db, 'UPDATE files SET stamp = ? WHERE file = ?').run(stamp, file);
}

/** Forgets what a file held, so that it is compiled again whenever that is; what it gave the library stays until then. */
export function forgetHash(db: Database, file: string): void {
  prepared(db, `UPDATE files SET hash = '', stamp = NULL WHERE file = ?`).run(file);
}

/** Forgets a file; its case study must have been removed before. */
export function removeFile(db: Database, file: string): void {
  prepared(db, 'DELETE FROM files WHERE file = ?').run(file);
}

/** Takes the case study that came from a file out of every table and index. */
export function removeCase(db: Database, file: string): void {
  const row = prepared<[string], { key: number }>(db, 'SELECT key FROM cases WHERE file = ?').get(file);
  if (!row) return;
  prepared(db, 'DELETE FROM metric_passages WHERE rowid IN (SELECT key FROM metrics WHERE case_key = ?)').run(row.key);
  prepared(db, 'DELETE FROM cases_text WHERE rowid = ?').run(row.key);
  prepared(db, 'DELETE FROM lexicon WHERE rowid = ?').run(row.key);
  // The rest goes with it: every table that refers to it cascades.
  prepared(db, 'DELETE FROM cases WHERE key = ?').run(row.key);
}

/** Puts a case study in. Whatever came from the same file before must have been removed. */
export function insertCase(db: Database, file: string, rows: CaseRows): void {
  const { card, caseStudy } = rows;
  const key = Number(
    prepared(
      db,
      `INSERT INTO cases (id, file, title, kind, country, place, population, year_to, story, card, case_study)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      card.id,
      file,
      card.title,
      card.kind,
      card.country,
      card.place,
      card.population,
      card.years?.[1] ?? null,
      caseStudy.story?.title ?? null,
      JSON.stringify(card),
      JSON.stringify(caseStudy),
    ).lastInsertRowid,
  );
  const insertTerm = prepared(
    db,
    'INSERT INTO case_terms (case_key, vocabulary, term_id, of_case) VALUES (?, ?, ?, ?)',
  );
  for (const term of rows.terms) insertTerm.run(key, term.vocabulary, term.id, Number(term.ofCase));
  const insertSource = prepared(db, 'INSERT INTO case_sources (case_key, source_id, position) VALUES (?, ?, ?)');
  for (const [position, id] of rows.sources.entries()) insertSource.run(key, id, position);

  const body = bodyText(rows);
  const { names, labels, measured, summary } = rows.found;
  prepared(db, 'INSERT INTO cases_text (rowid, names, labels, measured, summary, body) VALUES (?, ?, ?, ?, ?, ?)').run(
    key,
    names,
    labels,
    measured,
    summary,
    body,
  );
  prepared(db, 'INSERT INTO lexicon (rowid, words) VALUES (?, ?)').run(
    key,
    `${names}\n${labels}\n${measured}\n${summary}\n${body}`,
  );
  const insertSection = prepared(db, 'INSERT INTO sections (case_key, position, body) VALUES (?, ?, ?)');
  for (const [position, text] of rows.passages.entries()) insertSection.run(key, position, text);
  insertMetrics(db, key, rows);
}

function insertMetrics(db: Database, caseKey: number, { metrics }: CaseRows): void {
  const insertMetric = prepared(
    db,
    `INSERT INTO metrics (id, case_key, position, indicator, domain, design, status, certainty, effect, size, comparator,
       measure, value, interventions, year_from, year_to, source_id, summary, view)
     VALUES (@id, @caseKey, @position, @indicator, @domain, @design, @status, @certainty, @effect, @size, @comparator,
       @measure, @value, @interventions, @yearFrom, @yearTo, @sourceId, @summary, @view)`,
  );
  const insertPassage = prepared(
    db,
    `INSERT INTO metric_passages (rowid, indicator, synonyms, statement, context, names, caveats)
     VALUES (@key, @indicator, @synonyms, @statement, @context, @names, @caveats)`,
  );
  const insertRelation = prepared(
    db,
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
        comparator: view.comparator.kind,
        measure: view.figure.measure,
        value: publishedValue(view.figure),
        interventions: view.interventions.length > 0 ? JSON.stringify(view.interventions.map(({ id }) => id)) : null,
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
  const insertTerm = prepared(db, 'INSERT INTO terms (vocabulary, id, position, json) VALUES (?, ?, ?, ?)');
  for (const [name, terms] of Object.entries({ ...vocabulary, [glossaryVocabulary]: glossary })) {
    let position = 0;
    for (const term of terms.values()) insertTerm.run(name, term.id, position++, JSON.stringify(term));
  }
  const insertSource = prepared(db, 'INSERT INTO sources (id, short, reference, json) VALUES (?, ?, ?, ?)');
  for (const source of sources.values())
    insertSource.run(source.id, shortReference(source), vancouverReference(source), JSON.stringify(source));
}

export function writeLibraryMeta(db: Database, meta: LibraryMeta): void {
  prepared(db, `INSERT OR REPLACE INTO meta (name, value) VALUES ('library', ?)`).run(JSON.stringify(meta));
}
