import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../src/lib/problem.ts';
import { listContentFiles } from './list-files.ts';

/** Larger than any file that a person would write; refused before it is read. */
const maxFileBytes = 5_000_000;
/** Enough to keep the disk busy, few enough for any limit on open files. */
const filesAtOnce = 16;

/** A content file as found on disk. */
export interface ContentFile {
  /** Relative to the folder, with forward slashes. */
  file: string;
  /** SHA-256 of the content, or what stands for it where the content could not be read. */
  hash: string;
  /** `null` when it could not be read, which `problem` then explains. */
  text: string | null;
  problem: Problem | null;
}

const unread = (file: string, hash: string, message: string): ContentFile => ({
  file,
  hash,
  text: null,
  problem: { file, line: 1, severity: 'error', message },
});

/** Reads one file; `null` when it is not there any more. */
export async function readContentFile(folder: string, file: string): Promise<ContentFile | null> {
  const name = path.join(folder, file);
  try {
    const { size } = await stat(name);
    if (size > maxFileBytes) {
      const megabytes = (size / 1e6).toFixed(1);
      const limit = maxFileBytes / 1e6;
      return unread(
        file,
        `${size} bytes`,
        `The file is ${megabytes} MB; the limit is ${limit} MB. Take out what is not a case study.`,
      );
    }
    const bytes = await readFile(name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    try {
      return {
        file,
        hash,
        text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
        problem: null,
      };
    } catch {
      return unread(file, hash, 'The file is not UTF-8 text. Save it again with the encoding UTF-8.');
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // Removed since the folder was listed.
    if (code === 'ENOENT') return null;
    return unread(file, code, `The file cannot be read (${code}). Check that you have permission to read it.`);
  }
}

/** Reads some files of a folder, in the order given. */
export async function* streamContentFiles(folder: string, files: readonly string[]): AsyncGenerator<ContentFile> {
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const read = await Promise.all(files.slice(from, from + filesAtOnce).map((file) => readContentFile(folder, file)));
    yield* read.filter((file) => file !== null);
  }
}

/** All files of a folder at once, where their text is wanted as a whole. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const files: ContentFile[] = [];
  const names = (await listContentFiles(folder)).map(({ file }) => file);
  for await (const file of streamContentFiles(folder, names)) files.push(file);
  return files;
}
