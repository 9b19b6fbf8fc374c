import { comparatorKinds } from '../evidence/comparator.ts';
import { effects } from '../evidence/effect.ts';
import { measureLabels, qualifiers, ratioKinds, type Figure } from '../evidence/figure.ts';
import { figureText } from '../evidence/format-figure.ts';
import { judgementFactors, metricStatuses, relationsToldBothWays } from '../evidence/outcome-metric.ts';
import { sizes } from '../evidence/size.ts';
import { certaintyLabels, studyDesigns } from '../evidence/study-design.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import type { OutcomeColumn } from '../explore/outcome-columns.ts';
import { assertNever } from '../lib/assert-never.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import type { MetricView } from '../library/views.ts';
import { outcomeDomains } from '../vocabulary/vocabulary.ts';
import type { ExportSheet } from './export-sheet.ts';

type Cell = ExportSheet['rows'][number]['cells'][number];

/** A column of a table with one result in each row. `reference` is the full reference of its source. */
export interface MetricColumn {
  label: string;
  width: number;
  cell: (metric: MetricView, reference: string) => Cell;
}

function unitOf(figure: Figure): Cell {
  switch (figure.measure) {
    case 'relative-change':
      return '%';
    case 'ratio':
      return ratioKinds[figure.ratio];
    case 'amount':
      return [
        figure.per ? `${figure.currency} per ${figure.per}` : figure.currency,
        figure.priceYear && `${figure.priceYear} prices`,
      ]
        .filter(Boolean)
        .join(', ');
    case 'point-change':
    case 'from-to':
    case 'level':
    case 'count':
      return figure.unit;
    case 'direction-only':
      return null;
    default:
      return assertNever(figure);
  }
}

/** The interval where one was published, else the range. */
function bounds(figure: Figure): { low: number; high: number; describes: string } | null {
  if (figure.measure === 'direction-only') return null;
  if (figure.interval) return { ...figure.interval, describes: `${figure.interval.level}% confidence interval` };
  return figure.range ? { ...figure.range, describes: `Range: ${figure.range.describes}` } : null;
}

function testWords({ pValue, significance }: Figure): Cell {
  const words = [
    pValue && `p ${pValue.relation} ${pValue.value}`,
    significance && (significance === 'significant' ? 'Reported as significant' : 'Reported as not significant'),
  ];
  return words.filter(Boolean).join('; ') || null;
}

/** Where the design started certainty and every reason that moved it. */
function certaintyWhy({ certaintyTrail: { start, steps }, design }: MetricView): string {
  const from = `Starts at ${certaintyLabels[start].toLowerCase()} (${studyDesigns[design].label.toLowerCase()})`;
  const moves = steps.map(({ judgement, moved }) => {
    const levels = Math.abs(moved) === 1 ? 'one level' : 'two levels';
    return `${moved < 0 ? 'down' : 'up'} ${levels} for ${judgementFactors[judgement.factor].label.toLowerCase()}: ${judgement.why}`;
  });
  return [from, ...moves].join('; ');
}

const value = ({ figure }: MetricView) => ('value' in figure ? (figure.value ?? null) : null);
const lines = (texts: readonly string[]) => texts.join('\n') || null;

