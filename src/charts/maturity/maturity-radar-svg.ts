import type { MaturityProfiles } from '../../compare/maturity-profiles.ts';
import { describeMaturity, maturityReading } from './describe-maturity.ts';
import { radarGeometry, type RadarSeries } from './radar-geometry.ts';
import { markOf, markPath } from './series-marks.ts';
import { chartInk, svgDocument, svgWords, wrapWords, type DrawnChart } from './svg-words.ts';

const size = { width: 440, height: 350 };
const legendWidth = 260;

function drawSeries(series: RadarSeries, index: number): string {
  const { shape, dash, colour } = markOf(index);
  const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
  return [
    ...series.lines.map(
      ([from, to]) =>
        `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke="${colour}" stroke-width="2"${dashed} fill="none"/>`,
    ),
    ...series.points.flatMap(({ x, y, end, readAcross }) => [
      ...(end ? [`<path d="M${x} ${y}L${end.x} ${end.y}" stroke="${colour}" stroke-width="4" fill="none"/>`] : []),
      // Hollow where the level is our reading.
      `<path d="${markPath(shape, x, y)}" fill="${readAcross ? chartInk.paper : colour}" stroke="${colour}" stroke-width="1.75"/>`,
    ]),
  ].join('');
}

/** The radar: one line for each case study, broken where nothing is published about an area. */
export function maturityRadarSvg(maturity: MaturityProfiles, names: readonly string[]): DrawnChart {
  const radar = radarGeometry(maturity, size);
  const { centre } = radar;
  const parts = [
    ...radar.rings.map(
      (radius) =>
        `<circle cx="${centre.x}" cy="${centre.y}" r="${radius}" fill="none" stroke="${chartInk.soft}" stroke-width="1"/>`,
    ),
    ...radar.spokes.flatMap(({ end, labelAt, anchor, label }) => [
      `<path d="M${centre.x} ${centre.y}L${end.x} ${end.y}" stroke="${chartInk.soft}" stroke-width="1"/>`,
      ...wrapWords(label, 84, 11, 3).map((words, line, lines) =>
        svgWords(labelAt.x, labelAt.y + 4 + (line - (lines.length - 1) / 2) * 13, words, { size: 11, anchor }),
      ),
    ]),
    ...radar.rings.map((radius, index) =>
      svgWords(centre.x + 4, centre.y - radius + 11, String(index + 1), { size: 10, fill: chartInk.quiet }),
    ),
    ...radar.series.map(drawSeries),
  ];
  let y = 40;
  for (const [index, series] of radar.series.entries()) {
    const { shape, dash, colour } = markOf(index);
    const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
    parts.push(
      `<path d="M${size.width} ${y}h36" stroke="${colour}" stroke-width="2"${dashed} fill="none"/>`,
      `<path d="${markPath(shape, size.width + 18, y)}" fill="${chartInk.paper}" stroke="${colour}" stroke-width="1.75"/>`,
    );
    const words = `${names[index] ?? ''}${series.points.length === 0 ? ': no level published' : ''}`;
    for (const line of wrapWords(words, legendWidth - 50, 12, 2)) {
      parts.push(svgWords(size.width + 46, y + 4, line));
      y += 16;
    }
    y += 8;
  }
  y += 6;
  const note = `A filled mark is the source’s own level, a hollow one our reading. ${maturityReading(maturity).replace(
    'A dashed edge is our reading of the source’s words. An empty place',
    'A spoke without a mark',
  )}`;
  for (const line of wrapWords(note, legendWidth, 11, 12)) {
    parts.push(svgWords(size.width, y, line, { size: 11, fill: chartInk.quiet }));
    y += 15;
  }
  const alt = `Maturity radar. ${describeMaturity(maturity, names)} ${note}`;
  return svgDocument(parts, { width: size.width + legendWidth, height: Math.max(size.height, Math.ceil(y)) }, alt);
}
