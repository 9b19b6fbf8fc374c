import type { MetricView } from '../library/views.ts';
import { measuredAs } from './measured-as.ts';

/** What must agree; `null` where no figure was published, so that only directions could be set side by side. */
function alignmentKey({ indicator, goodDirection, figure }: MetricView): string | null {
  if (figure.measure === 'direction-only') return null;
  const money = figure.measure === 'amount' ? [figure.currency, figure.per ?? ''] : [];
  return JSON.stringify([indicator.id, goodDirection, measuredAs(figure), ...money]);
}

/**
 * Which results align with one of another case study: same indicator, same measure, same good direction. By result id, the
 * other case studies' ids in order. Comparators, periods and people may still differ; the row's note names that.
 */
export function alignments(results: readonly MetricView[]): ReadonlyMap<string, readonly string[]> {
  const cases = new Map<string, Set<string>>();
  for (const metric of results) {
    const key = alignmentKey(metric);
    if (key !== null) cases.set(key, (cases.get(key) ?? new Set()).add(metric.caseId));
  }
  return new Map(
    results.flatMap((metric) => {
      const key = alignmentKey(metric);
      const others = [...((key !== null && cases.get(key)) || [])].filter((id) => id !== metric.caseId);
      return others.length > 0 ? [[metric.id, others] as const] : [];
    }),
  );
}