/** What each column of the outcomes table becomes in a file. */
const columnsOf: Record<OutcomeColumn, readonly MetricColumn[]> = {
  effect: [{ label: 'Effect', width: 16, cell: ({ effect }) => effects[effect].label }],
  figure: [
    { label: 'Figure as published', width: 30, cell: ({ figure }) => figureText(figure) },
    { label: 'Measure', width: 16, cell: ({ figure }) => measureLabels[figure.measure] },
    {
      label: 'Qualifier',
      width: 10,
      cell: ({ figure }) => ('qualifier' in figure && figure.qualifier ? qualifiers[figure.qualifier] : null),
    },
    { label: 'Value', width: 10, cell: value },
    { label: 'From', width: 10, cell: ({ figure }) => (figure.measure === 'from-to' ? figure.from : null) },
    { label: 'To', width: 10, cell: ({ figure }) => (figure.measure === 'from-to' ? figure.to : null) },
    { label: 'Unit', width: 18, cell: ({ figure }) => unitOf(figure) },
    { label: 'Low', width: 10, cell: ({ figure }) => bounds(figure)?.low ?? null },
    { label: 'High', width: 10, cell: ({ figure }) => bounds(figure)?.high ?? null },
    { label: 'What low and high are', width: 24, cell: ({ figure }) => bounds(figure)?.describes ?? null },
    { label: 'Statistical test', width: 20, cell: ({ figure }) => testWords(figure) },
  ],
  indicator: [{ label: 'Indicator', width: 26, cell: ({ indicator }) => indicator.label }],
  statement: [{ label: 'What was measured', width: 44, cell: ({ statement }) => statement }],
  case: [{ label: 'Case study', width: 28, cell: ({ caseTitle }) => caseTitle }],
  comparator: [
    { label: 'Comparator', width: 22, cell: ({ comparator }) => comparatorKinds[comparator.kind] },
    { label: 'Compared with', width: 34, cell: ({ comparator }) => comparator.words ?? null },
    { label: 'Comparator’s figure', width: 12, cell: ({ comparator }) => comparator.value ?? null },
  ],
  period: [
    { label: 'Period', width: 22, cell: ({ period }) => period.words },
    { label: 'First year', width: 10, cell: ({ period }) => period.start ?? null },
    { label: 'Last year', width: 10, cell: ({ period }) => period.end ?? null },
  ],
  population: [
    { label: 'Population', width: 32, cell: ({ population }) => population },
    { label: 'Sample', width: 24, cell: ({ sample }) => sample },
  ],
  design: [
    { label: 'Design', width: 24, cell: ({ design }) => studyDesigns[design].label },
    { label: 'Maryland level', width: 10, cell: ({ maryland }) => maryland },
  ],
  certainty: [
    { label: 'Certainty', width: 12, cell: ({ certainty }) => certaintyLabels[certainty] },
    { label: 'Why this certainty', width: 44, cell: certaintyWhy },
  ],
  status: [{ label: 'Status', width: 16, cell: (metric) => unobservedLabel(metric) ?? metricStatuses[metric.status] }],
  size: [
    {
      label: 'Size (LGA band)',
      width: 18,
      cell: ({ size }) => (size ? `${sizes[size].label} (${sizes[size].band})` : null),
    },
  ],
  domain: [{ label: 'Domain', width: 18, cell: ({ domain }) => outcomeDomains[domain] }],
  source: [
    { label: 'Source', width: 24, cell: ({ source }) => source.short },
    { label: 'Where in it', width: 20, cell: ({ source }) => source.locator },
    { label: 'Full reference', width: 50, cell: (_, reference) => reference },
    { label: 'Address', width: 30, cell: ({ source }) => source.url },
  ],
};

/** A result means nothing without these: they are written whether or not they are on the screen. */
const indispensable: readonly OutcomeColumn[] = [
  'effect',
  'figure',
  'indicator',
  'statement',
  'comparator',
  'period',
  'design',
  'certainty',
  'source',
];

const alwaysLast: readonly MetricColumn[] = [
  { label: 'Caveats', width: 44, cell: ({ caveats }) => lines(caveats) },
  {
    label: 'Related results',
    width: 40,
    cell: ({ relations }) =>
      lines(relations.map(({ kind, metricId, why }) => `${relationsToldBothWays[kind]} ${metricId}: ${why}`)),
  },
  { label: 'Case study id', width: 20, cell: ({ caseId }) => caseId },
  { label: 'Result id', width: 28, cell: ({ id }) => id },
];

/**
 * Whether anybody observed it, which is to be read before any number; the chosen columns in their order; then whatever else a
 * result must not be without.
 */
export const metricColumns = (chosen: readonly OutcomeColumn[]): MetricColumn[] => [
  ...[...new Set<OutcomeColumn>(['status', ...chosen, ...indispensable])].flatMap((name) => columnsOf[name]),
  ...alwaysLast,
];

/** Every column, in the reading order of the outcome row. */
export const allMetricColumns = (): MetricColumn[] => metricColumns(enumKeys(columnsOf));
