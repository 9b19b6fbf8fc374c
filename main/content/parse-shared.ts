import { sourceSchema, type Source } from '../../src/citations/source.ts';
import { parseLocatedYaml } from '../../src/lib/located-yaml.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { parseGlossary, type GlossaryTerm } from '../../src/vocabulary/glossary.ts';
import { parseIdList, parseIndicators, parseTerms } from '../../src/vocabulary/parse-vocabulary.ts';
import { referenceTableSchema } from '../../src/vocabulary/reference-table.ts';
import { vocabularyNames, type Vocabulary, type VocabularyName } from '../../src/vocabulary/vocabulary.ts';
import { contentKind } from './content-kind.ts';
import type { ContentFile } from './read-files.ts';

/** What the files of a library share: words and sources. Everything wrong with them, by file, is in `problems`. */
export interface SharedContent extends LibraryTerms {
  glossary: ReadonlyMap<string, GlossaryTerm>;
  problems: Problem[];
}

export function emptyVocabulary(): Vocabulary {
  const names = Object.keys(vocabularyNames) as VocabularyName[];
  return Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Vocabulary;
}

const vocabularyOf = (file: string) => file.slice('vocabulary/'.length, -'.yaml'.length) as VocabularyName;

/** 1-based line of the first mention. */
const lineOf = (text: string, words: string) => text.slice(0, Math.max(text.indexOf(words), 0)).split('\n').length;

/**
 * Parses the vocabulary, sources and reference tables among `files`. `lent` is what a folder without a vocabulary of its own
 * is read against, such as a contributor's; it may add sources to those lent, but not redefine them.
 */
export function parseSharedContent(files: readonly ContentFile[], lent?: LibraryTerms): SharedContent {
  const problems: Problem[] = [];
  const vocabulary: Vocabulary = lent ? { ...lent.vocabulary } : emptyVocabulary();
  const sources = new Map<string, Source>(lent?.sources);
  let glossary: ReadonlyMap<string, GlossaryTerm> = new Map();
  const cited: { file: string; line: number; sourceId: string }[] = [];

  for (const { file, text } of files) {
    if (text === null) continue;
    const kind = contentKind(file);
    if (kind === 'vocabulary') {
      const name = vocabularyOf(file);
      if (name === 'indicators') {
        const parsed = parseIndicators(text, file);
        problems.push(...parsed.problems);
        vocabulary.indicators = parsed.document ?? new Map();
      } else {
        const parsed = parseTerms(text, file);
        problems.push(...parsed.problems);
        vocabulary[name] = parsed.document ?? new Map();
      }
      for (const { id, source } of vocabulary[name].values()) {
        if (source) cited.push({ file, line: lineOf(text, `- id: ${id}`), sourceId: source.id });
      }
    } else if (kind === 'glossary') {
      const parsed = parseGlossary(text, file);
      problems.push(...parsed.problems);
      glossary = parsed.document ?? glossary;
    } else if (kind === 'sources') {
      const parsed = parseIdList(text, sourceSchema, file);
      problems.push(...parsed.problems);
      for (const [id, source] of parsed.document ?? []) {
        if (lent?.sources.has(id))
          problems.push({
            file,
            line: text.slice(0, Math.max(text.search(new RegExp(`id: ${id}\\s`)), 0)).split('\n').length,
            severity: 'error',
            message: `The library already has a source "${id}". Remove this one, or give it another id.`,
          });
        else sources.set(id, source);
      }
    } else if (kind === 'reference') {
      const parsed = parseLocatedYaml(text, referenceTableSchema, { file, firstLine: 1 });
      problems.push(...parsed.problems);
      const { document } = parsed;
      if (!document) continue;
      const ids = [document.source.id, ...document.rows.flatMap(({ source }) => source?.id ?? [])];
      for (const sourceId of new Set(ids)) cited.push({ file, line: lineOf(text, sourceId), sourceId });
    }
  }
  for (const { file, line, sourceId } of cited) {
    if (!sources.has(sourceId))
      problems.push({
        file,
        line,
        severity: 'error',
        message: `The source "${sourceId}" is not in sources.yaml. Add it, or correct the id.`,
      });
  }
  return { vocabulary, sources, glossary, problems };
}
