import { figuresCited, wordsCited } from '../../src/case-studies/sources-cited.ts';
import type { CaseStudyFile } from '../../src/case-studies/check-references.ts';
import { checkCoverage, type Citing } from '../../src/citations/check-coverage.ts';
import { parseCoverage } from '../../src/citations/coverage.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { checkMaturityMatrix, parseMaturityMatrix } from '../../src/maturity/maturity-matrix.ts';
import { contentKind } from './content-kind.ts';
import type { ContentFile } from './read-files.ts';

function citingOf({ file, text, caseStudy }: CaseStudyFile): Citing[] {
  return [
    ...figuresCited(caseStudy).map((ref) => ({ file, text, ref, givesFigure: true })),
    ...wordsCited(caseStudy).map((ref) => ({ file, text, ref, givesFigure: false })),
  ];
}

/**
 * Checks the files that speak of the library as a whole: the maturity matrix, and what was left out of its sources. Case
 * studies stand without them, so the compiler passes them over.
 */
export function checkLibraryFiles(
  files: readonly ContentFile[],
  { vocabulary, sources }: LibraryTerms,
  caseStudies: { parsed: readonly CaseStudyFile[]; allReadable: boolean },
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, text } of files) {
    if (text === null) continue;
    const kind = contentKind(file);
    if (kind === 'coverage') {
      const parsed = parseCoverage(text, file);
      problems.push(...parsed.problems);
      const library = {
        hasSource: (id: string) => sources.has(id),
        citing: caseStudies.parsed.flatMap(citingOf),
        citesAll: caseStudies.allReadable,
      };
      if (parsed.document) problems.push(...checkCoverage(parsed.document, { file, text }, library));
    } else if (kind === 'maturity-matrix') {
      const parsed = parseMaturityMatrix(text, file);
      problems.push(...parsed.problems);
      const library = { areas: vocabulary['maturity-areas'], sources };
      if (parsed.document) problems.push(...checkMaturityMatrix(parsed.document, { file, text }, library));
    }
  }
  return problems;
}
