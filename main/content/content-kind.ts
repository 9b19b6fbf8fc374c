import { vocabularyNames } from '../../src/vocabulary/vocabulary.ts';
import type { Problem } from '../../src/lib/problem.ts';

/** What a content file is, by where it stands. */
export type ContentKind =
  | 'case-study'
  | 'sources'
  | 'vocabulary'
  | 'glossary'
  | 'reference'
  | 'pack'
  | 'coverage'
  | 'maturity-matrix'
  | 'unknown';

/** `file` is relative to the content folder, with forward slashes. */
export function contentKind(file: string): ContentKind {
  if (/\.md$/i.test(file)) return 'case-study';
  if (file === 'sources.yaml') return 'sources';
  if (file === 'coverage.yaml') return 'coverage';
  if (file === 'maturity-matrix.yaml') return 'maturity-matrix';
  if (file === 'glossary.yaml') return 'glossary';
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  if (folder === 'vocabulary/' && file.slice(folder.length, -'.yaml'.length) in vocabularyNames) return 'vocabulary';
  if (folder === 'reference/') return 'reference';
  if (folder === 'examples/') return 'pack';
  return 'unknown';
}

/** Says why a file is passed over, so that nobody waits for it to appear. */
export function unknownFileProblem(file: string): Problem {
  const message = file.startsWith('vocabulary/')
    ? `This is not the name of a vocabulary. Use ${Object.keys(vocabularyNames).join(', ')}, each with .yaml.`
    : 'Casebook does not read this file. Case studies end in .md, sources stand in sources.yaml, example packs in examples/.';
  return { file, line: 1, severity: 'warning', message };
}
