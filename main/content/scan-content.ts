import { existsSync } from 'node:fs';
import type { Problem } from '../../src/lib/problem.ts';
import { contentKind, unknownFileProblem, type ContentKind } from './content-kind.ts';
import { streamContentFiles } from './read-files.ts';

/** Where content comes from: what ships, and what the user wrote or imported. */
export interface ContentFolders {
  content: string;
  /** May not exist. */
  own: string | null;
}

/** Own files are told from shipped ones by this prefix, which is also where they stand in the data folder. */
export const ownPrefix = 'case-studies/';

/** A content file, named as problems and the library name it. */
export interface ScannedFile {
  /** `cases/torbay.md`, or `case-studies/my-place.md` for the user's own. */
  file: string;
  hash: string;
  kind: ContentKind;
  own: boolean;
  /** Kept for changed files and for those that are parsed together; `null` for others. */
  text: string | null;
  /** Why it cannot be used at all. */
  problem: Problem | null;
}

/** Own folders hold case studies and sources; words of the field are common to all. */
const ownKinds: ReadonlySet<ContentKind> = new Set(['case-study', 'sources']);

/** Not part of the compiled library: `casebook check` reads them. */
const notCompiled: ReadonlySet<ContentKind> = new Set(['pack', 'coverage', 'maturity-matrix']);

/**
 * Reads every file and says which there are, in reading order: shipped ones first. The text of case studies whose hash is
 * the one in `known` is let go. Throws when the shipped folder cannot be listed.
 */
export async function scanContent(
  { content, own }: ContentFolders,
  known: (file: string) => string | undefined,
): Promise<Map<string, ScannedFile>> {
  const scanned = new Map<string, ScannedFile>();
  for (const folder of [content, own]) {
    const isOwn = folder === own;
    if (folder === null || (isOwn && !existsSync(folder))) continue;
    for await (const { file: relative, hash, text, problem } of streamContentFiles(folder)) {
      const file = isOwn ? ownPrefix + relative : relative;
      const found = contentKind(relative);
      const kind = isOwn && !ownKinds.has(found) ? 'unknown' : found;
      if (notCompiled.has(kind)) continue;
      const keepText = kind !== 'case-study' || known(file) !== hash;
      scanned.set(file, {
        file,
        hash,
        kind,
        own: isOwn,
        text: keepText ? text : null,
        problem: problem ? { ...problem, file } : kind === 'unknown' ? { ...unknownFileProblem(relative), file } : null,
      });
    }
  }
  return scanned;
}
