import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { checkReferences, type CaseStudyFile } from '../../src/case-studies/check-references.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { buildLibraryRows } from '../../src/library/library-rows.ts';
import { recreateLibrarySchema } from '../database/library-schema.ts';
import {
  filesRelatedTo,
  filesUsing,
  readFileRows,
  readLibraryMeta,
  readRelations,
  readTerms,
} from '../database/library-state.ts';
import {
  insertCase,
  removeCase,
  removeFile,
  writeFile,
  writeLibraryMeta,
  writeTerms,
} from '../database/library-write.ts';
import type { Database } from '../database/open-database.ts';
import { updateCaseIndex } from '../database/update-case-index.ts';
import { changedTerms, parseLibraryTerms, termsChanged } from './library-terms.ts';
import { caseIdOfFile } from './parse-content.ts';
import { ownPrefix, scanContent, type ContentFolders, type ScannedFile } from './scan-content.ts';

export interface CompileOptions {
  /** Connection that the compiler may hold a transaction on. Others go on reading what was there before. */
  db: Database;
  folders: ContentFolders;
  now: () => Date;
  /** Names the code that compiles, so that what other code made is told from it. */
  compiler: string;
  /** Compile everything again, whatever its hash. */
  fresh?: boolean;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: { label: string; done: number; total: number }) => void) | undefined;
}

export interface CompileReport {
  /** Whether the library differs from what it was. */
  changed: boolean;
  /** Case study files that were parsed, in reading order. */
  parsed: string[];
}

/** One case study file under compilation. */
interface Candidate {
  scanned: ScannedFile;
  /** `null` when the file is too broken to use. */
  parsed: CaseStudyFile | null;
  problems: Problem[];
}

async function parseCandidate(scanned: ScannedFile, folders: ContentFolders): Promise<Candidate> {
  if (scanned.problem) return { scanned, parsed: null, problems: [scanned.problem] };
  const { file, own } = scanned;
  const text =
    scanned.text ??
    (await readFile(
      own ? path.join(folders.own ?? '', file.slice(ownPrefix.length)) : path.join(folders.content, file),
      'utf8',
    ));
  const { document, problems } = parseCaseStudy(text, file);
  return { scanned, parsed: document && { file, text, caseStudy: document }, problems };
}

function contentHash(files: Iterable<ScannedFile>): string {
  const hash = createHash('sha256');
  for (const { file, hash: fileHash } of files) hash.update(`${file}\0${fileHash}\n`);
  return hash.digest('hex');
}

/**
 * Brings the library up to date with its content files: parses those whose content hash changed, checks and grades again what
 * depends on them, and writes the result in one transaction. Broken case studies are left out, with their problems kept.
 * Whatever it throws, an abort included, the library is as it was.
 */
