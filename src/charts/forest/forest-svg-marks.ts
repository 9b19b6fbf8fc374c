import type { Effect } from '../../evidence/effect.ts';
import { certaintyShapes } from '../marks/certainty-shape.ts';
import { round, svgText } from '../svg/svg-text.ts';
import type { PlacedSpan, ForestRow } from './forest-row.ts';
import type { PlacedValue } from './forest-axis.ts';
import type { ForestScale } from './forest-scale.ts';

/** The light palette, for paper. */
export const inks = { text: '#212b32', quiet: '#4c6272', line: '#aeb7bd', faint: '#d8dde0', favourable: '#eef6f0' };
export const effectInks: Record<Effect, string> = {
  beneficial: '#00703c',
  'no-clear-effect': '#425563',
  mixed: '#7a4b00',
  harmful: '#b3201a',
  'not-an-effect': '#5a6b78',
};

/** The mark of a result: its certainty by shape, hollow and dashed where nobody observed it. */
export function svgMark(
  x: number,
  y: number,
  { metric, unobserved }: Pick<ForestRow, 'metric' | 'unobserved'>,
): string {
  const ink = effectInks[metric.effect];
  const look =
    unobserved === null
      ? `fill="${ink}" stroke="${ink}" stroke-width="1"`
      : `fill="#ffffff" stroke="${ink}" stroke-width="1.6" stroke-dasharray="2.6 1.8"`;
  return `<path d="${certaintyShapes[metric.certainty].path}" transform="translate(${round(x)} ${round(y)})" ${look}/>`;
}

const line = (x1: number, y1: number, x2: number, y2: number, ink: string, width: number, dash = '') =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${ink}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`;

/** An arrowhead that points left or right. */
const head = (x: number, y: number, way: 1 | -1, ink: string) =>
  `<path d="M${round(x)} ${round(y)}l${-6 * way} -4.5v9z" fill="${ink}"/>`;

const cap = ({ x, beyond }: PlacedValue, y: number, ink: string) =>
  beyond
    ? head(x + (beyond === 'low' ? -4 : 4), y, beyond === 'low' ? -1 : 1, ink)
    : line(x, y - 4, x, y + 4, ink, 1.6);

function interval({ low, high }: PlacedSpan, y: number, ink: string, dash: string) {
  return line(low.x, y, high.x, y, ink, 1.6, dash) + cap(low, y, ink) + cap(high, y, ink);
}

const range = ({ low, high }: PlacedSpan, y: number, ink: string) =>
  `<rect x="${round(low.x)}" y="${round(y - 4.5)}" width="${round(Math.max(high.x - low.x, 2))}" height="9" rx="2" fill="#f0f2f3" stroke="${ink}" stroke-width="1" stroke-dasharray="1.5 2"/>` +
  [low, high].map((end) => (end.beyond ? cap(end, y, ink) : '')).join('');

function direction(row: ForestRow, x: number, y: number): string {
  const ink = effectInks[row.metric.effect];
  const dash = row.unobserved === null ? '' : '4 3';
  const arrow = (way: 1 | -1) => line(x + 9 * way, y, x + 46 * way, y, ink, 2, dash) + head(x + 52 * way, y, way, ink);
  switch (row.direction) {
    case 'lower':
      return arrow(-1);
    case 'higher':
      return arrow(1);
    case 'mixed':
      return arrow(-1) + arrow(1);
    default:
      return [-1, 1]
        .map(
          (way) =>
            line(x + 10 * way, y - 2.5, x + 24 * way, y - 2.5, ink, 2) +
            line(x + 10 * way, y + 2.5, x + 24 * way, y + 2.5, ink, 2),
        )
        .join('');
  }
}

/** Everything of one row that stands on the plot, whose left edge is at `left`. */
export function svgRowMarks(row: ForestRow, scale: ForestScale, left: number, width: number, y: number): string {
  const ink = effectInks[row.metric.effect];
  const dash = row.unobserved === null ? '' : '4 3';
  if (row.direction) return direction(row, width / 2 + left, y) + svgMark(width / 2 + left, y, row);
  const { marker } = row;
  const shift = (place: PlacedValue): PlacedValue => ({ ...place, x: place.x + left });
  const shiftSpan = (span: PlacedSpan): PlacedSpan => ({ ...span, low: shift(span.low), high: shift(span.high) });
  const parts: string[] = [];
  if (row.range) parts.push(range(shiftSpan(row.range), y, ink));
  if (row.interval) parts.push(interval(shiftSpan(row.interval), y, ink, dash));
  if (row.comparator) {
    const { x } = shift(row.comparator);
    if (marker) parts.push(line(x, y, marker.x + left, y, inks.quiet, 1, '1 3'));
    parts.push(line(x, y - 9, x, y + 9, inks.text, 2.5));
    if (row.comparator.beyond) parts.push(cap(shift(row.comparator), y, inks.text));
  }
  if (row.from) {
    const { x } = shift(row.from);
    if (marker) parts.push(line(x, y, marker.x + left, y, ink, 2, dash));
    parts.push(
      `<circle cx="${round(x)}" cy="${round(y)}" r="3.6" fill="#ffffff" stroke="${inks.quiet}" stroke-width="1.6"/>`,
    );
    if (row.from.beyond) parts.push(beyond(row.from, scale, left, y));
  }
  if (marker?.beyond)
    parts.push(svgMark(marker.x + left + (marker.beyond === 'low' ? 9 : -9), y, row), beyond(marker, scale, left, y));
  else if (marker) parts.push(svgMark(marker.x + left, y, row));
  return parts.join('');
}

/** An arrow at the edge with the number that lies beyond it. */
function beyond({ value, x, beyond: side }: PlacedValue, scale: ForestScale, left: number, y: number): string {
  const way = side === 'low' ? -1 : 1;
  return (
    head(x + left + 5 * way, y, way, inks.text) +
    svgText(x + left - 18 * way, y + 3.6, scale.write(value), {
      size: 10,
      bold: true,
      anchor: way === 1 ? 'end' : 'start',
    })
  );
}
