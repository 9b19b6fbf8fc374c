import { sourceSchema, type Source } from '../../src/citations/source.ts';
import { parseLocatedYaml } from '../../src/lib/located-yaml.ts';
import type { Problem } from '../../src/lib/problem.ts';
import type { LibraryTerms } from '../../src/library/build-metric-view.ts';
import { parseIdList, parseIndicators, parseTerms } from '../../src/vocabulary/parse-vocabulary.ts';
import { referenceTableSchema } from '../../src/vocabulary/reference-table.ts';
import { vocabularyNames, type Vocabulary, type VocabularyName } from '../../src/vocabulary/vocabulary.ts';
import { contentKind } from './content-kind.ts';
import type { ContentFile } from './read-files.ts';

/** What the files of a library share: words and sources. Everything wrong with them, by file, is in `problems`. */
export interface SharedContent extends LibraryTerms {
  problems: Problem[];
}

export function emptyVocabulary(): Vocabulary {
  const names = Object.keys(vocabularyNames) as VocabularyName[];
  return Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Vocabulary;
}

const vocabularyOf = (file: string) => file.slice('vocabulary/'.length, -'.yaml'.length) as VocabularyName;

/**
 * Parses the vocabulary, sources and reference tables among `files`. `lent` is what a folder without a vocabulary of its own
 * is read against, such as a contributor's; it may add sources to those lent, but not redefine them.
 */
export function parseSharedContent(files: readonly ContentFile[], lent?: LibraryTerms): SharedContent {
  const problems: Problem[] = [];
  const vocabulary: Vocabulary = lent ? { ...lent.vocabulary } : emptyVocabulary();
  const sources = new Map<string, Source>(lent?.sources);
  const tables: { file: string; sourceId: string }[] = [];

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
      if (parsed.document) tables.push({ file, sourceId: parsed.document.source.id });
    }
  }
  for (const { file, sourceId } of tables) {
    if (!sources.has(sourceId))
      problems.push({
        file,
        line: 1,
        severity: 'error',
        message: `The source "${sourceId}" is not in sources.yaml. Add it, or correct the id.`,
      });
  }
  return { vocabulary, sources, problems };
}
