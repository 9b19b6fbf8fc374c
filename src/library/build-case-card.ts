import type { CaseStudy } from '../case-studies/case-study.ts';
import type { CaseCard } from './views.ts';
import { certaintyLevels } from '../evidence/study-design.ts';
import type { LibraryTerms, UnrelatedMetricView } from './build-metric-view.ts';
import { labelled } from './labelled.ts';

/** A case study as one line of a list. `sources` is how many it cites. */
export function buildCaseCard(
  caseStudy: CaseStudy,
  metrics: readonly UnrelatedMetricView[],
  sources: number,
  { vocabulary }: LibraryTerms,
): CaseCard {
  const years = caseStudy.timeline.map((entry) => entry.year);
  const effects: CaseCard['effects'] = {};
  for (const metric of metrics) effects[metric.effect] = (effects[metric.effect] ?? 0) + 1;
  return {
    id: caseStudy.id,
    kind: caseStudy.kind,
    title: caseStudy.title,
    place: caseStudy.place.name,
    country: caseStudy.place.country,
    region: caseStudy.place.region ?? null,
    status: caseStudy.status,
    summary: caseStudy.summary,
    population: caseStudy.population?.value ?? null,
    years: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null,
    focusGroups: labelled(vocabulary['focus-groups'], caseStudy.focusGroups),
    interventions: labelled(vocabulary.interventions, caseStudy.interventions),
    metrics: metrics.length,
    sources,
    effects,
    bestCertainty: certaintyLevels.findLast((level) => metrics.some((metric) => metric.certainty === level)) ?? null,
  };
}
