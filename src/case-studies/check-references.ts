import type { Source } from '../citations/source.ts';
import type { OutcomeMetric } from '../evidence/outcome-metric.ts';
import type { Problem } from '../lib/problem.ts';
import { vocabularyNames, type Vocabulary, type VocabularyName } from '../vocabulary/vocabulary.ts';
import type { CaseStudy } from './case-study.ts';
import { sourcesCited } from './sources-cited.ts';

/** A case study with the file it came from; `text` finds the line of a problem. */
export interface CaseStudyFile {
  file: string;
  text: string;
  caseStudy: CaseStudy;
}

/** The rest of the library, as far as one case study may refer to it. */
export interface LibraryReferences {
  vocabulary: Vocabulary;
  sources: ReadonlyMap<string, Source>;
  /** The file that holds a case study id: the first, in reading order, where several claim it. */
  ownerOf(caseId: string): string | undefined;
  /** Relations of the result `case-id/metric-id`; `undefined` when no case study holds it. */
  relationsOf(metricId: string): OutcomeMetric['relations'] | undefined;
  /** A file named after this case study is there but cannot be read, so nothing can be said about its results. */
  isUnreadable(caseId: string): boolean;
  /** The case study is kept by others, so the author of this one cannot make it say anything in return. */
  isElsewhere(caseId: string): boolean;
}

export interface CheckedReferences {
  problems: Problem[];
  /** Whether it can stand in the library: its own id, and no word or source that nobody defines. */
  usable: boolean;
}

/** 1-based line of the first whole-word mention. */
function lineOfWord(text: string, word: string): number {
  const index = text.search(new RegExp(`(?<![a-z0-9-])${word.replaceAll('/', '\\/')}(?![a-z0-9-])`));
  return index < 0 ? 1 : text.slice(0, index).split('\n').length;
}

const vocabularyFields = {
  focusGroups: 'focus-groups',
  segments: 'segments',
  integrationTypes: 'integration-types',
  careSettings: 'care-settings',
  interventions: 'interventions',
  paymentModels: 'payment-models',
  enablers: 'enablers',
  barriers: 'barriers',
} as const satisfies Partial<Record<keyof CaseStudy, VocabularyName>>;

/**
 * Checks what only the whole library can show: ids that nobody defines, ids used twice, relations that lead nowhere or one way.
 * Each problem names the file and line to mend.
 */
export function checkReferences(
  { file, text, caseStudy }: CaseStudyFile,
  library: LibraryReferences,
): CheckedReferences {
  const problems: Problem[] = [];
  let usable = true;
  const report = (word: string, message: string) =>
    problems.push({ file, line: lineOfWord(text, word), severity: 'error', message });
  const refuse = (word: string, message: string) => {
    usable = false;
    report(word, message);
  };
  const known = (name: VocabularyName, ids: readonly string[]) => {
    for (const id of new Set(ids)) {
      if (!library.vocabulary[name].has(id))
        refuse(
          id,
          `"${id}" is not in the vocabulary "${vocabularyNames[name]}" (vocabulary/${name}.yaml). Use an id from it or add the term.`,
        );
    }
  };

  const owner = library.ownerOf(caseStudy.id);
  if (owner !== undefined && owner !== file)
    refuse(caseStudy.id, `The id "${caseStudy.id}" is already used by ${owner}. Give this case study another.`);

  for (const [field, name] of Object.entries(vocabularyFields))
    known(name, caseStudy[field as keyof typeof vocabularyFields]);
  known(
    'context-indicators',
    caseStudy.context.map((item) => item.indicator),
  );
  known(
    'maturity-areas',
    caseStudy.maturity.map((item) => item.area),
  );
  known(
    'indicators',
    caseStudy.metrics.map((metric) => metric.indicator),
  );
  known(
    'interventions',
    caseStudy.metrics.flatMap((metric) => metric.interventions),
  );
  for (const id of new Set(sourcesCited(caseStudy))) {
    if (!library.sources.has(id)) refuse(id, `The source "${id}" is not in sources.yaml. Add it, or correct the id.`);
  }
  for (const metric of caseStudy.metrics) {
    const self = `${caseStudy.id}/${metric.id}`;
    for (const relation of metric.relations) {
      const back = library.relationsOf(relation.metric);
      const target = relation.metric.slice(0, relation.metric.indexOf('/'));
      if (!back) {
        if (!library.isUnreadable(target))
          report(relation.metric, `"${metric.id}" ${relation.kind} "${relation.metric}", which no case study holds.`);
      } else if (
        relation.kind === 'contradicts' &&
        !library.isElsewhere(target) &&
        !back.some((other) => other.kind === 'contradicts' && other.metric === self)
      )
        report(
          relation.metric,
          `"${metric.id}" contradicts "${relation.metric}", which does not say so in return. Add the relation there too.`,
        );
    }
  }
  return { problems, usable };
}
