import { effects } from '../evidence/effect.ts';
import { certaintyLabels, type Certainty } from '../evidence/study-design.ts';
import { certaintiesDown, sumOf, type BalanceRow } from './count-balance.ts';
import { effectWords } from './result-words.ts';

/** Darker is surer; the letter says the same where shades cannot be told apart. */
const shades: Record<Certainty, { fill: string; ink: string; letter: string }> = {
  high: { fill: '#002f5c', ink: '#ffffff', letter: 'H' },
  moderate: { fill: '#005eb8', ink: '#ffffff', letter: 'M' },
  low: { fill: '#8fbde8', ink: '#212b32', letter: 'L' },
  'very-low': { fill: '#e3eefa', ink: '#212b32', letter: 'V' },
};
const ink = '#212b32';
const mutedInk = '#4c6272';

const width = 680;
const labelWidth = 150;
const countWidth = 160;
const square = 18;
const pitch = 21;
const rowGap = 12;
const legendHeight = 34;
const perLine = Math.floor((width - labelWidth - countWidth) / pitch);

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function words(
  x: number,
  y: number,
  content: string,
  options: { size?: number; bold?: boolean; fill?: string; middle?: boolean } = {},
) {
  const weight = options.bold ? ' font-weight="700"' : '';
  const anchor = options.middle ? ' text-anchor="middle"' : '';
  return `<text x="${x}" y="${y}" font-size="${options.size ?? 12}"${weight}${anchor} fill="${options.fill ?? ink}">${escape(content)}</text>`;
}

/** One result. Unobserved ones are hollow, dashed and hatched. */
function mark(x: number, y: number, certainty: Certainty, observed: boolean): string {
  const { fill, ink: letterInk, letter } = shades[certainty];
  const label = words(x + square / 2, y + square / 2 + 3.6, letter, {
    size: 10,
    bold: true,
    middle: true,
    fill: observed ? letterInk : ink,
  });
  if (observed)
    return `<rect x="${x}" y="${y}" width="${square}" height="${square}" fill="${fill}" stroke="#002f5c" stroke-width="0.75"/>${label}`;
  const hatch = [6, 12, 18, 24, 30]
    .map((offset) => {
      const from = Math.min(offset, square);
      const over = Math.max(offset - square, 0);
      return `M${x + over} ${y + from}L${x + from} ${y + over}`;
    })
    .join('');
  return (
    `<rect x="${x}" y="${y}" width="${square}" height="${square}" fill="#ffffff" stroke="${ink}" stroke-width="1" stroke-dasharray="3 2"/>` +
    `<path d="${hatch}" stroke="#aeb7bd" stroke-width="0.75" fill="none"/>` +
    `<circle cx="${x + square / 2}" cy="${y + square / 2}" r="5.6" fill="#ffffff"/>${label}`
  );
}

const countWords = (row: BalanceRow) => {
  const [observed, unobserved] = [sumOf(row.observed), sumOf(row.unobserved)];
  if (observed + unobserved === 0) return 'none';
  return [observed > 0 && `${observed} observed`, unobserved > 0 && `${unobserved} not observed`]
    .filter(Boolean)
    .join(', ');
};

function legend(y: number): string {
  let x = 0;
  const parts: string[] = [];
  const entry = (certainty: Certainty, observed: boolean, label: string, space: number) => {
    parts.push(mark(x, y, certainty, observed), words(x + square + 6, y + 13, label, { size: 11 }));
    x += space;
  };
  for (const certainty of certaintiesDown)
    entry(
      certainty,
      true,
      `${certaintyLabels[certainty]}${certainty === 'high' ? ' certainty' : ''}`,
      certainty === 'high' ? 122 : certainty === 'moderate' ? 88 : certainty === 'low' ? 62 : 82,
    );
  x += 14;
  entry('low', false, 'Not observed: projected, claimed or modelled', 0);
  return parts.join('');
}

/** A drawn chart with what stands in for it. */
export interface BalanceChart {
  /** Self-contained SVG. */
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
  alt: string;
}

/** "Balance of the evidence": one mark a result, by effect, surest first; unobserved ones after a gap. */
export function balanceChart(rows: readonly BalanceRow[]): BalanceChart {
  const parts: string[] = [];
  let y = legendHeight;
  for (const row of rows) {
    const observed = certaintiesDown.flatMap((level) =>
      Array.from({ length: row.observed[level] }, () => ({ level, seen: true })),
    );
    const unobserved = certaintiesDown.flatMap((level) =>
      Array.from({ length: row.unobserved[level] }, () => ({ level, seen: false })),
    );
    // Unobserved results start a line of their own unless everything fits on one with a gap between.
    const oneLine = observed.length + unobserved.length + 1 <= perLine;
    const lines = oneLine
      ? [[...observed, ...(observed.length > 0 && unobserved.length > 0 ? [null] : []), ...unobserved]]
      : [observed, unobserved].flatMap((results) =>
          Array.from({ length: Math.ceil(results.length / perLine) }, (_, line) =>
            results.slice(line * perLine, (line + 1) * perLine),
          ),
        );
    parts.push(
      `<line x1="0" y1="${y - rowGap / 2}" x2="${width}" y2="${y - rowGap / 2}" stroke="#d8dde0" stroke-width="1"/>`,
    );
    parts.push(words(0, y + 13, effectWords(row.effect), { bold: true }));
    parts.push(words(width - countWidth + 8, y + 13, countWords(row), { size: 11, fill: mutedInk }));
    for (const [line, results] of lines.entries())
      for (const [column, result] of results.entries())
        if (result) parts.push(mark(labelWidth + column * pitch, y + line * pitch, result.level, result.seen));
    y += Math.max(lines.length, 1) * pitch + rowGap;
  }
  const height = y;
  const alt = `One mark for each result, by effect. ${rows
    .map((row) => `${effects[row.effect].label}: ${describeRow(row)}`)
    .join('. ')}.`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" role="img"><title>${escape(alt)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${legend(2)}${parts.join('')}</svg>`,
    width,
    height,
    alt,
  };
}

function describeRow(row: BalanceRow): string {
  const split = (counts: Record<Certainty, number>) =>
    certaintiesDown
      .filter((level) => counts[level] > 0)
      .map((level) => `${counts[level]} of ${certaintyLabels[level].toLowerCase()} certainty`)
      .join(', ');
  const [observed, unobserved] = [sumOf(row.observed), sumOf(row.unobserved)];
  if (observed + unobserved === 0) return 'none';
  return [
    observed > 0 && `${observed} observed (${split(row.observed)})`,
    unobserved > 0 && `${unobserved} not observed (${split(row.unobserved)})`,
  ]
    .filter(Boolean)
    .join('; ');
}
