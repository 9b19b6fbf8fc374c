import { arrangeComparison } from '../../compare/arrange-comparison.ts';
import { columnTitles } from '../../compare/column-titles.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { ComparisonView } from '../../compare/comparison-view.ts';
import { maturityRadarSvg } from '../maturity/maturity-radar-svg.ts';
import { maturityStripSvg } from '../maturity/maturity-strip-svg.ts';
import { radarSays } from '../maturity/radar-geometry.ts';
import { chartInk, svgDocument, svgWords, wrapWords, type DrawnChart } from '../maturity/svg-words.ts';
import { outcomesAlignmentSvg } from './outcomes-alignment-svg.ts';

const margin = 24;
const inner = 760;

/** What stands inside a drawn picture, without its own frame and title. */
const contentOf = ({ svg }: DrawnChart) => svg.replace(/^<svg[^>]*><title>.*?<\/title>/s, '').replace(/<\/svg>$/, '');

/** A comparison as one picture: maturity strip and radar, and which outcomes can be read against each other. */
export function comparisonSvg(comparison: Comparison, view: ComparisonView): DrawnChart {
  const arranged = arrangeComparison(comparison, view);
  const names = columnTitles(arranged.cases);
  const metrics = new Map(arranged.metrics.map((metric) => [metric.id, metric]));
  const shows = (group: string) => arranged.rows.some((row) => row.group === group);
  const charts: { heading: string; chart: DrawnChart }[] = [];
  if (shows('maturity') && arranged.maturity.areas.length > 0) {
    charts.push({
      heading: 'Maturity: where sources place them',
      chart: maturityStripSvg(arranged.maturity, names, { width: inner }),
    });
    if (radarSays(arranged.maturity))
      charts.push({ heading: 'Maturity as a radar', chart: maturityRadarSvg(arranged.maturity, names) });
  }
  if (shows('outcomes'))
    charts.push({
      heading: 'Outcomes: which results can be read against each other',
      chart: outcomesAlignmentSvg(arranged.rows, metrics, names, { width: inner }),
    });
  const title = `${names.join(', ')} compared`;
  let y = margin + 14;
  const parts: string[] = [];
  for (const words of wrapWords(title, inner, 18, 3)) {
    parts.push(svgWords(margin, y, words, { size: 18, bold: true }));
    y += 24;
  }
  if (charts.length === 0) {
    parts.push(svgWords(margin, y, 'The rows that can be drawn are hidden.', { fill: chartInk.quiet }));
    y += 20;
  }
  for (const { heading, chart } of charts) {
    y += 18;
    parts.push(
      svgWords(margin, y, heading, { size: 14, bold: true }),
      `<g transform="translate(${margin} ${y + 14})">${contentOf(chart)}</g>`,
    );
    y += 14 + chart.height + 10;
  }
  const alt = [title, ...charts.map(({ chart }) => chart.alt)].join('. ');
  return svgDocument(parts, { width: inner + 2 * margin, height: Math.ceil(y + margin) }, alt);
}
