import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders whose code decides what the compiled library holds. */
const compilingCode = ['src', 'main/content', 'main/database'];

/**
 * Names the code that compiles a library, for processes that run from source: another name, and everything is compiled
 * again, so that nobody looks at grades of a rule that was changed. `projectDir` is the folder that holds `src`.
 */
export function codeFingerprint(projectDir: string): string {
  const hash = createHash('sha256');
  for (const folder of compilingCode) {
    const names = readdirSync(path.join(projectDir, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((name) => name.endsWith('.ts')).toSorted()) {
      hash.update(name.replaceAll(path.sep, '/'));
      hash.update(readFileSync(path.join(projectDir, folder, name)));
    }
  }
  return `code-${hash.digest('hex').slice(0, 12)}`;
}
