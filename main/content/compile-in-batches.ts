import { access } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { caseIdTaken, filesInDoubt } from '../database/library-state.ts';
import { forgetHash, insertCase, removeCase, removeFile, writeFile, writeStamp } from '../database/library-write.ts';
import { mergeTextIndexes } from '../database/merge-text-indexes.ts';
import { markBuild, readBuild } from '../database/next-library.ts';
import type { Database } from '../database/open-database.ts';
import { keepNewColumns } from '../database/kept-columns.ts';
import { compileChanges } from './compile-changes.ts';
import { recordCompilation, type CompileOptions } from './compile-library.ts';
import type { CompiledFile } from './compile-case-file.ts';
import { createCompilePool } from './compile-pool.ts';
import { planFor, type CompilationPlan } from './plan-compilation.ts';
import { placeOf, type ScannedFile } from './scan-content.ts';
import { writeTermsOf } from './write-terms.ts';

export interface BatchOptions extends Omit<CompileOptions, 'fresh'> {
  /** The number of the library that this one is to replace. */
  compilation: number;
  workerFile?: string | undefined;
  filesPerCommit?: number;
}

/** What a crash can cost, and how much more is written for every commit, meet about here. */
const filesOfBatch = 200;
/** How long a call may have to wait for the compiler, a file that takes longer apart. */
const sliceMs = 8;
const label = 'Bringing the library up to date';

function writeCompiled(db: Database, scanned: ScannedFile, compiled: CompiledFile): void {
  const { file, kind } = scanned;
  const { hash, caseId, checked, problems, rows } = compiled;
  // Replaced since it was scanned: what was read is what counts, and its stamp is not known.
  if (hash !== scanned.hash) [scanned.hash, scanned.stamp] = [hash, null];
  removeCase(db, file);
  const usable = rows !== null && !caseIdTaken(db, rows.card.id);
  writeFile(db, { file, hash, stamp: scanned.stamp, kind, usable, caseId, checked, problems });
  if (usable) insertCase(db, file, rows);
}

/** Writes what needs no parsing, and marks what a changed word or source concerns. Returns the files to compile. */
function prepareBatches(db: Database, plan: CompilationPlan) {
  const affected = new Set(plan.terms?.affected);
  return db
    .transaction(() => {
      for (const file of plan.removed) {
        removeCase(db, file);
        removeFile(db, file);
      }
      for (const file of plan.restamped) writeStamp(db, file);
      // Whoever goes on after a crash must know that these are not done.
      for (const file of affected) forgetHash(db, file);
      const terms = writeTermsOf(db, plan);
      const wanted = [...plan.scanned.values()].filter(
        ({ file, kind, hash }) => kind === 'case-study' && (affected.has(file) || plan.known.get(file)?.hash !== hash),
      );
      return { terms, wanted };
    })
    .immediate();
}

/**
 * Brings a library that nobody reads yet up to date with the content files, in batches that are each kept: whoever goes on
 * after an abort or a crash begins where this one ended. Holds a few documents in memory, however many there are.
 */
export async function compileInBatches(from: CompilationPlan, options: BatchOptions): Promise<void> {
  const { db, folders, signal, onProgress, filesPerCommit = filesOfBatch } = options;
  const { scanned } = from;
  const plan = await planFor(db, scanned, folders, { parsed: from.terms?.shared });
  const { terms, wanted } = prepareBatches(db, plan);
  let done = readBuild(db)?.done ?? 0;
  const total = done + wanted.length;
  const pool = createCompilePool({ folders, terms, files: wanted.length, workerFile: options.workerFile });
  const underWay: Promise<CompiledFile | null>[] = [];
  const ahead = (from: number) => {
    for (let at = from + underWay.length; underWay.length < pool.filesAhead && at < wanted.length; at++) {
      const file = wanted[at];
      if (!file) return;
      const compiling = pool.compile(file);
      // Awaited in its turn; until then a failure is not one that nobody looks at.
      compiling.catch(() => undefined);
      underWay.push(compiling);
    }
  };
  const commit = () => {
    if (!db.inTransaction) return;
    markBuild(db, { done, total });
    db.exec('COMMIT');
  };

  let sliceStarted = performance.now();
  try {
    onProgress?.({ label, done, total });
    for (const [at, file] of wanted.entries()) {
      signal?.throwIfAborted();
      ahead(at);
      const compiled = await underWay.shift();
      if (!db.inTransaction) db.exec('BEGIN IMMEDIATE');
      // In the order of the files, so that the library is the same however often it was interrupted.
      if (compiled) writeCompiled(db, file, compiled);
      else {
        // Throws when it is the whole folder that is gone: then nothing is known about what it holds.
        await access(placeOf(file, folders)[0]);
        scanned.delete(file.file);
        removeCase(db, file.file);
        removeFile(db, file.file);
      }
      done += 1;
      onProgress?.({ label, done, total });
      if ((at + 1) % filesPerCommit === 0) commit();
      if (performance.now() - sliceStarted < sliceMs) continue;
      await setImmediate();
      sliceStarted = performance.now();
    }
    commit();
  } catch (error) {
    if (signal?.aborted) commit();
    else if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    await pool.close();
  }
  await mergeTextIndexes(db, signal);
  await finishBatches(scanned, options);
}

/** Checks what needed the whole library, makes its columns, and says that the library is whole: all or nothing. */
async function finishBatches(scanned: Map<string, ScannedFile>, options: BatchOptions): Promise<void> {
  const { db, folders, signal } = options;
  db.exec('BEGIN IMMEDIATE');
  try {
    const plan = await planFor(db, scanned, folders);
    await compileChanges(plan, { db, folders, signal, alsoCheck: filesInDoubt(db) });
    markBuild(db, null);
    recordCompilation(scanned, 'everything', options);
    await keepNewColumns(db);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
