import type { CaseStudyView, Labelled, MetricView } from '../library/views.ts';
import { comparatorText } from '../evidence/comparator-text.ts';
import { effects } from '../evidence/effect.ts';
import { figureText } from '../evidence/format-figure.ts';
import { certaintyLabels } from '../evidence/study-design.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { outcomeDomains } from '../vocabulary/vocabulary.ts';
import { alignments } from './alignments.ts';
import { cellOf } from './comparison-cell.ts';
import { comparabilityNote } from './comparability-note.ts';
import type { ComparisonRow } from './comparison.ts';

/** One result in a line, with all that says how far to trust it. */
function outcomeLine(metric: MetricView): string {
  const unobserved = unobservedLabel(metric);
  return [
    unobserved && `${unobserved}: `,
    `${metric.statement}: ${figureText(metric.figure)}, against ${comparatorText(metric)}, ${metric.period.words}.`,
    ` ${effects[metric.effect].label}, ${certaintyLabels[metric.certainty].toLowerCase()} certainty.`,
  ]
    .filter(Boolean)
    .join('');
}

/** Domains in their usual order; within one, what most case studies report comes first. */
function indicatorsOf(views: readonly CaseStudyView[]): Labelled[] {
  const domains = enumKeys(outcomeDomains);
  const found = new Map<string, { indicator: Labelled; domain: number; cases: Set<string> }>();
  for (const metric of views.flatMap((view) => view.metrics)) {
    const entry = found.get(metric.indicator.id);
    if (entry) entry.cases.add(metric.caseId);
    else
      found.set(metric.indicator.id, {
        indicator: metric.indicator,
        domain: domains.indexOf(metric.domain),
        cases: new Set([metric.caseId]),
      });
  }
  return [...found.values()]
    .toSorted(
      (a, b) =>
        b.cases.size - a.cases.size ||
        a.domain - b.domain ||
        a.indicator.label.localeCompare(b.indicator.label, 'en-GB'),
    )
    .map((entry) => entry.indicator);
}

/** A row for each indicator that any of the case studies reports on, the most shared first. */
export function compareOutcomes(views: readonly CaseStudyView[]): ComparisonRow[] {
  return indicatorsOf(views).map((indicator): ComparisonRow => {
    const compared = views.map((view) => ({
      name: view.card.place,
      metrics: view.metrics.filter((metric) => metric.indicator.id === indicator.id),
    }));
    const aligned = alignments(compared.flatMap(({ metrics }) => metrics));
    const cells = compared.map(({ metrics }) =>
      cellOf(
        metrics.map((metric) => ({
          text: outcomeLine(metric),
          metricId: metric.id,
          ...(aligned.has(metric.id) ? { alignsWith: [...(aligned.get(metric.id) ?? [])] } : {}),
          source: { id: metric.source.id, locator: metric.source.locator },
        })),
      ),
    );
    return {
      group: 'outcomes',
      label: indicator.label,
      cells,
      note: comparabilityNote(compared, views.length),
      differs: new Set(cells.map((cell) => cell.text)).size > 1,
    };
  });
}
