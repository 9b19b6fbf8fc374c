import { comparisonGroups, type ComparisonCell, type ComparisonRow } from '../compare/comparison.ts';
import { missingCase } from './case-summary-blocks.ts';
import { comparedOutcomes } from './compared-outcomes.ts';
import type { DocumentBlock, DocumentCell, DocumentRow, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import type { PackBlock } from './pack.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';
import { shortTitle } from './short-title.ts';

/** More columns than this cannot be read on a portrait A4 page. */
const casesPerTable = 3;

/** Splits as evenly as it goes: 4 is 2 and 2, 5 is 3 and 2. */
function spread(count: number): { from: number; to: number }[] {
  const tables = Math.ceil(count / casesPerTable);
  const bounds = Array.from({ length: tables + 1 }, (_, index) => Math.ceil((index * count) / tables));
  return bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? 0, to }));
}

/** As many statements as a column can hold and a reader can set against the next. */
const mostStatements = 6;

/** Cited items stand one to a paragraph, so many of them; labels that nobody need cite run on. */
function comparisonCell(content: ComparisonCell, context: DocumentContext): DocumentCell {
  if (content.items.length === 0)
    return cell(content.text ? paragraph('standard', content.text) : paragraph('aside', 'Nothing published'));
  if (content.items.every((item) => item.source === undefined))
    return cell(paragraph('standard', content.items.map((item) => item.text).join('; ')));
  const more = content.items.length - mostStatements;
  return cell(
    ...content.items.slice(0, mostStatements).map((item): Paragraph => {
      const citation = item.source && context.cite(item.source, item.source.id);
      return paragraph('standard', item.text, ...(citation ? [' ', citation] : []));
    }),
    ...(more > 0 ? [paragraph('aside', `And ${more} more in the library.`)] : []),
  );
}

function tableRows(rows: readonly ComparisonRow[], from: number, to: number, context: DocumentContext): DocumentRow[] {
  let group: ComparisonRow['group'] | null = null;
  return rows.flatMap((row): DocumentRow[] => {
    const cells = row.cells.slice(from, to);
    if (cells.every((content) => content.text === '' && content.items.length === 0)) return [];
    const heading = row.group === group ? {} : { heading: comparisonGroups[row.group] };
    group = row.group;
    return [
      {
        ...heading,
        cells: [
          headerCell(paragraph('standard', row.label)),
          ...cells.map((content) => comparisonCell(content, context)),
        ],
        ...(row.note ? { notes: [paragraph('aside', strong('Comparable? '), row.note)] } : {}),
      },
    ];
  });
}

/** `Alder, Birch and Cedar`. */
export const listed = (titles: readonly string[]) =>
  titles.length < 2 ? titles.join('') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;

/**
 * Case studies side by side: what they are and did, at most three to a table, then the results that can be set against each
 * other, all in one. What no case in a table has published is left out of that table.
 */
export function comparisonBlocks(
  block: Extract<PackBlock, { kind: 'comparison' }>,
  context: DocumentContext,
): DocumentBlock[] {
  const present = block.caseIds.filter((id) => context.library.caseStudy(id));
  const missing = block.caseIds
    .filter((id) => !context.library.caseStudy(id))
    .map((id) => missingCase(id, block.id, context));
  if (present.length < 2) {
    context.check(block.id, 'A comparison needs at least two case studies that are in the library.');
    return [
      ...missing,
      paragraph(
        'warning',
        strong('Missing comparison. '),
        'Fewer than two of its case studies are still in the library.',
      ),
    ];
  }
  const { cases, rows } = context.library.compare(present);
  const full = cases.map(({ title }) => title);
  const short = full.map(shortTitle);
  // Two that would be called the same keep their whole titles.
  const titles = new Set(short).size === short.length ? short : full;
  const described = rows.filter(({ group }) => group !== 'outcomes');
  const heading = `Side by side: ${listed(titles)}`;
  return [
    { kind: 'heading', level: 2, text: heading, id: context.headingId(heading) },
    ...missing,
    ...spread(cases.length).map(({ from, to }): DocumentBlock => {
      const compared = titles.slice(from, to);
      const built = tableRows(described, from, to, context);
      if (built.length === 0)
        return paragraph('aside', `The library holds nothing to compare about ${listed(compared)}.`);
      return {
        kind: 'table',
        caption: context.caption('Table', `Comparison of ${listed(compared)}`),
        columns: [
          { label: 'What', width: 0.16 },
          ...compared.map((label) => ({ label, width: 0.84 / compared.length })),
        ],
        rows: built,
      };
    }),
    ...comparedOutcomes(
      rows.filter(({ group }) => group === 'outcomes'),
      titles,
      context,
    ),
  ];
}
