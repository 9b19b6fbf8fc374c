import type { MetricView } from '../../src/library/views.ts';
import { comparatorText } from '../../src/evidence/comparator-text.ts';
import { effects } from '../../src/evidence/effect.ts';
import { formatFigure } from '../../src/evidence/format-figure.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { certaintyLabels, studyDesigns } from '../../src/evidence/study-design.ts';
import { textTable } from './text-table.ts';

/** Results in columns, in the reading order of an outcome row. */
export function metricTable(metrics: readonly MetricView[]): string {
  return textTable(
    ['ID', 'EFFECT', 'FIGURE', 'INDICATOR', 'AGAINST', 'PERIOD', 'STATUS', 'DESIGN', 'CERTAINTY', 'SOURCE'],
    metrics.map((metric) => {
      const { headline, unit, precision } = formatFigure(metric.figure);
      return [
        metric.id,
        effects[metric.effect].label,
        [headline, unit, precision && `(${precision})`].filter(Boolean).join(' '),
        metric.indicator.label,
        comparatorText(metric),
        metric.period.words,
        metricStatuses[metric.status],
        studyDesigns[metric.design].label,
        certaintyLabels[metric.certainty],
        `${metric.source.short}, ${metric.source.locator}`,
      ];
    }),
    44,
  );
}
