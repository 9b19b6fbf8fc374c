import type { CaseStudy } from '../case-studies/case-study.ts';
import { sectionTitles } from '../case-studies/case-study.ts';
import { sourcesCited } from '../case-studies/sources-cited.ts';
import type { CaseCard } from './views.ts';
import { enumKeys } from '../lib/enum-keys.ts';
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
  /** What it is found by besides its text, in columns of their own weight. */
  found: { names: string; labels: string; measured: string; summary: string };
  /** Plain text of the summary and of each section. */
  passages: string[];
}

const lines = (...texts: (string | undefined)[]) => texts.filter(Boolean).join('\n');

/** Derives everything that the library keeps of a case study. Its references must have been checked. */
export function buildLibraryRows(caseStudy: CaseStudy, library: LibraryTerms): CaseRows {
  const { vocabulary } = library;
  const uses = termsUsed(caseStudy);
  const words = (ofCase: boolean) =>
    uses
      .filter((use) => use.ofCase === ofCase)
      .map((use): Term | undefined => vocabulary[use.vocabulary].get(use.id))
      .flatMap((term) => (term ? [term.label, ...term.synonyms] : []))
      .join('\n');
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
    found: {
      names,
      labels: words(true),
      measured: words(false),
      summary: plainText(caseStudy.summary),
    },
    passages: [caseStudy.summary, ...enumKeys(sectionTitles).flatMap((name) => caseStudy.sections[name] ?? [])].map(
      plainText,
    ),
  };
}

/** Everything that a case study can be found by, beyond its names, labels and summary. */
export function bodyText({ caseStudy, metrics, passages }: CaseRows): string {
  return lines(
    ...passages.slice(1),
    ...caseStudy.providers,
    ...caseStudy.timeline.map((entry) => `${entry.year} ${entry.event}`),
    ...[...caseStudy.scale, ...caseStudy.costs].map((fact) => fact.label),
    ...caseStudy.maturity.map((placement) => placement.statement),
    ...metrics.flatMap(({ passage }) => [passage.statement, passage.context, passage.caveats]),
  );
}
