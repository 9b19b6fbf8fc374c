import { shortReference, sourceUrl } from '../citations/format-reference.ts';
import type { Source } from '../citations/source.ts';
import type { MetricView } from './views.ts';
import { gradeMetric } from '../evidence/grade.ts';
import type { OutcomeMetric } from '../evidence/outcome-metric.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { labelled } from './labelled.ts';

/** A result as one file can show it. Its relations are told from the other side, which another file holds. */
export type UnrelatedMetricView = Omit<MetricView, 'relations'>;

/** What a library knows beyond its case studies. */
export interface LibraryTerms {
  vocabulary: Vocabulary;
  sources: ReadonlyMap<string, Source>;
}

/** Grades one result and resolves its labels. Its indicator and source must be known: `checkReferences` has seen to that. */
export function buildMetricView(
  metric: OutcomeMetric,
  caseStudy: { id: string; title: string },
  { vocabulary, sources }: LibraryTerms,
): UnrelatedMetricView {
  const indicator = vocabulary.indicators.get(metric.indicator);
  const source = sources.get(metric.source.id);
  if (!indicator || !source)
    throw new Error(`${caseStudy.id}/${metric.id} names an indicator or a source that nobody defines`);
  return {
    id: `${caseStudy.id}/${metric.id}`,
    caseId: caseStudy.id,
    caseTitle: caseStudy.title,
    indicator: { id: indicator.id, label: indicator.label },
    domain: indicator.domain,
    goodDirection: indicator.goodDirection,
    statement: metric.statement,
    figure: metric.figure,
    comparator: metric.comparator,
    design: metric.design,
    status: metric.status,
    period: metric.period,
    population: metric.population,
    sample: metric.sample ?? null,
    ...gradeMetric(metric, indicator.goodDirection),
    source: {
      id: source.id,
      title: source.title,
      short: shortReference(source),
      locator: metric.source.locator,
      url: sourceUrl(source),
    },
    caveats: metric.caveats,
    interventions: labelled(vocabulary.interventions, metric.interventions),
  };
}
