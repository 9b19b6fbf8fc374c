import type { ComparisonRow } from '../../compare/comparison.ts';
import type { MetricView } from '../../library/views.ts';
import { certaintyLabels, certaintyLevels, type Certainty } from '../../evidence/study-design.ts';
import { effects } from '../../evidence/effect.ts';
import { unobservedLabel } from '../../evidence/unobserved-label.ts';
import { effectGlyphs } from '../../packs/result-words.ts';
import { chartInk, svgDocument, svgWords, wrapWords, type DrawnChart } from '../maturity/svg-words.ts';

const certaintyShades: Record<Certainty, { fill: string; ink: string; letter: string }> = {
  high: { fill: '#002f5c', ink: '#ffffff', letter: 'H' },
  moderate: { fill: '#005eb8', ink: '#ffffff', letter: 'M' },
  low: { fill: '#8fbde8', ink: '#212b32', letter: 'L' },
  'very-low': { fill: '#e3eefa', ink: '#212b32', letter: 'V' },
};

const labelWidth = 190;
const mark = { width: 30, height: 20, pitch: 34, line: 28 };
const legendHeight = 56;

interface MarkedResult {
  metric: MetricView;
  aligned: boolean;
}

/** One result: effect by glyph, certainty by shade and letter, dashed where nobody observed it, underlined where it aligns. */
function drawMark({ metric, aligned }: MarkedResult, x: number, y: number): string {
  const shade = certaintyShades[metric.certainty];
  const unobserved = unobservedLabel(metric) !== null;
  const box = `x="${x}" y="${y}" width="${mark.width}" height="${mark.height}" rx="2"`;
  const frame = unobserved
    ? `<rect ${box} fill="${chartInk.paper}" stroke="${chartInk.text}" stroke-width="1.25" stroke-dasharray="3 2"/>`
    : `<rect ${box} fill="${shade.fill}" stroke="#002f5c" stroke-width="0.75"/>`;
  const words = svgWords(x + mark.width / 2, y + 14, `${effectGlyphs[metric.effect]} ${shade.letter}`, {
    size: 11,
    bold: true,
    anchor: 'middle',
    fill: unobserved ? chartInk.text : shade.ink,
  });
  const under = aligned
    ? `<path d="M${x} ${y + mark.height + 3.5}h${mark.width}" stroke="${chartInk.text}" stroke-width="2.5"/>`
    : '';
  return frame + words + under;
}

function legend(): string {
  const effectWords = (Object.keys(effects) as (keyof typeof effects)[])
    .map((effect) => `${effectGlyphs[effect]} ${effects[effect].label.toLowerCase()}`)
    .join(', ');
  const letters = certaintyLevels
    .toReversed()
    .map((level) => `${certaintyShades[level].letter} ${certaintyLabels[level].toLowerCase()}`)
    .join(', ');
  return [
    svgWords(0, 13, `Effect: ${effectWords}`, { size: 11 }),
    svgWords(0, 29, `Certainty: ${letters}. Dashed: projected, claimed or modelled.`, { size: 11 }),
    svgWords(0, 45, 'Underlined: measured the same way in another of these case studies, in this row.', { size: 11 }),
  ].join('');
}

/** Who published what about an indicator and which of it can be read against each other. No figures: those need their comparators beside them. */
export function outcomesAlignmentSvg(
  rows: readonly ComparisonRow[],
  metrics: ReadonlyMap<string, MetricView>,
  names: readonly string[],
  { width }: { width: number } = { width: 680 },
): DrawnChart {
  const shared = rows.filter(
    ({ group, cells }) => group === 'outcomes' && cells.filter(({ items }) => items.length > 0).length > 1,
  );
  const single = rows.filter(({ group }) => group === 'outcomes').length - shared.length;
  const column = (width - labelWidth) / Math.max(names.length, 1);
  const perLine = Math.max(1, Math.floor(column / mark.pitch));
  const heads = names.map((name) => wrapWords(name, column - 6, 11, 3));
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * 14 + 8;
  let y = legendHeight + headHeight;
  const parts = [legend()];
  for (const [index, lines] of heads.entries())
    for (const [line, words] of lines.entries())
      parts.push(
        svgWords(labelWidth + index * column, y - 6 - (lines.length - 1 - line) * 14, words, { size: 11, bold: true }),
      );
  const told: string[] = [];
  for (const row of shared) {
    const results = row.cells.map(({ items }) =>
      items.flatMap(({ metricId, alignsWith }): MarkedResult[] => {
        const metric = metricId === undefined ? undefined : metrics.get(metricId);
        return metric ? [{ metric, aligned: alignsWith !== undefined }] : [];
      }),
    );
    const label = wrapWords(row.label, labelWidth - 12, 12, 3);
    const lines = Math.max(...results.map((found) => Math.ceil(found.length / perLine)), 1);
    const height = Math.max(lines * mark.line, label.length * 15) + 8;
    parts.push(`<path d="M0 ${y}H${width}" stroke="${chartInk.soft}" stroke-width="1"/>`);
    for (const [line, words] of label.entries()) parts.push(svgWords(0, y + 18 + line * 15, words));
    for (const [index, found] of results.entries()) {
      if (found.length === 0)
        parts.push(svgWords(labelWidth + index * column, y + 18, 'none', { size: 11, fill: chartInk.quiet }));
      for (const [position, result] of found.entries())
        parts.push(
          drawMark(
            result,
            labelWidth + index * column + (position % perLine) * mark.pitch,
            y + 5 + Math.floor(position / perLine) * mark.line,
          ),
        );
    }
    told.push(`${row.label}: ${results.map((found, index) => `${names[index] ?? ''} ${found.length}`).join(', ')}.`);
    y += height;
  }
  y += 14;
  const note = [
    shared.length === 0 ? 'No indicator has published results in more than one of them.' : null,
    single > 0 ? `${single} further ${single === 1 ? 'indicator' : 'indicators'} published by one of them only.` : null,
    'Figures with their comparators, periods and sources stand in the table and the Word document of this comparison.',
  ]
    .filter(Boolean)
    .join(' ');
  for (const words of wrapWords(note, width, 11, 4)) {
    parts.push(svgWords(0, y, words, { size: 11, fill: chartInk.quiet }));
    y += 15;
  }
  return svgDocument(
    parts,
    { width, height: Math.ceil(y) },
    `Results by indicator and case study. ${told.join(' ')} ${note}`,
  );
}
