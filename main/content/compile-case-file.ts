import { checkReferences } from '../../src/case-studies/check-references.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { buildLibraryRows, type CaseRows } from '../../src/library/library-rows.ts';
import { readScanned, type ContentFolders, type ScannedFile } from './scan-content.ts';

/** What one case study file gives the library, as far as it can be told without the other case studies. */
export interface CompiledFile {
  /** Of what was read. */
  hash: string;
  caseId: string | null;
  /** ISO date of the last check against the sources. */
  checked: string | null;
  problems: Problem[];
  /** `null` when it cannot stand in the library. */
  rows: CaseRows | null;
}

/** Whether another file claims the id, and what results in other files say in return, is asked when all are in. */
const nothingElse = {
  ownerOf: () => undefined,
  relationsOf: () => undefined,
  isUnreadable: () => true,
  isElsewhere: () => false,
};

/** Reads and compiles one case study file; `null` when it is gone. */
export async function compileCaseFile(
  scanned: Pick<ScannedFile, 'file' | 'own'>,
  folders: ContentFolders,
  terms: LibraryTerms,
): Promise<CompiledFile | null> {
  const read = await readScanned(scanned, folders);
  if (!read) return null;
  const { hash, text, problem } = read;
  if (text === null) return { hash, caseId: null, checked: null, problems: problem ? [problem] : [], rows: null };
  const { file } = scanned;
  const { document, problems } = parseCaseStudy(text, file);
  if (!document) return { hash, caseId: null, checked: null, problems, rows: null };
  const checked = checkReferences({ file, text, caseStudy: document }, { ...terms, ...nothingElse });
  const usable = checked.usable && problems.length === 0;
  return {
    hash,
    caseId: document.id,
    checked: document.review.checked,
    problems: [...problems, ...checked.problems].toSorted((a, b) => a.line - b.line),
    rows: usable ? buildLibraryRows(document, terms) : null,
  };
}
