import type { MaturityPlacement, MaturityProfiles } from '../../compare/maturity-profiles.ts';
import { describeMaturity, maturityReading } from './describe-maturity.ts';
import { levelShades, levelsInAll } from './level-shades.ts';
import { chartInk, svgDocument, svgWords, wrapWords, type DrawnChart } from './svg-words.ts';

const labelWidth = 190;
const cellHeight = 34;
const gap = 4;
const headLine = 15;
const legendHeight = 30;

/** Diagonal lines across a cell: our reading, not the source's rating. */
function hatch(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let offset = 8; offset < width + height; offset += 8) {
    const from = [x + Math.min(offset, width), y + Math.max(0, offset - width)];
    const to = [x + Math.max(0, offset - height), y + Math.min(offset, height)];
    lines.push(`M${from.join(' ')}L${to.join(' ')}`);
  }
  return lines.join('');
}

const lighter = (index: number) => (index < 2 ? '#5b7f9f' : '#9dc3e8');

/** One place on the strip: shade and number, dashed and hatched where the level is our reading, an outline where nothing is. */
export function stripCell(
  placement: Pick<MaturityPlacement, 'level' | 'to' | 'basis'> | null,
  at: { x: number; y: number; width: number; height: number },
): string {
  const { x, y, width, height } = at;
  const box = `x="${x}" y="${y}" width="${width}" height="${height}" rx="3"`;
  const middle = (words: string, fill: string, bold: boolean, size = 13) =>
    svgWords(x + width / 2, y + height / 2 + size * 0.36, words, { anchor: 'middle', bold, fill, size });
  if (placement === null) return `<rect ${box} fill="none" stroke="${chartInk.soft}" stroke-width="1"/>`;
  if (placement.level === null)
    return `<rect ${box} fill="${chartInk.paper}" stroke="${chartInk.quiet}" stroke-width="1" stroke-dasharray="1.5 2.5"/>${middle('described', chartInk.quiet, false, 11)}`;
  // A range takes the shade of its lower end, so that the picture never claims more than the source.
  const index = Math.min(Math.max(Math.round(placement.level), 1), levelsInAll) - 1;
  const shade = levelShades[index] ?? { fill: chartInk.paper, ink: chartInk.text };
  const words = placement.to === null ? String(placement.level) : `${placement.level}–${placement.to}`;
  if (placement.basis === 'stated')
    return `<rect ${box} fill="${shade.fill}" stroke="#002f5c" stroke-width="1"/>${middle(words, shade.ink, true)}`;
  const chip = `<circle cx="${x + width / 2}" cy="${y + height / 2}" r="${words.length > 1 ? 15 : 11}" fill="${shade.fill}"/>`;
  return `<rect ${box} fill="${shade.fill}" stroke="${chartInk.text}" stroke-width="1.5" stroke-dasharray="5 3"/><path d="${hatch(x, y, width, height)}" stroke="${lighter(index)}" stroke-width="1" fill="none"/>${chip}${middle(words, shade.ink, true)}`;
}

function legend(y: number): string {
  const parts: string[] = [];
  let x = 0;
  const entry = (placement: Parameters<typeof stripCell>[0], words: string, space: number, width = 26) => {
    parts.push(stripCell(placement, { x, y, width, height: 18 }), svgWords(x + width + 6, y + 13, words, { size: 11 }));
    x += space;
  };
  entry({ level: 1, to: null, basis: 'stated' }, 'to', 46);
  entry({ level: 4, to: null, basis: 'stated' }, 'stated level', 112);
  entry({ level: 3, to: null, basis: 'read-across' }, 'our reading', 112);
  entry({ level: null, to: null, basis: 'stated' }, 'without a level', 168, 64);
  entry(null, 'nothing published', 130);
  return parts.join('');
}

/** The heat strip: areas down, case studies across, levels by shade and number. */
export function maturityStripSvg(
  maturity: MaturityProfiles,
  names: readonly string[],
  size: { width: number } = { width: 680 },
): DrawnChart {
  const { areas, profiles } = maturity;
  const { width } = size;
  const column = (width - labelWidth) / Math.max(profiles.length, 1);
  const heads = profiles.map((_, index) => wrapWords(names[index] ?? '', column - gap, 11, 3));
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * headLine + 8;
  const top = legendHeight + headHeight;
  const parts = [legend(2)];
  for (const [index, lines] of heads.entries())
    for (const [line, words] of lines.entries())
      parts.push(
        svgWords(
          labelWidth + index * column + (column - gap) / 2,
          legendHeight + headHeight - 6 - (lines.length - 1 - line) * headLine,
          words,
          { size: 11, bold: true, anchor: 'middle' },
        ),
      );
  for (const [row, area] of areas.entries()) {
    const y = top + row * (cellHeight + gap);
    const lines = wrapWords(area.label, labelWidth - 12, 12, 2);
    for (const [line, words] of lines.entries())
      parts.push(svgWords(0, y + cellHeight / 2 + 4 + (line - (lines.length - 1) / 2) * 14, words, { size: 12 }));
    for (const [index, { placements }] of profiles.entries())
      parts.push(
        stripCell(placements[row] ?? null, {
          x: labelWidth + index * column,
          y,
          width: column - gap,
          height: cellHeight,
        }),
      );
  }
  let y = top + areas.length * (cellHeight + gap) + 12;
  for (const words of wrapWords(maturityReading(maturity), width, 11, 4)) {
    parts.push(svgWords(0, y, words, { size: 11, fill: chartInk.quiet }));
    y += 15;
  }
  const alt = `Maturity profile. ${describeMaturity(maturity, names)} ${maturityReading(maturity)}`;
  return svgDocument(parts, { width, height: Math.ceil(y) }, alt);
}