export async function compileLibrary(options: CompileOptions): Promise<CompileReport> {
  const { db, folders, fresh = false } = options;
  const known = fresh ? new Map<string, never>() : readFileRows(db);
  const scanned = await scanContent(folders, (file) => known.get(file)?.hash);
  const touched = [...scanned.values()].filter(({ file, hash }) => known.get(file)?.hash !== hash);
  const removed = [...known.keys()].filter((file) => !scanned.has(file));
  const before = readLibraryMeta(db);
  if (!fresh && touched.length === 0 && removed.length === 0 && before) return { changed: false, parsed: [] };

  db.exec('BEGIN IMMEDIATE');
  try {
    if (fresh) recreateLibrarySchema(db);
    const parsed = await compileInTransaction(options, scanned, removed);
    writeLibraryMeta(db, {
      version: libraryVersion(db, scanned),
      compiledAt: options.now().toISOString(),
      compiler: options.compiler,
      compilation: (before?.compilation ?? 0) + 1,
    });
    db.exec('COMMIT');
    return { changed: true, parsed };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

async function compileInTransaction(
  { db, folders, signal, onProgress }: CompileOptions,
  scanned: ReadonlyMap<string, ScannedFile>,
  removed: readonly string[],
): Promise<string[]> {
  const known = readFileRows(db);
  const { terms, affected } = compileTerms(db, scanned, known);

  // What depends on what changed: parsed, checked and graded again too.
  const dirty = new Set<string>(affected);
  for (const { file, hash, kind } of scanned.values()) {
    if (kind === 'case-study' && (known.get(file)?.hash !== hash || !known.get(file)?.usable)) dirty.add(file);
  }
  const candidates = new Map<string, Candidate>();
  const caseIds = new Set<string>();
  const settle = (caseId: string | null | undefined) => {
    if (caseId === null || caseId === undefined || caseIds.has(caseId)) return;
    caseIds.add(caseId);
    for (const file of filesRelatedTo(db, caseId)) dirty.add(file);
    for (const [file, row] of known) if (row.caseId === caseId) dirty.add(file);
  };
  for (const file of removed) settle(known.get(file)?.caseId);
  // A set that grows is iterated to its end: what a parsed file turns out to be can make others dirty.
  for (const file of dirty) {
    const found = scanned.get(file);
    if (!found) continue;
    signal?.throwIfAborted();
    onProgress?.({ label: `Reading ${file}`, done: candidates.size, total: dirty.size });
    const candidate = await parseCandidate(found, folders);
    candidates.set(file, candidate);
    const row = known.get(file);
    if (row?.hash !== found.hash || !row.usable) {
      settle(row?.caseId);
      settle(candidate.parsed?.caseStudy.id);
    }
    await setImmediate();
  }

  const changes = [...removed, ...candidates.keys()];
  const finishIndex = updateCaseIndex(db, changes);
  const library = referencesOf(db, scanned, known, candidates, terms);
  for (const file of changes) removeCase(db, file);
  for (const file of removed) removeFile(db, file);

  const inserted: string[] = [];
  for (const { scanned: entry } of inReadingOrder(scanned, candidates)) {
    signal?.throwIfAborted();
    const { parsed, problems } = candidates.get(entry.file) ?? { parsed: null, problems: [] };
    const checked = parsed
      ? checkReferences(parsed, { ...library, isElsewhere: (id) => entry.own && library.isShipped(id) })
      : { problems: [], usable: false };
    // A file that says something impossible is not half believed.
    const usable = checked.usable && problems.length === 0;
    writeFile(db, {
      file: entry.file,
      hash: entry.hash,
      kind: entry.kind,
      usable,
      caseId: parsed?.caseStudy.id ?? null,
      checked: parsed?.caseStudy.review.checked ?? null,
      problems: [...problems, ...checked.problems].toSorted((a, b) => a.line - b.line),
    });
    if (parsed && usable) {
      insertCase(db, entry.file, buildLibraryRows(parsed.caseStudy, terms));
      inserted.push(entry.file);
    }
    onProgress?.({ label: `Compiling ${entry.file}`, done: inserted.length, total: candidates.size });
    await setImmediate();
  }
  finishIndex(inserted);
  return inReadingOrder(scanned, candidates).map(({ scanned: entry }) => entry.file);
}

const inReadingOrder = (scanned: ReadonlyMap<string, ScannedFile>, candidates: ReadonlyMap<string, Candidate>) =>
  [...scanned.keys()].flatMap((file) => candidates.get(file) ?? []);

/** Reads vocabulary, sources and reference tables if any of them changed; says which case studies that concerns. */
function compileTerms(
  db: Database,
  scanned: ReadonlyMap<string, ScannedFile>,
  known: ReturnType<typeof readFileRows>,
): { terms: LibraryTerms; affected: string[] } {
  const files = [...scanned.values()];
  const before = readTerms(db);
  const others = files.filter(({ kind }) => kind !== 'case-study');
  if (!termsChanged(files, known)) {
    for (const { file, hash, kind, problem } of others) {
      if (kind === 'unknown')
        writeFile(db, {
          file,
          hash,
          kind,
          caseId: null,
          usable: false,
          checked: null,
          problems: problem ? [problem] : [],
        });
    }
    return { terms: before, affected: [] };
  }
  const terms = parseLibraryTerms(files);
  for (const { file, hash, kind, problem } of others) {
    const problems = [...(problem ? [problem] : []), ...terms.problems.filter((found) => found.file === file)];
    writeFile(db, { file, hash, kind, caseId: null, usable: problems.length === 0, checked: null, problems });
  }
  writeTerms(db, terms);
  const changed = changedTerms(before, terms);
  return { terms, affected: filesUsing(db, changed.terms, changed.sources) };
}

/** The library as the references of one case study meet it: what is being compiled, and what stays. */
function referencesOf(
  db: Database,
  scanned: ReadonlyMap<string, ScannedFile>,
  known: ReturnType<typeof readFileRows>,
  candidates: ReadonlyMap<string, Candidate>,
  terms: LibraryTerms,
) {
  const owners = new Map<string, string>();
  const unreadable = new Set<string>();
  const relations = new Map<string, OutcomeMetric['relations']>();
  for (const { file, kind } of scanned.values()) {
    if (kind !== 'case-study') continue;
    const candidate = candidates.get(file);
    const caseId = candidate ? candidate.parsed?.caseStudy.id : known.get(file)?.caseId;
    if (candidate && !candidate.parsed) unreadable.add(caseIdOfFile(file));
    if (caseId === undefined || caseId === null || owners.has(caseId)) continue;
    owners.set(caseId, file);
    for (const metric of candidate?.parsed?.caseStudy.metrics ?? [])
      relations.set(`${caseId}/${metric.id}`, metric.relations);
  }
  return {
    ...terms,
    ownerOf: (id: string) => owners.get(id),
    relationsOf: (id: string) => {
      const owner = owners.get(id.slice(0, id.indexOf('/')));
      if (owner === undefined) return undefined;
      return candidates.has(owner) ? relations.get(id) : readRelations(db, id);
    },
    isUnreadable: (id: string) => unreadable.has(id),
    isShipped: (id: string) => scanned.get(owners.get(id) ?? '')?.own === false,
  };
}

/** `2026.11.21-3f9a2c1b`: when the content was last checked against its sources, and its hash. */
function libraryVersion(db: Database, scanned: ReadonlyMap<string, ScannedFile>): string {
  const dates = [...readFileRows(db).values()].flatMap(({ usable, checked }) => (usable && checked ? [checked] : []));
  const newest = dates.toSorted().at(-1) ?? '0000-00-00';
  return `${newest.replaceAll('-', '.')}-${contentHash(scanned.values()).slice(0, 8)}`;
}
