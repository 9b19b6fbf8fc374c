import { conflicts, type Conflict } from '../../evidence/balance.ts';
import { certaintyLabels, certaintyLevels, type Certainty } from '../../evidence/study-design.ts';
import { mapColumns, mapRows, type EvidenceMap, type MapAxes } from '../../explore/evidence-map.ts';
import { outcomeDomains } from '../../vocabulary/vocabulary.ts';
import { formatNumber } from '../../lib/format-number.ts';
import { escapeXml, svgText, textWidth, wrapText } from '../svg/svg-text.ts';
import { mapBubble, type MapBubble } from './map-bubble.ts';
import { cellHeight, layoutMap, rowLabelWidth, totalWidth, type MapLayout } from './map-layout.ts';
import { attributionWords } from './map-words.ts';

const ink = '#212b32';
const quietInk = '#4c6272';
const line = '#d8dde0';
/** Darker is surer, as in the balance of a pack; the ring grows thicker as well. */
const shades: Record<Certainty, string> = {
  high: '#002f5c',
  moderate: '#005eb8',
  low: '#6aa5dc',
  'very-low': '#b9d6f2',
};
const hatchPitch = 8;
const margin = 16;
const leastWidth = 760;

/** Diagonals of a box: both ways where results contradict each other, one way and lighter where they differ. */
function hatch(x: number, y: number, width: number, height: number, conflict: Conflict): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const lines: string[] = [];
  for (let offset = hatchPitch; offset < width + height; offset += hatchPitch) {
    // Down the left edge, then along the bottom; and along the top, then down the right edge.
    const from = [Math.max(offset - height, 0), Math.min(offset, height)] as const;
    const to = [Math.min(offset, width), Math.max(offset - width, 0)] as const;
    lines.push(`M${left + from[0]} ${top + from[1]}L${left + to[0]} ${top + to[1]}`);
    if (conflict === 'opposite')
      lines.push(`M${left + from[0]} ${top + height - from[1]}L${left + to[0]} ${top + height - to[1]}`);
  }
  const [fill, stroke] = conflict === 'opposite' ? ['#fdf1da', '#e6b566'] : ['#fffaf0', '#efd8ae'];
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${fill}"/><path d="${lines.join('')}" stroke="${stroke}" stroke-width="1" fill="none"/>`;
}

function drawBubble(x: number, y: number, bubble: MapBubble, count: number): string {
  const { radius, slices, unobserved, countInside } = bubble;
  const outline = unobserved
    ? `fill="none" stroke="${ink}" stroke-width="1.2" stroke-dasharray="3 2"`
    : 'fill="none" stroke="#3f6f9f" stroke-width="1"';
  const ring = slices
    .map(({ certainty, path }) =>
      unobserved
        ? `<path d="${path}" fill="none" stroke="${shades[certainty]}" stroke-width="0.8" stroke-dasharray="2 1.5"/>`
        : `<path d="${path}" fill="${shades[certainty]}"${slices.length > 1 ? ' stroke="#ffffff" stroke-width="0.6"' : ''}/>`,
    )
    .join('');
  // A count beside a bubble stands on white: a hatched cell would make it hard to read.
  const words = formatNumber(count);
  const beside = `<rect x="${radius + 2}" y="-7" width="${words.length * 6.4 + 3}" height="14" fill="#ffffff"/>`;
  const label = countInside
    ? svgText(0, 4, words, { size: 11, bold: true, anchor: 'middle' })
    : beside + svgText(radius + 3.5, 4, words, { size: 11, bold: true });
  const shift = countInside ? 0 : -(words.length * 3.2 + 2);
  return `<g transform="translate(${(x + shift).toFixed(1)} ${y.toFixed(1)})"><circle r="${(radius + 2).toFixed(2)}" fill="#ffffff"/>${ring}<circle r="${radius.toFixed(2)}" ${outline}/>${label}</g>`;
}

