import { filesUsing, readFileRows, readTerms, type KnownFile } from '../database/library-state.ts';
import type { Database } from '../database/open-database.ts';
import { changedTerms, parseLibraryTerms, termsChanged } from './library-terms.ts';
import type { SharedContent } from './parse-shared.ts';
import { scanContent, withTexts, type ContentFolders, type ScannedFile } from './scan-content.ts';

/** What differs between the content files and the library compiled from them. */
export interface CompilationPlan {
  /** Every content file, in reading order. */
  scanned: Map<string, ScannedFile>;
  /** Every file as the library knows it. */
  known: ReadonlyMap<string, KnownFile>;
  /** Files that are new, or hold something else than before. */
  changed: readonly ScannedFile[];
  /** Files that the library knows and that are gone. */
  removed: readonly string[];
  /** Files that hold what they held, under another stamp: the folder was moved or copied, or a change taken back. */
  restamped: readonly ScannedFile[];
  /** Vocabulary and sources, if any of them changed, and the case studies that this concerns; `null` if none did. */
  terms: { shared: SharedContent; affected: readonly string[] } | null;
}

/** Compares files that were scanned with a library. Vocabulary and sources that are `parsed` already are not parsed again. */
export async function planFor(
  db: Database,
  scanned: Map<string, ScannedFile>,
  folders: ContentFolders,
  {
    known = readFileRows(db),
    parsed,
  }: { known?: ReadonlyMap<string, KnownFile>; parsed?: SharedContent | undefined } = {},
): Promise<CompilationPlan> {
  const files = [...scanned.values()];
  let terms: CompilationPlan['terms'] = null;
  if (termsChanged(files, known)) {
    const others = files.filter(({ kind }) => kind !== 'case-study');
    const shared = parsed ?? parseLibraryTerms(await withTexts(others, folders));
    const differing = changedTerms(readTerms(db), shared);
    terms = { shared, affected: filesUsing(db, differing.terms, differing.sources) };
  }
  return {
    scanned,
    known,
    changed: files.filter(({ file, hash }) => known.get(file)?.hash !== hash),
    removed: [...known.keys()].filter((file) => !scanned.has(file)),
    restamped: files.filter(({ file, hash, stamp }) => {
      const before = known.get(file);
      return before?.hash === hash && stamp !== null && before.stamp !== stamp;
    }),
    terms,
  };
}

/** Looks at the content files and says what the library lacks. Throws when the shipped folder cannot be listed. */
export async function planCompilation(db: Database, folders: ContentFolders): Promise<CompilationPlan> {
  const known = readFileRows(db);
  const scanned = await scanContent(folders, (file) => known.get(file));
  return planFor(db, scanned, folders, { known });
}

/** How many files must be compiled for it. */
export const sizeOf = ({ changed, removed, terms }: CompilationPlan): number =>
  new Set([...changed.map(({ file }) => file), ...removed, ...(terms?.affected ?? [])]).size;
