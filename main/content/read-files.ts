import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Larger than any file that a person would write; refused before it is read. */
export const maxFileBytes = 5_000_000;

/** A content file as found on disk. */
export interface ContentFile {
  /** Relative to the folder, with forward slashes. */
  file: string;
  bytes: number;
  /** SHA-256 of the content; empty when the file is too large to read. */
  hash: string;
  /** `null` when the file is larger than `maxFileBytes`. */
  text: string | null;
}

/** Reads the `.md` and `.yaml` files of a folder and its sub-folders, in order of name. Hidden files are passed over. */
export async function readContentFiles(folder: string): Promise<ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(md|ya?ml)$/i.test(entry.name) && entry.name.toLowerCase() !== 'readme.md')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (name) =>
        !path
          .relative(folder, name)
          .split(path.sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const file = path.relative(folder, name).split(path.sep).join('/');
      const { size } = await stat(name);
      if (size > maxFileBytes) return { file, bytes: size, hash: '', text: null };
      const text = await readFile(name, 'utf8');
      return { file, bytes: size, hash: createHash('sha256').update(text).digest('hex'), text };
    }),
  );
}
