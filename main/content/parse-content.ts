import { checkReferences, type CaseStudyFile } from '../../src/case-studies/check-references.ts';
import { parseCaseStudy } from '../../src/case-studies/parse-case-study.ts';
import { sourceSchema, type Source } from '../../src/citations/source.ts';
import { parseLocatedYaml } from '../../src/lib/located-yaml.ts';
import type { Parsed, Problem } from '../../src/lib/problem.ts';
import { parseIdList, parseIndicators, parseTerms } from '../../src/vocabulary/parse-vocabulary.ts';
import { referenceTableSchema, type ReferenceTable } from '../../src/vocabulary/reference-table.ts';
import { vocabularyNames, type Vocabulary, type VocabularyName } from '../../src/vocabulary/vocabulary.ts';
import { maxFileBytes, type ContentFile } from './read-files.ts';

/** A whole content folder, parsed and checked. Broken files are missing from it and explained in `problems`. */
export interface Content {
  caseStudies: CaseStudyFile[];
  sources: ReadonlyMap<string, Source>;
  vocabulary: Vocabulary;
  reference: ReferenceTable[];
  problems: Problem[];
}

function emptyVocabulary(): Vocabulary {
  const names = Object.keys(vocabularyNames) as VocabularyName[];
  return Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Vocabulary;
}

/**
 * Parses the files of a content folder. `shared` lends vocabulary and sources to a folder that has only case studies in it,
 * such as a contributor's.
 */
export function parseContent(files: readonly ContentFile[], shared?: Pick<Content, 'sources' | 'vocabulary'>): Content {
  const problems: Problem[] = [];
  const keep = <T>(parsed: Parsed<T>): T | null => {
    problems.push(...parsed.problems);
    return parsed.document;
  };
  const vocabulary: Vocabulary = { ...(shared?.vocabulary ?? emptyVocabulary()) };
  const sources = new Map(shared?.sources);
  const reference: ReferenceTable[] = [];
  const caseStudies: CaseStudyFile[] = [];

  for (const { file, text, bytes } of files) {
    if (text === null) {
      const message = `The file is ${(bytes / 1e6).toFixed(1)} MB; the limit is ${maxFileBytes / 1e6} MB. Take out what is not a case study.`;
      problems.push({ file, line: 1, severity: 'error', message });
    } else if (file.endsWith('.md')) {
      const caseStudy = keep(parseCaseStudy(text, file));
      if (caseStudy) caseStudies.push({ file, text, caseStudy });
    } else if (file === 'sources.yaml') {
      for (const [id, source] of keep(parseIdList(text, sourceSchema, file)) ?? []) sources.set(id, source);
    } else if (file.startsWith('vocabulary/')) {
      const name = file.slice('vocabulary/'.length, -'.yaml'.length);
      if (name === 'indicators') vocabulary.indicators = keep(parseIndicators(text, file)) ?? new Map();
      else if (name in vocabularyNames)
        vocabulary[name as Exclude<VocabularyName, 'indicators'>] = keep(parseTerms(text, file)) ?? new Map();
      else
        problems.push({
          file,
          line: 1,
          severity: 'error',
          message: `"${name}" is not a vocabulary. Use ${Object.keys(vocabularyNames).join(', ')}.`,
        });
    } else if (file.startsWith('reference/')) {
      const table = keep(parseLocatedYaml(text, referenceTableSchema, { file, firstLine: 1 }));
      if (table) reference.push(table);
    }
  }
  problems.push(...checkReferences(caseStudies, vocabulary, sources));
  for (const table of reference) {
    if (!sources.has(table.source.id))
      problems.push({
        file: `reference/${table.id}.yaml`,
        line: 1,
        severity: 'error',
        message: `The source "${table.source.id}" is not in sources.yaml.`,
      });
  }
  return { caseStudies, sources, vocabulary, reference, problems };
}
