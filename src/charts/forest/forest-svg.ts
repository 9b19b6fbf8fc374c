import { comparatorText } from '../../evidence/comparator-text.ts';
import { effects } from '../../evidence/effect.ts';
import { formatFigure } from '../../evidence/format-figure.ts';
import { certaintyLabels, certaintyLevels, studyDesigns } from '../../evidence/study-design.ts';
import type { MetricView } from '../../library/views.ts';
import { shortTitle } from '../../case-studies/short-title.ts';
import type { Indicator } from '../../vocabulary/vocabulary.ts';
import { certaintyShapes } from '../marks/certainty-shape.ts';
import { escapeXml, round, svgText, wrapText } from '../svg/svg-text.ts';
import { layoutForest, type ForestPanel } from './forest-layout.ts';
import type { ForestOrder, ForestRow } from './forest-row.ts';
import { effectInks, inks, svgMark, svgRowMarks } from './forest-svg-marks.ts';
import { cappedNote, forestCaption, forestKey, forestRowWords, marksUsed, type ForestKeyMark } from './forest-words.ts';

const width = 1080;
const columns = {
  what: { x: 16, width: 312 },
  plot: { x: 340, width: 360 },
  figure: { x: 716, width: 158 },
  sure: { x: 888, width: 176 },
};
const lineHeight = 14;
const rowPad = 8;

interface Line {
  words: string;
  size?: number;
  bold?: boolean;
  fill?: string;
}

const wrapped = (words: string, to: number, look: Omit<Line, 'words'> = {}): Line[] =>
  wrapText(words, to * (look.bold ? 0.93 : 1), look.size ?? 11).map((line) => ({ words: line, ...look }));

const quiet = { size: 10, fill: inks.quiet };

/** The words of a row in its three columns. */
function rowLines({ metric, unobserved }: ForestRow): Record<'what' | 'figure' | 'sure', Line[]> {
  const { headline, unit, precision } = formatFigure(metric.figure);
  const effect = { bold: true, fill: effectInks[metric.effect] };
  return {
    what: [
      ...wrapped(shortTitle(metric.caseTitle), columns.what.width, { bold: true }),
      ...wrapped(metric.statement, columns.what.width),
      ...wrapped(`Against ${comparatorText(metric)}; ${metric.period.words}`, columns.what.width, quiet),
    ],
    figure: [
      ...wrapped(effects[metric.effect].label, columns.figure.width, effect),
      ...(unobserved ? wrapped(`[${unobserved}]`, columns.figure.width, { bold: true }) : []),
      ...wrapped(headline, columns.figure.width, { bold: true, size: 12 }),
      ...wrapped([unit, precision].filter(Boolean).join('; '), columns.figure.width, quiet),
    ],
    sure: [
      ...wrapped(`${certaintyLabels[metric.certainty]} certainty`, columns.sure.width - 18, { bold: true }),
      ...wrapped(studyDesigns[metric.design].label, columns.sure.width),
      ...wrapped(`${metric.source.short}, ${metric.source.locator}`, columns.sure.width, quiet),
    ],
  };
}

const draw = (lines: readonly Line[], x: number, y: number) =>
  lines.map(({ words, ...look }, index) => svgText(x, y + index * lineHeight, words, look)).join('');

function drawRow(panel: ForestPanel, row: ForestRow, y: number): { svg: string; height: number } {
  const lines = rowLines(row);
  const height = Math.max(...Object.values(lines).map((column) => column.length)) * lineHeight + rowPad * 2;
  const top = y + rowPad + 10;
  const backdrop =
    row.unobserved === null
      ? ''
      : `<line x1="8" y1="${round(y + 4)}" x2="8" y2="${round(y + height - 4)}" stroke="${inks.quiet}" stroke-width="2.5" stroke-dasharray="5 3"/>`;
  return {
    height,
    svg:
      `<g><title>${escapeXml(forestRowWords(row))}</title>${backdrop}` +
      draw(lines.what, columns.what.x, top) +
      svgRowMarks(row, panel.scale, columns.plot.x, columns.plot.width, y + height / 2) +
      draw(lines.figure, columns.figure.x, top) +
      svgMark(columns.sure.x + 6, top - 4, row) +
      draw(lines.sure.slice(0, 1), columns.sure.x + 18, top) +
      draw(lines.sure.slice(1), columns.sure.x, top + lineHeight) +
      `<line x1="8" y1="${round(y + height)}" x2="${width - 8}" y2="${round(y + height)}" stroke="${inks.faint}" stroke-width="1"/></g>`,
  };
}

function drawPanel(panel: ForestPanel, from: number): { svg: string; height: number } {
  const { plot } = columns;
  let y = from + 18;
  const heading: string[] = [
    svgText(columns.what.x, y, `${panel.title} (${panel.rows.length})`, { size: 13, bold: true }),
  ];
  if (panel.favourable) {
    const left = panel.favourable.side === 'left';
    heading.push(
      svgText(plot.x + (left ? 0 : plot.width), y + 20, panel.favourable.words, {
        bold: true,
        fill: effectInks.beneficial,
        anchor: left ? 'start' : 'end',
      }),
    );
  }
  const noteLines = wrapped(panel.note ?? '', columns.what.width, quiet);
  heading.push(draw(noteLines, columns.what.x, y + 16));
  y += Math.max(28, noteLines.length * lineHeight + 8);
  const rowsTop = y;
  const rows = panel.rows.map((row) => {
    const drawn = drawRow(panel, row, y);
    y += drawn.height;
    return drawn.svg;
  });
  return {
    svg: heading.join('') + backdrop(panel, rowsTop, y) + rows.join('') + ticks(panel, y),
    height: y + 26 - from,
  };
}

