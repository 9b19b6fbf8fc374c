import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../src/lib/problem.ts';
import { parseContent } from './parse-content.ts';
import { readContentFiles } from './read-files.ts';

export interface CheckReport {
  /** How many files were read. */
  files: number;
  problems: Problem[];
}

/**
 * Checks a content folder. A folder without a vocabulary of its own, such as a contributor's drafts, is checked against
 * the shipped one.
 */
export async function checkFolder(folder: string, shippedContent: string): Promise<CheckReport> {
  const files = await readContentFiles(folder);
  const whole = existsSync(path.join(folder, 'vocabulary'));
  const shared = whole ? undefined : parseContent(await readContentFiles(shippedContent));
  const { problems } = parseContent(files, shared);
  return { files: files.length, problems };
}
