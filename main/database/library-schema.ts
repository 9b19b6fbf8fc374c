import type { Database } from './open-database.ts';

/** Raised with every change below, or to what rows hold: a library of another version is rebuilt, never migrated. */
const librarySchemaVersion = 4;
/** `CsBk`: marks the file as a Casebook library. */
const libraryApplicationId = 0x4373426b;

// `cases_text` finds case studies that hold all words, wherever in them they stand; `metric_passages` finds results.
// Both stem. A&E is one word, or it would be sought as "a" and "e" side by side. `lexicon` does not: its terms are the words as written, which completes
// words that are being typed (a stem index has "emerg", so "emergenc" would find nothing) and says which words exist.
// Rows of case studies and results are numbered once and for all: a row that is new has a new number.
const schema = `
  CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;

  CREATE TABLE files (
    file TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL,
    stamp TEXT,
    kind TEXT NOT NULL,
    case_id TEXT,
    usable INTEGER NOT NULL,
    checked TEXT,
    problems TEXT NOT NULL
  ) STRICT;
  CREATE INDEX files_by_case ON files (case_id);
  CREATE INDEX files_with_problems ON files (file) WHERE problems <> '[]';

  CREATE TABLE terms (
    vocabulary TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (vocabulary, id)
  ) STRICT;

  CREATE TABLE sources (
    id TEXT NOT NULL PRIMARY KEY,
    short TEXT NOT NULL,
    reference TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE cases (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL UNIQUE REFERENCES files (file) ON DELETE CASCADE,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL,
    place TEXT NOT NULL,
    population INTEGER,
    year_to INTEGER,
    story TEXT,
    card TEXT NOT NULL,
    case_study TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_by_title ON cases (title COLLATE NOCASE, id);
  CREATE INDEX cases_by_country ON cases (country);

  CREATE TABLE case_terms (
    case_key INTEGER NOT NULL REFERENCES cases (key) ON DELETE CASCADE,
    vocabulary TEXT NOT NULL,
    term_id TEXT NOT NULL,
    of_case INTEGER NOT NULL,
    PRIMARY KEY (case_key, vocabulary, term_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_terms_by_term ON case_terms (vocabulary, term_id);

  CREATE TABLE case_sources (
    case_key INTEGER NOT NULL REFERENCES cases (key) ON DELETE CASCADE,
    source_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (case_key, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_sources_by_source ON case_sources (source_id);

  CREATE TABLE metrics (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    case_key INTEGER NOT NULL REFERENCES cases (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    indicator TEXT NOT NULL,
    domain TEXT NOT NULL,
    design TEXT NOT NULL,
    status TEXT NOT NULL,
    certainty TEXT NOT NULL,
    effect TEXT NOT NULL,
    size TEXT,
    comparator TEXT NOT NULL,
    measure TEXT NOT NULL,
    value REAL,
    interventions TEXT,
    year_from INTEGER,
    year_to INTEGER,
    source_id TEXT NOT NULL,
    summary TEXT NOT NULL,
    view TEXT NOT NULL
  ) STRICT;
  CREATE INDEX metrics_by_case ON metrics (case_key, position);
  CREATE INDEX metrics_by_indicator ON metrics (indicator);
  CREATE INDEX metrics_by_source ON metrics (source_id);

  CREATE TABLE relations (
    metric_key INTEGER NOT NULL REFERENCES metrics (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (metric_key, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX relations_by_target ON relations (target);

  CREATE TABLE sections (
    case_key INTEGER NOT NULL REFERENCES cases (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (case_key, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE columns (id INTEGER PRIMARY KEY CHECK (id = 1), compilation INTEGER NOT NULL, image BLOB NOT NULL) STRICT;
  CREATE TABLE first_answer (id INTEGER PRIMARY KEY CHECK (id = 1), compilation INTEGER NOT NULL, json TEXT NOT NULL) STRICT;

  CREATE VIRTUAL TABLE lexicon USING fts5 (
    words, content = '', contentless_delete = 1, detail = 'none',
    tokenize = 'unicode61 remove_diacritics 2 tokenchars ''&'''
  );
  CREATE VIRTUAL TABLE lexicon_terms USING fts5vocab (lexicon, 'row');

  CREATE VIRTUAL TABLE cases_text USING fts5 (
    names, labels, measured, summary, body, content = '', contentless_delete = 1,
    tokenize = 'porter unicode61 remove_diacritics 2 tokenchars ''&''', prefix = '2 3'
  );
  INSERT INTO cases_text (cases_text, rank) VALUES ('rank', 'bm25(10, 4, 3, 4, 1)');

  CREATE VIRTUAL TABLE metric_passages USING fts5 (
    indicator, synonyms, statement, context, names, caveats, content = '', contentless_delete = 1,
    tokenize = 'porter unicode61 remove_diacritics 2 tokenchars ''&''', prefix = '2 3'
  );
  INSERT INTO metric_passages (metric_passages, rank) VALUES ('rank', 'bm25(10, 5, 6, 2, 3, 1)');
`;

/** Whether the file was written by this version of Casebook. Throws what SQLite says when it is not a database at all. */
export function isCurrentLibrary(db: Database): boolean {
  return (
    db.pragma('application_id', { simple: true }) === libraryApplicationId &&
    db.pragma('user_version', { simple: true }) === librarySchemaVersion
  );
}

/** Puts the schema into an empty database. */
export function createLibrarySchema(db: Database): void {
  db.exec(schema);
  db.pragma(`application_id = ${libraryApplicationId}`);
  db.pragma(`user_version = ${librarySchemaVersion}`);
}

/** Takes everything out, so that it is compiled again. Within a transaction, readers see nothing of it until its end. */
export function recreateLibrarySchema(db: Database): void {
  const tables = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%'`)
    .all();
  // Virtual tables first: dropping one takes its shadow tables with it. The vocabulary of the lexicon goes before the lexicon.
  const virtual = tables.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  for (const name of virtual) db.exec(`DROP TABLE "${name}"`);
  const dependentsFirst = [
    'relations',
    'sections',
    'metrics',
    'case_sources',
    'case_terms',
    'cases',
    'files',
    'terms',
    'sources',
    'meta',
    'columns',
    'first_answer',
  ];
  for (const name of dependentsFirst) db.exec(`DROP TABLE "${name}"`);
  createLibrarySchema(db);
}
