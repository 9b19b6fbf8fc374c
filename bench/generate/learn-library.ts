import type { CaseStudy, Fact } from '../../src/case-studies/case-study.ts';
import { wordsCited } from '../../src/case-studies/sources-cited.ts';
import type { SourceRef } from '../../src/citations/source.ts';
import type { OutcomeMetric } from '../../src/evidence/outcome-metric.ts';
import { plainText } from '../../src/search/plain-text.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { createTextModel, type TextModel } from './text-model.ts';

/** What is known of the real library: the stock from which further case studies are made. */
export interface LearntLibrary {
  vocabulary: Vocabulary;
  caseStudies: readonly CaseStudy[];
  metrics: readonly OutcomeMetric[];
  /** Real results by indicator, with their ids. */
  byIndicator: ReadonlyMap<string, { id: string; metric: OutcomeMetric }[]>;
  facts: Record<'scale' | 'costs', readonly Fact[]>;
  /** Where the real library takes words from; what it takes figures from stands with the figures. */
  wordSources: readonly SourceRef[];
  texts: Record<
    'summary' | 'prose' | 'event' | 'statement' | 'population' | 'caveat' | 'why' | 'relation' | 'maturity',
    TextModel
  >;
}

const sentencesOf = (text: string) => plainText(text).split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u);

/** Learns from case studies that have passed every check. */
export function learnLibrary(caseStudies: readonly CaseStudy[], vocabulary: Vocabulary): LearntLibrary {
  const metrics = caseStudies.flatMap((caseStudy) => caseStudy.metrics);
  const byIndicator = new Map<string, { id: string; metric: OutcomeMetric }[]>();
  for (const { id, metrics: own } of caseStudies) {
    for (const metric of own) {
      const alike = byIndicator.get(metric.indicator) ?? [];
      byIndicator.set(metric.indicator, [...alike, { id: `${id}/${metric.id}`, metric }]);
    }
  }
  const model = (of: (caseStudy: CaseStudy) => readonly string[]) => createTextModel(caseStudies.flatMap(of));
  const modelOfMetrics = (of: (metric: OutcomeMetric) => readonly string[]) => createTextModel(metrics.flatMap(of));
  return {
    vocabulary,
    caseStudies,
    metrics,
    byIndicator,
    facts: { scale: caseStudies.flatMap(({ scale }) => scale), costs: caseStudies.flatMap(({ costs }) => costs) },
    wordSources: caseStudies.flatMap(wordsCited),
    texts: {
      summary: model(({ summary }) => sentencesOf(summary)),
      prose: model(({ sections }) => Object.values(sections).flatMap(sentencesOf)),
      event: model(({ timeline }) => timeline.map(({ event }) => event)),
      maturity: model(({ maturity }) => maturity.map(({ statement }) => statement)),
      statement: modelOfMetrics(({ statement }) => [statement]),
      population: modelOfMetrics(({ population }) => [population]),
      caveat: modelOfMetrics(({ caveats }) => caveats),
      why: modelOfMetrics(({ judgements, secondGrading }) =>
        [...judgements, ...(secondGrading?.judgements ?? [])].map(({ why }) => why),
      ),
      relation: modelOfMetrics(({ relations }) => relations.map(({ why }) => why)),
    },
  };
}
