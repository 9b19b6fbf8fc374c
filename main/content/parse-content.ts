import path from 'node:path';
import { checkReferences, type CaseStudyFile } from '../../src/case-studies/check-references.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import { checkLibraryFiles } from './check-library-files.ts';
import { contentKind, unknownFileProblem } from './content-kind.ts';
import { parseSharedContent, type SharedContent } from './parse-shared.ts';
import type { ContentFile } from './read-files.ts';

/** A whole content folder, parsed and checked. Broken files are missing from it and explained in `problems`. */
export interface Content extends SharedContent {
  caseStudies: CaseStudyFile[];
}

/** The case study that a file is meant to hold, going by its name: `cases/torbay.md` is `torbay`. */
export const caseIdOfFile = (file: string) => path.posix.basename(file).replace(/\.md$/i, '');

/**
 * Parses and checks the files of a content folder. A folder that has only case studies in it, such as a contributor's, is
 * read against the library that is `lent` to it.
 */
export function parseContent(files: readonly ContentFile[], lent?: Content): Content {
  const shared = parseSharedContent(files, lent);
  const problems = [...shared.problems];
  const parsed: CaseStudyFile[] = [];
  const unreadable = new Set<string>();
  const faulty = new Set<string>();
  for (const { file, text, problem } of files) {
    if (problem) problems.push(problem);
    const kind = contentKind(file);
    if (kind === 'unknown') problems.push(unknownFileProblem(file));
    if (kind !== 'case-study') continue;
    const { document, problems: found } = text === null ? { document: null, problems: [] } : parseCaseStudy(text, file);
    problems.push(...found);
    if (found.length > 0) faulty.add(file);
    if (document && text !== null) parsed.push({ file, text, caseStudy: document });
    else unreadable.add(caseIdOfFile(file));
  }

  const lentIds = new Set(lent?.caseStudies.map(({ caseStudy }) => caseStudy.id));
  const owners = new Map<string, string>();
  const relations = new Map<string, CaseStudyFile['caseStudy']['metrics'][number]['relations']>();
  for (const { file, caseStudy } of [...(lent?.caseStudies ?? []), ...parsed]) {
    if (owners.has(caseStudy.id)) continue;
    owners.set(caseStudy.id, lentIds.has(caseStudy.id) ? `the library's ${file}` : file);
    for (const metric of caseStudy.metrics) relations.set(`${caseStudy.id}/${metric.id}`, metric.relations);
  }
  const caseStudies = parsed.filter((candidate) => {
    const checked = checkReferences(candidate, {
      ...shared,
      ownerOf: (id) => owners.get(id),
      relationsOf: (id) => relations.get(id),
      isUnreadable: (id) => unreadable.has(id),
      isElsewhere: (id) => lentIds.has(id),
    });
    problems.push(...checked.problems);
    return checked.usable && !faulty.has(candidate.file);
  });
  problems.push(...checkLibraryFiles(files, shared, { parsed, allReadable: unreadable.size === 0 }));
  const inOrder = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  return { ...shared, caseStudies, problems: inOrder };
}
