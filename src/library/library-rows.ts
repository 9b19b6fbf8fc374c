import type { CaseStudy } from '../case-studies/case-study.ts';
import { sectionTitles } from '../case-studies/case-study.ts';
import { sourcesCited } from '../case-studies/sources-cited.ts';
import type { CaseCard } from './views.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import type { CaseIndexDocument } from '../search/case-index.ts';
import { plainText } from '../search/plain-text.ts';
import type { Term } from '../vocabulary/vocabulary.ts';
import { buildCaseCard } from './build-case-card.ts';
import { buildMetricView, type LibraryTerms, type UnrelatedMetricView } from './build-metric-view.ts';
import { summariseMetric } from './summarise-metric.ts';
import { termsUsed, type TermUse } from './terms-used.ts';

/** What the library keeps of one result. */
export interface MetricRows {
  view: UnrelatedMetricView;
  /** One line, for other results that relate to it. */
  summary: string;
  relations: CaseStudy['metrics'][number]['relations'];
  /** What it is found by, in columns of falling weight. */
  passage: { indicator: string; synonyms: string; statement: string; context: string; names: string; caveats: string };
}

/** What the library keeps of one case study: ready to be stored, needing nothing else to be shown or found. */
export interface CaseRows {
  card: CaseCard;
  /** Without its results, which have rows of their own. */
  caseStudy: Omit<CaseStudy, 'metrics'>;
  terms: TermUse[];
  /** Ids of every source that it cites, in order of first mention. */
  sources: string[];
  metrics: MetricRows[];
  indexDocument: CaseIndexDocument;
  /** Plain text of the summary and of each section. */
  passages: string[];
}

const lines = (...texts: (string | undefined)[]) => texts.filter(Boolean).join('\n');

/** Derives everything that the library keeps of a case study. Its references must have been checked. */
export function buildLibraryRows(caseStudy: CaseStudy, library: LibraryTerms): CaseRows {
  const { vocabulary } = library;
  const uses = termsUsed(caseStudy);
  const terms = uses
    .map((use): Term | undefined => vocabulary[use.vocabulary].get(use.id))
    .filter((term) => term !== undefined);
  const sources = [...new Set(sourcesCited(caseStudy))];
  const interventionLabels = (ids: readonly string[]) =>
    ids.map((id) => vocabulary.interventions.get(id)?.label ?? id).join('\n');
  const names = lines(caseStudy.title, caseStudy.place.name, caseStudy.place.region, caseStudy.place.country);

  const metrics = caseStudy.metrics.map((metric): MetricRows => {
    const view = buildMetricView(metric, caseStudy, library);
    const indicator = vocabulary.indicators.get(metric.indicator);
    const about = metric.interventions.length > 0 ? metric.interventions : caseStudy.interventions;
    return {
      view,
      summary: summariseMetric(view),
      relations: metric.relations,
      passage: {
        indicator: view.indicator.label,
        synonyms: indicator?.synonyms.join('\n') ?? '',
        statement: metric.statement,
        context: lines(metric.population, metric.comparator.words, metric.period.words, interventionLabels(about)),
        names,
        caveats: lines(...metric.caveats, view.source.title, view.source.short),
      },
    };
  });
  const { metrics: _, ...withoutMetrics } = caseStudy;
  return {
    card: buildCaseCard(
      caseStudy,
      metrics.map((metric) => metric.view),
      sources.length,
      library,
    ),
    caseStudy: withoutMetrics,
    terms: uses,
    sources,
    metrics,
    indexDocument: {
      id: caseStudy.id,
      title: caseStudy.title,
      place: lines(caseStudy.place.name, caseStudy.place.region, caseStudy.place.country),
      summary: caseStudy.summary,
      labels: terms.map((term) => term.label).join('\n'),
      synonyms: terms.flatMap((term) => term.synonyms).join('\n'),
    },
    passages: [caseStudy.summary, ...enumKeys(sectionTitles).flatMap((name) => caseStudy.sections[name] ?? [])].map(
      plainText,
    ),
  };
}

/** Everything that a case study can be found by, beyond its names and labels. */
export function bodyText({ caseStudy, metrics, passages }: CaseRows): string {
  return lines(
    ...passages,
    ...caseStudy.providers,
    ...caseStudy.timeline.map((entry) => `${entry.year} ${entry.event}`),
    ...[...caseStudy.scale, ...caseStudy.costs].map((fact) => fact.label),
    ...caseStudy.maturity.map((placement) => placement.statement),
    ...metrics.flatMap(({ passage }) => [passage.statement, passage.context, passage.caveats]),
  );
}
