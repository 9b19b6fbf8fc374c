import type { MetricView } from '../library/views.ts';
import { formatFigure } from '../evidence/format-figure.ts';
import { comparatorFigure } from '../evidence/comparator-figure.ts';
import { judgementFactors, relationsToldBothWays } from '../evidence/outcome-metric.ts';
import { sizes } from '../evidence/size.ts';
import { certaintyLabels, studyDesigns } from '../evidence/study-design.ts';
import type { DocumentRow, DocumentTable, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';
import { certaintyWords, effectWords } from './result-words.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';

function against({ comparator, figure }: MetricView): Paragraph {
  if (comparator.kind === 'none') return paragraph('standard', strong('No comparator'));
  const own = comparator.value === undefined ? null : comparatorFigure(figure, comparator.value);
  const value = own ? `: ${[own.headline, own.unit].filter(Boolean).join(' ')}` : '';
  return paragraph('standard', strong('Against '), `${comparator.words ?? ''}${value}`);
}

/** Where the design started certainty and every reason that moved it. */
function certaintyReasons({ certaintyTrail, design }: MetricView): Paragraph[] {
  if (certaintyTrail.steps.length === 0) return [];
  const steps = certaintyTrail.steps.map(({ judgement, moved }) => {
    const levels = Math.abs(moved) === 1 ? 'one level' : 'two levels';
    const factor = judgementFactors[judgement.factor].label.toLowerCase();
    return `${moved < 0 ? 'down' : 'up'} ${levels} for ${factor}: ${judgement.why.replace(/[.\s]+$/, '')}`;
  });
  const start = `starts at ${certaintyLabels[certaintyTrail.start].toLowerCase()} (${studyDesigns[design].label.toLowerCase()})`;
  return [paragraph('aside', strong('Certainty '), `${start}; ${steps.join('; ')}.`)];
}

/** What another grader made of it, where that differs. */
function gradersDiffer({ certainty, secondCertaintyTrail }: MetricView): Paragraph[] {
  if (!secondCertaintyTrail || secondCertaintyTrail.certainty === certainty) return [];
  const reached = certaintyLabels[secondCertaintyTrail.certainty].toLowerCase();
  return [paragraph('aside', strong('Graders differ '), `a second grader, working alone, reached ${reached}.`)];
}

/** Results that speak to this one, each cited; `packed` are the results that this pack shows. */
function relations(metric: MetricView, context: DocumentContext, packed: ReadonlySet<string>): Paragraph[] {
  return metric.relations.map((relation) => {
    const other = context.library.metric(relation.metricId);
    const citation = other && context.cite(other.source, other.source.title);
    const where = packed.has(relation.metricId) ? ' (also in this pack)' : ' (not in this pack)';
    return paragraph(
      'aside',
      strong(`${relationsToldBothWays[relation.kind]} `),
      relation.summary.replace(/[.\s]+$/, ''),
      ...(citation ? [' ', citation] : []),
      `${where}. ${relation.why}`,
    );
  });
}

/** The columns of `outcomeRow`. */
export const outcomeColumns: DocumentTable['columns'] = [
  { label: 'Result', width: 0.37 },
  { label: 'Compared with, when, who', width: 0.29 },
  { label: 'How sure', width: 0.16 },
  { label: 'Source', width: 0.18 },
];

/**
 * The cells of one result, in the reading order of the product's outcome row: effect, figure, what was measured; against what,
 * when, who; certainty and design; source.
 */
export function outcomeCells(metric: MetricView, context: DocumentContext): DocumentRow['cells'] {
  const { headline, unit, precision } = formatFigure(metric.figure);
  const label = unobservedLabel(metric)?.toUpperCase();
  const citation = context.cite(metric.source, metric.source.title);
  // "No difference, no figure published" is said apart: the second half is not a unit.
  const unpublished = metric.figure.measure === 'direction-only';
  const result = [
    paragraph('standard', strong([label, effectWords(metric.effect)].filter(Boolean).join(' '))),
    paragraph('lead', strong(headline), ...(unit && !unpublished ? [unit.startsWith('%') ? unit : ` ${unit}`] : [])),
    ...(unpublished ? [paragraph('aside', 'No figure published')] : []),
    ...(precision ? [paragraph('aside', precision)] : []),
    paragraph('standard', strong(`${metric.indicator.label}. `), metric.statement),
    ...(metric.size
      ? [paragraph('aside', `Size: ${sizes[metric.size].label.toLowerCase()} (${sizes[metric.size].band})`)]
      : []),
  ];
  const comparison = [
    against(metric),
    paragraph('standard', strong('When '), metric.period.words),
    paragraph('standard', strong('Who '), metric.population),
    ...(metric.sample ? [paragraph('aside', `Sample: ${metric.sample}`)] : []),
  ];
  const certainty = [
    paragraph('standard', strong(certaintyWords(metric.certainty))),
    paragraph('standard', studyDesigns[metric.design].label),
    ...(metric.maryland === null ? [] : [paragraph('aside', `Maryland ${metric.maryland} of 5`)]),
  ];
  return [
    headerCell(...result),
    cell(...comparison),
    cell(...certainty),
    cell(paragraph('standard', `${metric.source.short} `, ...(citation ? [citation] : []))),
  ];
}

/** One result as a row of the outcomes table. Caveats, related results and reasons for its certainty are its notes. */
export function outcomeRow(metric: MetricView, context: DocumentContext, packed: ReadonlySet<string>): DocumentRow {
  return {
    cells: outcomeCells(metric, context),
    notes: [
      ...metric.caveats.map((caveat) => paragraph('aside', strong('Caveat '), caveat)),
      ...relations(metric, context, packed),
      ...certaintyReasons(metric),
      ...gradersDiffer(metric),
    ],
    ...(unobservedLabel(metric) ? { unobserved: true } : {}),
  };
}
