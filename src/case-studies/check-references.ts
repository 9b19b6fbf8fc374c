import { splitCitations } from '../citations/inline-citation.ts';
import type { Source } from '../citations/source.ts';
import type { Problem } from '../lib/problem.ts';
import { vocabularyNames, type Vocabulary, type VocabularyName } from '../vocabulary/vocabulary.ts';
import type { CaseStudy } from './case-study.ts';

/** A case study with the file it came from; `text` finds the line of a problem. */
export interface CaseStudyFile {
  file: string;
  text: string;
  caseStudy: CaseStudy;
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

/** Every source reference of a case study, sections included. */
function sourceIds(caseStudy: CaseStudy): string[] {
  const cited = [
    ...caseStudy.timeline,
    ...caseStudy.context,
    ...caseStudy.scale,
    ...caseStudy.costs,
    ...caseStudy.maturity,
    ...caseStudy.metrics,
    ...(caseStudy.population ? [caseStudy.population] : []),
    ...(caseStudy.story ? [caseStudy.story] : []),
  ].map((item) => item.source.id);
  const inline = Object.values(caseStudy.sections).flatMap((section) =>
    splitCitations(section).flatMap((piece) => (piece.kind === 'citation' ? [piece.ref.id] : [])),
  );
  return [...cited, ...inline];
}

/**
 * Checks what only the whole library can show: ids that nobody defines, ids used twice, relations that lead nowhere or one way.
 * Each problem names the file and line to mend.
 */
export function checkReferences(
  files: readonly CaseStudyFile[],
  vocabulary: Vocabulary,
  sources: ReadonlyMap<string, Source>,
): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  const relations = new Map<string, CaseStudy['metrics'][number]['relations']>(
    files.flatMap(({ caseStudy }) =>
      caseStudy.metrics.map((metric) => [`${caseStudy.id}/${metric.id}`, metric.relations] as const),
    ),
  );
  for (const { file, text, caseStudy } of files) {
    const report = (word: string, message: string) =>
      problems.push({ file, line: lineOfWord(text, word), severity: 'error', message });
    const known = (name: VocabularyName, ids: readonly string[]) => {
      for (const id of new Set(ids)) {
        if (!vocabulary[name].has(id))
          report(
            id,
            `"${id}" is not in the vocabulary "${vocabularyNames[name]}" (vocabulary/${name}.yaml). Use an id from it or add the term.`,
          );
      }
    };

    const owner = owners.get(caseStudy.id);
    if (owner)
      report(caseStudy.id, `The id "${caseStudy.id}" is already used by ${owner}. Give this case study another.`);
    owners.set(caseStudy.id, owner ?? file);

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
    for (const id of new Set(sourceIds(caseStudy))) {
      if (!sources.has(id)) report(id, `The source "${id}" is not in sources.yaml. Add it, or correct the id.`);
    }
    for (const metric of caseStudy.metrics) {
      const self = `${caseStudy.id}/${metric.id}`;
      for (const relation of metric.relations) {
        const back = relations.get(relation.metric);
        if (!back)
          report(relation.metric, `"${metric.id}" ${relation.kind} "${relation.metric}", which no case study holds.`);
        else if (
          relation.kind === 'contradicts' &&
          !back.some((other) => other.kind === 'contradicts' && other.metric === self)
        )
          report(
            relation.metric,
            `"${metric.id}" contradicts "${relation.metric}", which does not say so in return. Add the relation there too.`,
          );
      }
    }
  }
  return problems;
}
