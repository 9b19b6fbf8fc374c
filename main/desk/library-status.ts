import path from 'node:path';
import type { DeskStatus } from '../../src/contract/desk-contract.ts';
import { DeskError } from '../../src/contract/wire.ts';
import type { Problem } from '../../src/lib/problem.ts';
import { readProblems } from '../database/library-read.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import type { Database } from '../database/open-database.ts';
import { failureCode } from '../database/to-desk-error.ts';

/** Why the library could not be brought up to date, in words for the user. */
export function explainFailure(error: unknown, contentDir: string): DeskError {
  if (error instanceof DeskError) return error;
  const code = failureCode(error);
  const details = error instanceof Error ? error.stack : String(error);
  const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  if (missing)
    return new DeskError(
      'unavailable',
      `The content folder ${contentDir} cannot be read. Put it back, or install Casebook again; until then the library is as it was compiled last.`,
      details,
    );
  return new DeskError(
    code ?? 'internal',
    `The library could not be brought up to date (${error instanceof Error ? error.message : String(error)}). It is as it was compiled last.`,
    details,
  );
}

export interface LibraryWork extends Pick<DeskStatus['library'], 'compiling' | 'interrupted'> {
  contentDir: string;
  now: () => Date;
  failure: DeskError | null;
}

/** What the library says about itself; `db` is `null` where nothing was ever compiled. */
export function libraryStatus(
  db: Database | null,
  { contentDir, now, failure, compiling, interrupted }: LibraryWork,
): DeskStatus['library'] {
  const failed: Problem[] = failure
    ? [{ file: path.basename(contentDir), line: 1, severity: 'error', message: failure.message }]
    : [];
  const meta = db && readLibraryMeta(db);
  return {
    version: meta?.version ?? 'none',
    compiledAt: meta?.compiledAt ?? now().toISOString(),
    ...(meta?.counts ?? { caseStudies: 0, metrics: 0, sources: 0 }),
    problems: [...failed, ...(db ? readProblems(db) : [])],
    compiling: compiling && { label: compiling.label, done: compiling.done, total: compiling.total },
    interrupted: interrupted && { done: interrupted.done, total: interrupted.total },
  };
}
