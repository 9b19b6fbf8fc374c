import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Problem } from '../../src/lib/problem.ts';
import { contentKind, unknownFileProblem, type ContentKind } from './content-kind.ts';
import { listContentFiles } from './list-files.ts';
import { readContentFile, streamContentFiles, type ContentFile } from './read-files.ts';

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
  /** While it is the same, the file need not be read to know its hash; `null` where nothing can be concluded from it. */
  stamp: string | null;
  kind: ContentKind;
  own: boolean;
  /** What was read of a file that changed; `null` where nobody read it, or too many were read to keep them. */
  text: string | null;
  /** Why it cannot be used at all. */
  problem: Problem | null;
}

/** What the library remembers of a file. */
export type Remembered = Pick<ScannedFile, 'hash' | 'stamp'>;

/** Own folders hold case studies and sources; words of the field are common to all. */
const ownKinds: ReadonlySet<ContentKind> = new Set(['case-study', 'sources']);

/** Not part of the compiled library: `casebook check` reads them. */
const notCompiled: ReadonlySet<ContentKind> = new Set(['pack', 'coverage', 'maturity-matrix']);

/** Texts that are kept for the compiler; a larger change is read again, a few files at a time. */
const textsKept = 300;

/** Where a file of the library stands on the disk: the folder, and its name in it. */
export function placeOf({ file, own }: Pick<ScannedFile, 'file' | 'own'>, folders: ContentFolders): [string, string] {
  return own ? [folders.own ?? '', file.slice(ownPrefix.length)] : [folders.content, file];
}

/** A file of the library as it is now on the disk; `null` when it is gone. */
export async function readScanned(
  scanned: Pick<ScannedFile, 'file' | 'own'>,
  folders: ContentFolders,
): Promise<ContentFile | null> {
  const read = await readContentFile(...placeOf(scanned, folders));
  return read && { ...read, file: scanned.file, problem: read.problem && { ...read.problem, file: scanned.file } };
}

function kindOf(relative: string, own: boolean): ContentKind {
  const kind = contentKind(relative);
  return own && !ownKinds.has(kind) ? 'unknown' : kind;
}

/**
 * Says which files there are, in reading order: shipped ones first. Those that bear the stamp by which they are `remembered`
 * are not read. Throws when the shipped folder cannot be listed.
 */
export async function scanContent(
  { content, own }: ContentFolders,
  remembered: (file: string) => Remembered | undefined,
): Promise<Map<string, ScannedFile>> {
  const scanned = new Map<string, ScannedFile>();
  let kept = 0;
  for (const folder of [content, own]) {
    const isOwn = folder === own;
    if (folder === null || (isOwn && !existsSync(folder))) continue;
    const prefix = isOwn ? ownPrefix : '';
    const changed: string[] = [];
    for (const { file: relative, stamp } of await listContentFiles(folder)) {
      const file = prefix + relative;
      const kind = kindOf(relative, isOwn);
      if (notCompiled.has(kind)) continue;
      const before = remembered(file);
      const same = before !== undefined && stamp !== null && before.stamp === stamp;
      if (!same) changed.push(relative);
      const problem = kind === 'unknown' ? { ...unknownFileProblem(relative), file } : null;
      scanned.set(file, { file, hash: same ? before.hash : '', stamp, kind, own: isOwn, text: null, problem });
    }
    const unread = new Set(changed);
    for await (const { file: relative, hash, text, problem } of streamContentFiles(folder, changed)) {
      unread.delete(relative);
      const entry = scanned.get(prefix + relative);
      if (!entry) continue;
      entry.hash = hash;
      // What could not be read may be readable next time, with the same stamp.
      if (problem) [entry.stamp, entry.problem] = [null, { ...problem, file: entry.file }];
      if (text === null || remembered(entry.file)?.hash === hash || kept === textsKept) continue;
      entry.text = text;
      kept++;
    }
    // Throws when it is the whole folder that is gone: then nothing is known about what it holds.
    if (unread.size > 0) await access(folder);
    for (const relative of unread) scanned.delete(prefix + relative);
  }
  return scanned;
}

/** The texts of files that are parsed together, read where the scan did not need to. */
export async function withTexts(files: readonly ScannedFile[], folders: ContentFolders): Promise<ScannedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      if (file.text !== null || file.problem) return file;
      const read = await readContentFile(...placeOf(file, folders));
      return { ...file, text: read?.text ?? null };
    }),
  );
}
