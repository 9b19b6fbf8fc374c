import { createHash } from 'node:crypto';
import { recreateLibrarySchema } from '../database/library-schema.ts';
import { countLibrary, readLibraryMeta, readNewestCheck } from '../database/library-state.ts';
import { writeLibraryMeta, writeStamp } from '../database/library-write.ts';
import type { Database } from '../database/open-database.ts';
import { keepColumns, keepNewColumns } from '../database/kept-columns.ts';
import { compileChanges, type CompileProgress } from './compile-changes.ts';
import { planCompilation, planFor, sizeOf, type CompilationPlan } from './plan-compilation.ts';
import { scanContent, type ContentFolders, type ScannedFile } from './scan-content.ts';

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
  onProgress?: ((progress: CompileProgress) => void) | undefined;
}

export interface CompileReport {
  /** Whether the library differs from what it was. */
  changed: boolean;
  /** Case study files that were parsed, in reading order. */
  parsed: string[];
}

/** Rows that are written at once where nothing but stamps changed, which can be all files of a folder that was moved. */
const stampsAtOnce = 500;

/**
 * Brings the library up to date with its content files: parses those whose content hash changed, checks and grades again what
 * depends on them, and writes the result in one transaction. Broken case studies are left out, with their problems kept.
 * Whatever it throws, an abort included, the library is as it was.
 */
export async function compileLibrary(options: CompileOptions): Promise<CompileReport> {
  const { db, folders, fresh = false } = options;
  if (!fresh) return compilePlan(await planCompilation(db, folders), options);
  const scanned = await scanContent(folders, () => undefined);
  return inTransaction(db, async () => {
    const compilation = readLibraryMeta(db)?.compilation ?? 0;
    recreateLibrarySchema(db);
    const parsed = await compileChanges(await planFor(db, scanned, folders), options);
    recordCompilation(scanned, 'everything', { ...options, compilation });
    await keepNewColumns(db);
    return { changed: true, parsed };
  });
}

/** Whether the library is what the content files say. */
export const isUpToDate = (db: Database, plan: CompilationPlan): boolean =>
  sizeOf(plan) === 0 && plan.terms === null && readLibraryMeta(db) !== null;

/** Takes a planned change into the library in one transaction, as `compileLibrary` does. */
export async function compilePlan(plan: CompilationPlan, options: CompileOptions): Promise<CompileReport> {
  const { db } = options;
  if (isUpToDate(db, plan)) {
    for (let from = 0; from < plan.restamped.length; from += stampsAtOnce)
      db.transaction(() => {
        for (const file of plan.restamped.slice(from, from + stampsAtOnce)) writeStamp(db, file);
      }).immediate();
    return { changed: false, parsed: [] };
  }
  return inTransaction(db, async () => {
    const parsed = await compileChanges(plan, options);
    for (const file of plan.restamped) writeStamp(db, file);
    recordCompilation(plan.scanned, plan.terms ? 'terms' : 'case-studies', options);
    keepColumns(db);
    return { changed: true, parsed };
  });
}

async function inTransaction<T>(db: Database, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function contentHash(files: Iterable<ScannedFile>): string {
  const hash = createHash('sha256');
  for (const { file, hash: fileHash } of files) hash.update(`${file}\0${fileHash}\n`);
  return hash.digest('hex');
}

/** `2026.11.21-3f9a2c1b`: when the content was last checked against its sources, and its hash. */
function libraryVersion(db: Database, scanned: ReadonlyMap<string, ScannedFile>): string {
  const newest = readNewestCheck(db) ?? '0000-00-00';
  return `${newest.replaceAll('-', '.')}-${contentHash(scanned.values()).slice(0, 8)}`;
}

/**
 * Says in the library what it was compiled from, when and by what: a library that does not say so is not whole.
 *
 * @param wrote Everything, case studies only, or vocabulary and sources besides.
 */
export function recordCompilation(
  scanned: ReadonlyMap<string, ScannedFile>,
  wrote: 'everything' | 'case-studies' | 'terms',
  { db, now, compiler, compilation }: Pick<CompileOptions, 'db' | 'now' | 'compiler'> & { compilation?: number },
): void {
  const before = readLibraryMeta(db);
  const next = (compilation ?? before?.compilation ?? 0) + 1;
  writeLibraryMeta(db, {
    version: libraryVersion(db, scanned),
    compiledAt: now().toISOString(),
    compiler,
    compilation: next,
    rowsFrom: wrote === 'everything' ? next : (before?.rowsFrom ?? next),
    termsFrom: wrote === 'case-studies' ? (before?.termsFrom ?? next) : next,
    counts: countLibrary(db),
  });
}
