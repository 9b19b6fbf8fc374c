import type { MetricView } from '../library/views.ts';
import { certaintyLabels } from '../evidence/study-design.ts';
import { balanceChart } from './balance-chart.ts';
import { certaintiesDown, countBalance, sumOf } from './count-balance.ts';
import type { DocumentBlock, DocumentRow } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { outcomeColumns, outcomeRow } from './outcome-row.ts';
import type { PackBlock } from './pack.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';
import { effectWords } from './result-words.ts';

type OutcomesBlock = Extract<PackBlock, { kind: 'outcomes' }>;

function balanceBlocks(title: string, metrics: readonly MetricView[], context: DocumentContext): DocumentBlock[] {
  const rows = countBalance(metrics);
  const { svg, width, height, alt } = balanceChart(rows);
  const figureCaption = context.caption('Figure', `Balance of the evidence: ${title}`);
  const figureName = figureCaption.slice(0, figureCaption.indexOf('.'));
  const number = (count: number) => cell(paragraph('standard', String(count)));
  return [
    { kind: 'figure', caption: figureCaption, svg, width, height, alt },
    paragraph(
      'aside',
      'One mark is one published result, whatever its size. Several can come from one study, so a longer row is not a stronger case. Results that nobody observed stand apart and are not added to the others.',
    ),
    {
      kind: 'table',
      caption: context.caption('Table', `The numbers behind ${figureName}`),
      columns: [
        { label: 'Effect', width: 0.28 },
        ...certaintiesDown.map((level) => ({ label: certaintyLabels[level], width: 0.115 })),
        { label: 'All observed', width: 0.12 },
        { label: 'Not observed', width: 0.14 },
      ],
      rows: rows.map((row) => ({
        cells: [
          headerCell(paragraph('standard', effectWords(row.effect))),
          ...certaintiesDown.map((level) => number(row.observed[level])),
          number(sumOf(row.observed)),
          number(sumOf(row.unobserved)),
        ],
      })),
    },
  ];
}

/** Rows in the author's order, with a heading wherever another case study begins. */
function groupedRows(
  metrics: readonly MetricView[],
  context: DocumentContext,
  packed: ReadonlySet<string>,
): DocumentRow[] {
  return metrics.map((metric, index) => ({
    ...(metrics[index - 1]?.caseId === metric.caseId ? {} : { heading: metric.caseTitle }),
    ...outcomeRow(metric, context, packed),
  }));
}

/** Contradictions that a reader of the pack would not see. */
function checkContradictions(
  block: OutcomesBlock,
  metrics: readonly MetricView[],
  context: DocumentContext,
  packed: ReadonlySet<string>,
) {
  for (const metric of metrics)
    for (const relation of metric.relations)
      if (relation.kind === 'contradicts' && !packed.has(relation.metricId))
        context.check(
          block.id,
          `"${metric.statement}" (${metric.caseTitle}) is contradicted by a result that is not in this pack: ${relation.summary.replace(/[.\s]+$/, '')}. Add ${relation.metricId}, or be ready to answer for it.`,
        );
}

/** The chosen results: balance chart with its numbers, then each result in full. `packed` are all results of the pack. */
export function outcomesBlocks(
  block: OutcomesBlock,
  context: DocumentContext,
  packed: ReadonlySet<string>,
): DocumentBlock[] {
  const metrics = block.metricIds.flatMap((id) => context.library.metric(id) ?? []);
  const missing = block.metricIds.filter((id) => !context.library.metric(id));
  if (block.metricIds.length === 0) {
    context.check(block.id, `"${block.title}" holds no results and is left out. Add some, or remove the block.`);
    return [];
  }
  for (const id of missing)
    context.check(block.id, `The result "${id}" is no longer in the library. Remove it, or bring its case study back.`);
  checkContradictions(block, metrics, context, packed);
  const warnings = missing.map((id) =>
    paragraph(
      'warning',
      strong('Missing result. '),
      `The result "${id}" was chosen for this pack and is no longer in the library.`,
    ),
  );
  const table: DocumentBlock[] =
    metrics.length === 0
      ? []
      : [
          ...(block.chart ? balanceBlocks(block.title, metrics, context) : []),
          {
            kind: 'table',
            caption: context.caption('Table', `Results: ${block.title}`),
            columns: outcomeColumns,
            rows: groupedRows(metrics, context, packed),
          },
        ];
  return [{ kind: 'heading', level: 2, text: block.title, id: context.headingId(block.title) }, ...warnings, ...table];
}
