import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** A content file as its folder lists it, before anything in it is read. */
export interface ListedFile {
  /** Relative to the folder, with forward slashes. */
  file: string;
  /**
   * Size, times and inode: while they are the same, so is the content. `null` where they prove nothing, as when the file was
   * written so lately that it could change again without a later time.
   */
  stamp: string | null;
}

const notContent = new Set(['readme.md', 'license.md', 'licence.md', 'contributing.md']);
const isContent = (name: string) => /\.(md|ya?ml)$/i.test(name) && !notContent.has(name.toLowerCase());
/** The coarsest clock of a file system in use (FAT), in which two changes can bear the same time. */
const clockTickMs = 2_000;
/** How long the files of a folder may keep others waiting. */
const sliceMs = 8;

const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function stampOf(file: string): Pick<ListedFile, 'stamp'> | null {
  const now = Date.now();
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
    const newestMs = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n);
    return { stamp: newestMs + clockTickMs < now ? `${size}-${mtimeNs}-${ctimeNs}-${ino}` : null };
  } catch (error) {
    return isGone(error) ? null : { stamp: null };
  }
}

function namesIn(folder: string, within: string): string[] {
  const names: string[] = [];
  for (const entry of readdirSync(path.join(folder, within), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) names.push(...namesIn(folder, `${within}${entry.name}/`));
    else if (entry.isFile() && isContent(entry.name)) names.push(within + entry.name);
  }
  return names;
}

/**
 * The `.md` and `.yaml` files of a folder and its sub-folders, in order of name. Hidden files, links and readmes are passed
 * over. Throws when the folder itself cannot be listed.
 */
export async function listContentFiles(folder: string): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  let sliceStarted = performance.now();
  // Ten thousand promises would take several times as long as asking one after another.
  for (const file of namesIn(folder, '').toSorted()) {
    const stamp = stampOf(path.join(folder, file));
    if (stamp) listed.push({ file, ...stamp });
    if (performance.now() - sliceStarted < sliceMs) continue;
    await setImmediate();
    sliceStarted = performance.now();
  }
  return listed;
}
