import { isDeepStrictEqual } from 'node:util';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { parseSharedContent, type SharedContent } from './parse-shared.ts';
import { ownPrefix, type ScannedFile } from './scan-content.ts';

const sharedKinds: ReadonlySet<ScannedFile['kind']> = new Set(['vocabulary', 'glossary', 'sources', 'reference']);
const isShared = ({ kind }: ScannedFile) => sharedKinds.has(kind);

/** Vocabulary, glossary and sources of the whole library: those that ship, and the sources that the user added. */
export function parseLibraryTerms(files: readonly ScannedFile[]): SharedContent {
  const shared = files.filter(isShared);
  const shipped = parseSharedContent(shared.filter((file) => !file.own));
  const own = shared.filter((file) => file.own).map((file) => ({ ...file, file: file.file.slice(ownPrefix.length) }));
  const all = parseSharedContent(own, shipped);
  const ownProblems = all.problems.map((problem) => ({ ...problem, file: ownPrefix + problem.file }));
  return { ...all, glossary: shipped.glossary, problems: [...shipped.problems, ...ownProblems] };
}

/** Whether anything that is parsed together differs from what the library was compiled from. */
export function termsChanged(
  files: readonly ScannedFile[],
  known: ReadonlyMap<string, { hash: string; kind: string }>,
): boolean {
  const shared = files.filter(isShared);
  const before = [...known.values()].filter(({ kind }) => kind !== 'case-study' && kind !== 'unknown').length;
  return shared.length !== before || shared.some(({ file, hash }) => known.get(file)?.hash !== hash);
}

const differing = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): string[] =>
  [...before].filter(([id, value]) => !isDeepStrictEqual(value, after.get(id))).map(([id]) => id);

/** Terms, as `vocabulary/id`, and sources that were changed or taken away. Nothing can depend yet on what was added. */
export function changedTerms(before: LibraryTerms, after: LibraryTerms): { terms: string[]; sources: string[] } {
  const names = Object.keys(after.vocabulary) as (keyof typeof after.vocabulary)[];
  return {
    terms: names.flatMap((name) =>
      differing<unknown>(before.vocabulary[name], after.vocabulary[name]).map((id) => `${name}/${id}`),
    ),
    sources: differing(before.sources, after.sources),
  };
}