/** The favourable side and the line of no difference, behind the rows. */
function backdrop({ axis, favourable }: ForestPanel, top: number, bottom: number): string {
  const { plot } = columns;
  const none = axis?.nullX ?? null;
  const shade =
    favourable?.shaded && none !== null
      ? `<rect x="${round(plot.x + (favourable.side === 'left' ? 0 : none))}" y="${round(top)}" width="${round(favourable.side === 'left' ? none : plot.width - none)}" height="${round(bottom - top)}" fill="${inks.favourable}"/>`
      : '';
  const grid = (axis?.ticks ?? [])
    .map(
      ({ x }) =>
        `<line x1="${round(plot.x + x)}" y1="${round(top)}" x2="${round(plot.x + x)}" y2="${round(bottom)}" stroke="${inks.faint}" stroke-width="1"/>`,
    )
    .join('');
  const nullLine =
    none === null
      ? ''
      : `<line x1="${round(plot.x + none)}" y1="${round(top)}" x2="${round(plot.x + none)}" y2="${round(bottom)}" stroke="${inks.text}" stroke-width="1.4"/>`;
  return shade + grid + nullLine;
}

const ticks = ({ axis, scale }: ForestPanel, y: number) =>
  (axis?.ticks ?? [])
    .map(({ value, x }) =>
      svgText(columns.plot.x + x, y + 14, scale.write(value), { size: 10, fill: inks.quiet, anchor: 'middle' }),
    )
    .join('');

const keyDrawings: Record<ForestKeyMark, (x: number, y: number) => string> = {
  interval: (x, y) =>
    `<path d="M${x} ${y}h26m-26 -4v8m26 -8v8" stroke="${inks.quiet}" stroke-width="1.6" fill="none"/>`,
  range: (x, y) =>
    `<rect x="${x}" y="${y - 4.5}" width="26" height="9" rx="2" fill="#f0f2f3" stroke="${inks.quiet}" stroke-dasharray="1.5 2"/>`,
  comparator: (x, y) => `<path d="M${x + 13} ${y - 7}v14" stroke="${inks.text}" stroke-width="2.5"/>`,
  from: (x, y) => `<circle cx="${x + 13}" cy="${y}" r="3.6" fill="#ffffff" stroke="${inks.quiet}" stroke-width="1.6"/>`,
  unobserved: (x, y) =>
    `<path d="${certaintyShapes.moderate.path}" transform="translate(${x + 13} ${y})" fill="#ffffff" stroke="${inks.quiet}" stroke-width="1.6" stroke-dasharray="2.6 1.8"/>`,
  beyond: (x, y) => `<path d="M${x + 20} ${y}l-6 -4.5v9z" fill="${inks.text}"/>`,
};

function drawKey(rows: readonly ForestRow[], y: number): { svg: string; height: number } {
  const certainties = certaintyLevels.toReversed().map((level, index) => {
    const x = columns.what.x + 7 + index * 130;
    return (
      `<path d="${certaintyShapes[level].path}" transform="translate(${x} ${y})" fill="${inks.quiet}"/>` +
      svgText(x + 12, y + 4, `${certaintyLabels[level]} certainty`, { size: 10 })
    );
  });
  const others = marksUsed(rows).map((mark, index) => {
    const x = columns.what.x + (index % 3) * 300;
    const line = y + 22 + Math.floor(index / 3) * 20;
    return keyDrawings[mark](x, line) + svgText(x + 34, line + 4, forestKey[mark], { size: 10 });
  });
  return { svg: [...certainties, ...others].join(''), height: 20 + Math.ceil(others.length / 3) * 20 };
}

interface ForestSvgInput {
  indicator: Pick<Indicator, 'label' | 'goodDirection' | 'domain'>;
  /** At most as many as a reader can take in; the surest. */
  metrics: readonly MetricView[];
  /** How many there are in all. */
  total: number;
  order?: ForestOrder;
  /** What was asked for, where the results are not all of the library's: `“older people”, Certainty: high`. */
  asked?: string;
}

/** A drawn chart with what stands in for it. */
export interface ForestPicture {
  /** Self-contained SVG. */
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
  alt: string;
}

/** The forest-style chart of one indicator as a file: light, complete with its sources, and never pooled. */
export function forestSvg({ indicator, metrics, total, order = 'certainty', asked }: ForestSvgInput): ForestPicture {
  const panels = layoutForest(metrics, indicator, { plotWidth: columns.plot.width, order });
  const alt = `${indicator.label}: ${metrics.length} ${metrics.length === 1 ? 'result' : 'results'}. ${panels.map(({ title, rows }) => `${title}: ${rows.length}`).join('. ')}. ${forestCaption}`;
  const lines: Line[] = [forestCaption, cappedNote(metrics.length, total), asked && `Asked for: ${asked}`]
    .filter((line): line is string => Boolean(line))
    .flatMap((line) => wrapped(line, width - 40, { fill: inks.quiet }));
  const parts = [
    svgText(columns.what.x, 30, indicator.label, { size: 18, bold: true }),
    draw(lines, columns.what.x, 50),
  ];
  let y = 50 + lines.length * lineHeight + 6;
  const key = drawKey(
    panels.flatMap(({ rows }) => rows),
    y,
  );
  parts.push(key.svg);
  y += key.height;
  for (const panel of panels) {
    const drawn = drawPanel(panel, y);
    parts.push(drawn.svg);
    y += drawn.height + 10;
  }
  const height = Math.ceil(y + 6);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" role="img"><title>${escapeXml(`${indicator.label}: results beside each other`)}</title><desc>${escapeXml(alt)}</desc><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`,
    width,
    height,
    alt,
  };
}
