import { compileInBatches, type BatchOptions } from '../content/compile-in-batches.ts';
import { sizeOf, type CompilationPlan } from '../content/plan-compilation.ts';
import { readLibraryMeta } from '../database/library-state.ts';
import { keepNextLibrary } from '../database/next-library.ts';
import { isCompiled, type LibraryFile } from './library-file.ts';

export interface AsideOptions extends Omit<BatchOptions, 'db' | 'compilation' | 'signal'> {
  file: LibraryFile;
  plan: CompilationPlan;
  /** Everything is compiled anew, whatever an interrupted compilation left. */
  fresh: boolean;
  sqliteBinding: string | null;
  signal: AbortSignal;
}

/** Above this share of changed files it is quicker to begin with nothing than to take out what there was. */
const mostChangedOfCopy = 0.5;

/**
 * Compiles a library beside the one that is read, which goes on answering, and puts it in its place. What was done when it
 * is aborted is kept for the next time.
 */
export async function compileAside({ file, plan, fresh, sqliteBinding, ...options }: AsideOptions): Promise<void> {
  const { library } = file;
  const copy = !fresh && isCompiled(library) && sizeOf(plan) < plan.scanned.size * mostChangedOfCopy;
  const next = await file.openNext({ fresh, copy });
  try {
    const compilation = readLibraryMeta(library.db)?.compilation ?? 0;
    await compileInBatches(plan, { ...options, db: next, compilation });
  } catch (error) {
    if (options.signal.aborted) await keepNextLibrary(next, sqliteBinding);
    else {
      const { memory } = next;
      next.close();
      // Damaged, or what fills the disk.
      if (!memory) file.dropNext();
    }
    throw error;
  }
  await file.replaceBy(next);
}