function drawGrid(layout: MapLayout): string {
  const { left, top, columns, rows, groups, cellWidth } = layout;
  const right = left + columns.length * cellWidth;
  const bottom = top + rows.length * cellHeight;
  const parts: string[] = [];
  for (let index = 0; index <= rows.length; index++)
    parts.push(`<path d="M0 ${top + index * cellHeight}H${right + totalWidth}" stroke="${line}"/>`);
  for (let index = 0; index <= columns.length; index++)
    parts.push(`<path d="M${left + index * cellWidth} ${top}V${bottom + cellHeight}" stroke="${line}"/>`);
  for (const { label, start, width } of groups)
    parts.push(
      `<rect x="${start}" y="0" width="${width}" height="20" fill="#eef2f4"/>`,
      `<path d="M${start} 0V${bottom + cellHeight}" stroke="#8a98a3" stroke-width="1.5"/>`,
      svgText(
        start + 5,
        14,
        width < label.length * 6.6 ? `${label.slice(0, Math.max(Math.floor(width / 6.6) - 1, 1))}…` : label,
        {
          bold: true,
          size: 11,
        },
      ),
    );
  return parts.join('');
}

/** A name above its column: as it is read, or on end where there are many. */
function columnName(label: string, x: number, { top, cellWidth, upright, groups }: MapLayout): string {
  if (!upright)
    return wrapText(label, cellWidth - 8, 11)
      .map((words, index, all) =>
        svgText(x, top - 8 - (all.length - 1 - index) * 13, words, { size: 11, bold: true, anchor: 'middle' }),
      )
      .join('');
  const room = top - (groups.length > 0 ? 36 : 12);
  const lines = wrapText(label, room, 11).slice(0, 3);
  return lines
    .map(
      (words, index) =>
        `<g transform="translate(${x + 4 + (index - (lines.length - 1) / 2) * 13} ${top - 6}) rotate(-90)">${svgText(0, 0, words, { size: 11 })}</g>`,
    )
    .join('');
}

function drawLabels(layout: MapLayout): string {
  const { left, top, columns, rows, cellWidth } = layout;
  const bottom = top + rows.length * cellHeight;
  const right = left + columns.length * cellWidth;
  const parts = columns.flatMap(({ label, start, results }) => [
    columnName(label, start + cellWidth / 2, layout),
    svgText(start + cellWidth / 2, bottom + cellHeight / 2 + 4, formatNumber(results), {
      size: 11,
      anchor: 'middle',
      fill: quietInk,
    }),
  ]);
  for (const { label, start, results } of rows) {
    const lines = wrapText(label, rowLabelWidth - 14, 12).slice(0, 2);
    for (const [index, words] of lines.entries())
      parts.push(svgText(0, start + cellHeight / 2 + 4 + (index - (lines.length - 1) / 2) * 14, words, { size: 12 }));
    parts.push(
      svgText(right + totalWidth - 8, start + cellHeight / 2 + 4, formatNumber(results), {
        size: 11,
        anchor: 'end',
        fill: quietInk,
      }),
    );
  }
  parts.push(
    svgText(right + totalWidth - 8, top - 6, 'Results', { size: 11, bold: true, anchor: 'end' }),
    svgText(0, bottom + cellHeight / 2 + 4, 'Results', { size: 11, bold: true }),
  );
  return parts.join('');
}

