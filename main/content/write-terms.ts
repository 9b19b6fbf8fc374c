import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { readTerms } from '../database/library-state.ts';
import { writeFile, writeTerms } from '../database/library-write.ts';
import type { Database } from '../database/open-database.ts';
import type { CompilationPlan } from './plan-compilation.ts';
import type { ScannedFile } from './scan-content.ts';

/** Writes every file that is no case study: the vocabulary and sources where they changed, and files that nobody reads. */
export function writeTermsOf(db: Database, { scanned, terms }: CompilationPlan): LibraryTerms {
  const write = ({ file, hash, stamp, kind, problem }: ScannedFile) => {
    const found = terms?.shared.problems.filter((item) => item.file === file) ?? [];
    const problems = [...(problem ? [problem] : []), ...found];
    writeFile(db, { file, hash, stamp, kind, caseId: null, usable: problems.length === 0, checked: null, problems });
  };
  for (const file of scanned.values())
    if (file.kind === 'unknown' || (terms && file.kind !== 'case-study')) write(file);
  if (!terms) return readTerms(db);
  writeTerms(db, terms.shared);
  return terms.shared;
}
