import type { MetricView } from '../../src/library/views.ts';
import type { Figure } from '../../src/evidence/figure.ts';

/** The unit of a figure in words, money with what it is for: `%`, `beds`, `GBP per year, 2012/13 prices`. */
function unitOf(figure: Figure): string | null {
  switch (figure.measure) {
    case 'relative-change':
      return '%';
    case 'point-change':
    case 'from-to':
    case 'level':
    case 'count':
      return figure.unit;
    case 'ratio':
      return figure.ratio;
    case 'amount':
      return [
        figure.currency + (figure.per ? ` per ${figure.per}` : ''),
        figure.priceYear && `${figure.priceYear} prices`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'direction-only':
      return null;
  }
}

/**
 * A result as `casebook metrics --json` prints it. These keys are a promise to scripts: do not rename or drop any.
 * Numbers are as published, a fall negative; what was not published is `null`.
 */
export function metricJson(metric: MetricView) {
  const { figure, comparator, period, source } = metric;
  const hasInterval = figure.measure !== 'direction-only';
  return {
    id: metric.id,
    caseId: metric.caseId,
    indicator: metric.indicator.id,
    domain: metric.domain,
    measure: figure.measure,
    value: 'value' in figure ? (figure.value ?? null) : null,
    from: figure.measure === 'from-to' ? figure.from : null,
    to: figure.measure === 'from-to' ? figure.to : null,
    interval: hasInterval ? (figure.interval ?? null) : null,
    pValue: figure.pValue ?? null,
    unit: unitOf(figure),
    comparator: { kind: comparator.kind, value: comparator.value ?? null, words: comparator.words ?? null },
    design: metric.design,
    status: metric.status,
    period: { start: period.start ?? null, end: period.end ?? null, words: period.words },
    population: metric.population,
    effect: metric.effect,
    size: metric.size,
    certainty: metric.certainty,
    source: { id: source.id, title: source.title, locator: source.locator, url: source.url },
    caveats: metric.caveats,
  };
}