/** Wraps its entries where the map is narrow. Returns what it drew and how high that is. */
function drawLegend(width: number): { drawn: string; height: number } {
  const none = { high: 0, moderate: 0, low: 0, 'very-low': 0 };
  const sample = (certainty: Certainty, unobserved: boolean): MapBubble => {
    const empty = { beneficial: none, 'no-clear-effect': none, mixed: none, harmful: none, 'not-an-effect': none };
    return mapBubble(
      {
        results: 1,
        cases: 1,
        counts: { ...empty, beneficial: { ...none, [certainty]: 1 } },
        unobserved: { beneficial: Number(unobserved), 'no-clear-effect': 0, mixed: 0, harmful: 0, 'not-an-effect': 0 },
      },
      { largest: 1, largestRadius: 10 },
    );
  };
  const bubbleOnly = (bubble: MapBubble, x: number, y: number) =>
    drawBubble(x, y, { ...bubble, countInside: true }, 0).replace(/<text.*<\/text>/, '');
  const entries: { words: string; draw: (x: number, y: number) => string }[] = [
    ...certaintyLevels.toReversed().map((certainty) => ({
      words: `${certaintyLabels[certainty]} certainty`,
      draw: (x: number, y: number) => bubbleOnly(sample(certainty, false), x + 10, y),
    })),
    {
      words: 'None observed: modelled, projected or claimed',
      draw: (x, y) => bubbleOnly(sample('low', true), x + 10, y),
    },
    { words: `${conflicts.opposite}: some better, some worse`, draw: (x, y) => hatch(x + 10, y, 20, 20, 'opposite') },
    {
      words: `${conflicts.unlike}: better or worse beside no clear or a mixed effect`,
      draw: (x, y) => hatch(x + 10, y, 20, 20, 'unlike'),
    },
    { words: 'No result', draw: (x, y) => `<circle cx="${x + 10}" cy="${y}" r="1.6" fill="#8a98a3"/>` },
  ];
  const parts: string[] = [];
  let [x, y] = [0, 14];
  for (const { words, draw } of entries) {
    const room = 28 + textWidth(words, 11) + 22;
    if (x > 0 && x + room > width) [x, y] = [0, y + 28];
    parts.push(draw(x, y), svgText(x + 28, y + 4, words, { size: 11 }));
    x += room;
  }
  return { drawn: parts.join(''), height: y + 22 };
}

/** A drawn map with what stands in for it. */
export interface EvidenceMapSvg {
  /** Self-contained SVG. */
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
  alt: string;
}

/**
 * The whole map as one picture, for export: light, with its legend, and with how results are attributed under it.
 *
 * @param caption What is shown: the filter in words and the version of the library.
 */
export function evidenceMapSvg(map: EvidenceMap, axes: MapAxes, caption: string): EvidenceMapSvg {
  const layout = layoutMap(map, (group) => outcomeDomains[group as keyof typeof outcomeDomains] ?? group);
  const width = Math.max(layout.width, leastWidth) + 2 * margin;
  const inner = width - 2 * margin;
  const title = `Evidence map: ${mapRows[axes.rows].toLowerCase()} by ${mapColumns[axes.columns].toLowerCase()}`;
  const alt = `${title}. ${formatNumber(map.results)} results in ${formatNumber(layout.cells.length)} cells; ${formatNumber(layout.gaps.length)} cells hold none.`;
  const captionLines = wrapText(caption, inner, 12);
  const legend = drawLegend(inner);
  const notes = wrapText(
    `The area of a bubble is in proportion to its number of results; its ring is split by their certainty, thicker and darker where surer. ${attributionWords(axes.rows, map.results)}`,
    inner,
    11,
  );
  const legendTop = margin + 24 + captionLines.length * 16 + 6;
  const mapTop = legendTop + legend.height + 8;
  const notesTop = mapTop + layout.height + 18;
  const height = notesTop + notes.length * 15 + margin;
  const cells = layout.cells
    .map(
      ({ x, y, bubble, balance, conflict }) =>
        (conflict ? hatch(x, y, layout.cellWidth - 2, cellHeight - 2, conflict) : '') +
        drawBubble(x, y, bubble, balance.results),
    )
    .join('');
  const gaps = layout.gaps.map(({ x, y }) => `M${x - 1.5} ${y}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0`).join('');
  const lines = (texts: readonly string[], top: number, step: number, size: number) =>
    texts.map((words, index) => svgText(margin, top + index * step, words, { size, fill: quietInk })).join('');
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" role="img">`,
      `<title>${escapeXml(title)}</title><desc>${escapeXml(`${alt} ${caption}`)}</desc>`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      svgText(margin, margin + 14, title, { size: 16, bold: true }),
      lines(captionLines, margin + 34, 16, 12),
      `<g transform="translate(${margin} ${legendTop})">${legend.drawn}</g>`,
      `<g transform="translate(${margin} ${mapTop})">${drawGrid(layout)}<path d="${gaps}" fill="#8a98a3"/>${cells}${drawLabels(layout)}</g>`,
      lines(notes, notesTop, 15, 11),
      '</svg>',
    ].join(''),
    width,
    height,
    alt,
  };
}
