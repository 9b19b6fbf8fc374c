import type { ComparisonRow } from '../compare/comparison.ts';
import type { DocumentBlock, DocumentRow } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { outcomeCells, outcomeColumns } from './outcome-row.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';

/** The results of one indicator, place by place, with what is and is not comparable beneath the last. */
function indicatorRows(
  row: ComparisonRow,
  titles: readonly string[],
  caseIds: readonly string[],
  context: DocumentContext,
): DocumentRow[] {
  const named = (id: string) => titles[caseIds.indexOf(id)] ?? id;
  const results = row.cells.flatMap((content, index) => {
    const place = paragraph('standard', strong(titles[index] ?? ''));
    return content.items.map((item): DocumentRow => {
      const metric = item.metricId === undefined ? null : context.library.metric(item.metricId);
      if (metric) {
        const [first = headerCell(), ...others] = outcomeCells(metric, context);
        return {
          cells: [
            headerCell(
              place,
              ...first.paragraphs,
              ...(item.alignsWith
                ? [paragraph('aside', `Measured the same way as in ${item.alignsWith.map(named).join(', ')}`)]
                : []),
            ),
            ...others,
          ],
          ...(unobservedLabel(metric) ? { unobserved: true } : {}),
        };
      }
      const citation = item.source && context.cite(item.source, item.source.id);
      return {
        cells: [
          headerCell(place, paragraph('standard', item.text)),
          cell(),
          cell(),
          cell(...(citation ? [paragraph('standard', citation)] : [])),
        ],
      };
    });
  });
  return results.map((result, index) => ({
    ...(index === 0 ? { heading: row.label } : {}),
    ...result,
    ...(index === results.length - 1 && row.note
      ? { notes: [paragraph('aside', strong('Comparable? '), row.note)] }
      : {}),
  }));
}

const published = (row: ComparisonRow) => row.cells.filter(({ items }) => items.length > 0).length;

/**
 * Results that can be set against each other: those of indicators that at least two of the case studies have published, in
 * the columns of the outcomes table. The others are counted by name, so that nobody takes them for missing.
 */
export function comparedOutcomes(
  rows: readonly ComparisonRow[],
  titles: readonly string[],
  caseIds: readonly string[],
  context: DocumentContext,
): DocumentBlock[] {
  const shared = rows.filter((row) => published(row) > 1);
  const single = titles.flatMap((title, index) => {
    const labels = rows
      .filter((row) => published(row) === 1 && (row.cells[index]?.items.length ?? 0) > 0)
      .map((row) => `${row.label} (${row.cells[index]?.items.length ?? 0})`);
    return labels.length > 0 ? [{ title, labels }] : [];
  });
  return [
    ...(shared.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: context.caption('Table', 'Results that at least two of them have published'),
            columns: outcomeColumns,
            rows: shared.flatMap((row) => indicatorRows(row, titles, caseIds, context)),
          },
          paragraph(
            'aside',
            'Caveats are left out of this table. They stand with each result in the library, and in this pack where the result was chosen for it.',
          ),
        ]
      : []),
    ...(single.length > 0
      ? [
          paragraph(
            'standard',
            strong('Published by one of them only, '),
            'so that there is nothing to set against it (number of results):',
          ),
          {
            kind: 'list' as const,
            ordered: false,
            items: single.map(({ title, labels }) => ({
              paragraphs: [paragraph('standard', strong(`${title}: `), labels.join('; ')).inlines],
              lists: [],
            })),
          },
        ]
      : []),
  ];
}
