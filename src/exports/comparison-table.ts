import { baselineWords, againstBaseline } from '../compare/against-baseline.ts';
import { arrangeComparison, rowsByGroup, type ArrangedComparison } from '../compare/arrange-comparison.ts';
import type { Comparison, ComparisonCell } from '../compare/comparison.ts';
import type { ComparisonView } from '../compare/comparison-view.ts';
import { levelText } from '../compare/level-text.ts';
import { columnTitles } from '../compare/column-titles.ts';
import { comparatorText } from '../evidence/comparator-text.ts';
import { effects } from '../evidence/effect.ts';
import { formatFigure } from '../evidence/format-figure.ts';
import { metricStatuses } from '../evidence/outcome-metric.ts';
import { sizes } from '../evidence/size.ts';
import { certaintyLabels, studyDesigns } from '../evidence/study-design.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import type { ExportSheet } from './export-sheet.ts';

const sourceWords = (item: ComparisonCell['items'][number]) =>
  item.source ? ` [${item.source.id}, ${item.source.locator}]` : '';

/** A cell line by line, each with its source; `null` where nothing was published. */
const cellText = (cell: ComparisonCell) =>
  cell.items.length > 0 ? cell.items.map((item) => `${item.text}${sourceWords(item)}`).join('\n') : cell.text || null;

function sideBySide(arranged: ArrangedComparison, titles: readonly string[], notes: string[]): ExportSheet {
  const marked = arranged.baseline !== null;
  return {
    name: 'Comparison',
    caption: `${titles.join(', ')} side by side`,
    columns: [
      { label: 'Group', width: 22 },
      { label: 'What', width: 26 },
      ...titles.flatMap((label, index) => [
        { label: marked && index === 0 ? `${label} (baseline)` : label, width: 44 },
        ...(marked && index > 0 ? [{ label: `${label} against the baseline`, width: 30 }] : []),
      ]),
      { label: 'Comparable?', width: 44 },
    ],
    rows: rowsByGroup(arranged.rows).flatMap(({ label, rows }) =>
      rows.map((row) => {
        const marks = againstBaseline(row, arranged.baseline ?? -1);
        return {
          cells: [
            label,
            row.label,
            ...row.cells.flatMap((cell, index) => [
              cellText(cell),
              ...(marked && index > 0 ? [baselineWords(marks[index] ?? null)] : []),
            ]),
            row.note,
          ],
        };
      }),
    ),
    notes,
  };
}

const resultColumns = [
  { label: 'Indicator', width: 28 },
  { label: 'Case study', width: 22 },
  { label: 'Observed?', width: 14 },
  { label: 'Effect', width: 16 },
  { label: 'Figure', width: 20 },
  { label: 'Interval, range, test', width: 24 },
  { label: 'What was measured', width: 44 },
  { label: 'Against', width: 34 },
  { label: 'Period', width: 20 },
  { label: 'Population', width: 30 },
  { label: 'Certainty', width: 12 },
  { label: 'Size', width: 12 },
  { label: 'Design', width: 24 },
  { label: 'Maryland level', width: 10 },
  { label: 'Source', width: 24 },
  { label: 'Where in it', width: 22 },
  { label: 'Measured the same way in', width: 28 },
  { label: 'Caveats', width: 44 },
];

/** Every result of the rows that are shown, one to a line, so that a workbook can sort and filter them. */
function results(arranged: ArrangedComparison, titles: readonly string[]): ExportSheet {
  const metrics = new Map(arranged.metrics.map((metric) => [metric.id, metric]));
  const titleOf = new Map(arranged.cases.map(({ id }, index) => [id, titles[index] ?? id]));
  const rows = arranged.rows.filter(({ group }) => group === 'outcomes');
  return {
    name: 'Results',
    caption: `Published results of ${titles.join(', ')}, by indicator`,
    columns: resultColumns,
    rows: rows.flatMap((row) =>
      row.cells
        .flatMap(({ items }) => items)
        .flatMap(({ metricId, alignsWith }) => {
          const metric = metricId === undefined ? undefined : metrics.get(metricId);
          if (!metric) return [];
          const { headline, unit, precision } = formatFigure(metric.figure);
          return [
            {
              cells: [
                row.label,
                titleOf.get(metric.caseId) ?? metric.caseTitle,
                unobservedLabel(metric) ?? metricStatuses[metric.status],
                effects[metric.effect].label,
                [headline, unit].filter(Boolean).join(' '),
                precision || null,
                metric.statement,
                comparatorText(metric),
                metric.period.words,
                metric.population,
                certaintyLabels[metric.certainty],
                metric.size ? sizes[metric.size].label : null,
                studyDesigns[metric.design].label,
                metric.maryland,
                metric.source.short,
                metric.source.locator,
                alignsWith?.map((id) => titleOf.get(id) ?? id).join('; ') ?? null,
                metric.caveats.join('\n') || null,
              ],
            },
          ];
        }),
    ),
    notes: ['Figures as published. Results that are measured the same way may still differ in everything else.'],
  };
}

function maturity({ maturity: { areas, profiles } }: ArrangedComparison, titles: readonly string[]): ExportSheet {
  return {
    name: 'Maturity profile',
    caption: `Where sources place ${titles.join(', ')} on the areas of differentiation`,
    columns: [{ label: 'Area', width: 28 }, ...titles.map((label) => ({ label, width: 44 }))],
    rows: areas.map(({ label }, area) => ({
      cells: [
        label,
        ...profiles.map(({ placements }) => {
          const placement = placements[area];
          return placement ? `${levelText(placement)}: ${placement.statements.join(' ')}` : null;
        }),
      ],
    })),
    notes: [
      'Levels run from 1 to 4. “Our reading” is a level that we read from the source’s words; the source gives none.',
      'An empty cell means that nothing is published about the area, not that it stands low.',
      'In “Place and context” level 4 is the hardest, not the best.',
    ],
  };
}

/** What was left out of an export and how to read it. */
function viewNotes(arranged: ArrangedComparison, titles: readonly string[]): string[] {
  const { hidden, same, baseline } = arranged;
  return [
    'An empty cell means that nothing is published about it, not that there is nothing.',
    ...(baseline === null
      ? []
      : [`The baseline is ${titles[baseline] ?? ''}. Nothing is subtracted from its figures.`]),
    ...(same > 0 ? [`Differences only: ${same} ${same === 1 ? 'row' : 'rows'} alike everywhere left out.`] : []),
    ...(hidden.length > 0 ? [`Hidden by the reader: ${hidden.map(({ label }) => label).join('; ')}.`] : []),
  ];
}

/** A comparison as tables: side by side, result by result, and the maturity profile where there is one. */
export function comparisonSheets(comparison: Comparison, view: ComparisonView): ExportSheet[] {
  const arranged = arrangeComparison(comparison, view);
  const titles = columnTitles(arranged.cases);
  const shows = (group: string) => arranged.rows.some((row) => row.group === group);
  return [
    sideBySide(arranged, titles, viewNotes(arranged, titles)),
    ...(shows('outcomes') ? [results(arranged, titles)] : []),
    ...(shows('maturity') ? [maturity(arranged, titles)] : []),
  ];
}
