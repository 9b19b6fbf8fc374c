import { maturityStripSvg } from '../charts/maturity/maturity-strip-svg.ts';
import {
  againstBaseline,
  baselineWords,
  extraGlyph,
  isExtra,
  type AgainstBaseline,
} from '../compare/against-baseline.ts';
import { arrangeComparison, type ArrangedComparison } from '../compare/arrange-comparison.ts';
import { columnTitles } from '../compare/column-titles.ts';
import { comparisonGroups, type ComparisonCell, type ComparisonRow } from '../compare/comparison.ts';
import { plainComparisonView } from '../compare/comparison-view.ts';
import { missingCase } from './case-summary-blocks.ts';
import { comparedOutcomes } from './compared-outcomes.ts';
import type { DocumentBlock, DocumentCell, DocumentRow, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import type { PackBlock } from './pack.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';

/** More columns than these cannot be read on an A4 page, upright or across. */
const casesPerTable = { portrait: 3, landscape: 6 } as const;

type Arranged = Pick<ArrangedComparison, 'cases' | 'rows' | 'maturity' | 'baseline' | 'hidden' | 'same'>;

/** Splits as evenly as it goes: 4 is 2 and 2, 5 is 3 and 2. */
function spread(count: number, most: number): { from: number; to: number }[] {
  const tables = Math.ceil(count / most);
  const bounds = Array.from({ length: tables + 1 }, (_, index) => Math.ceil((index * count) / tables));
  return bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? 0, to }));
}

/** As many statements as a column can hold and a reader can set against the next. */
const mostStatements = 6;

/** Cited items stand one to a paragraph, so many of them; labels that nobody need cite run on. */
function comparisonCell(
  content: ComparisonCell,
  found: AgainstBaseline | null,
  context: DocumentContext,
): DocumentCell {
  const mark = baselineWords(found, { short: true });
  const marks = mark === null ? [] : mark.split('\n').map((line) => paragraph('aside', line));
  if (content.items.length === 0)
    return cell(content.text ? paragraph('standard', content.text) : paragraph('aside', 'Nothing published'), ...marks);
  if (content.items.every((item) => item.source === undefined))
    return cell(
      paragraph(
        'standard',
        content.items.map((item) => (isExtra(found, item.text) ? `${extraGlyph} ${item.text}` : item.text)).join('; '),
      ),
      ...marks,
    );
  const more = content.items.length - mostStatements;
  return cell(
    ...content.items.slice(0, mostStatements).map((item): Paragraph => {
      const citation = item.source && context.cite(item.source, item.source.id);
      return paragraph('standard', item.text, ...(citation ? [' ', citation] : []));
    }),
    ...(more > 0 ? [paragraph('aside', `And ${more} more in the library.`)] : []),
    ...marks,
  );
}

function tableRows({ rows, baseline }: Arranged, from: number, to: number, context: DocumentContext): DocumentRow[] {
  let group: ComparisonRow['group'] | null = null;
  return rows.flatMap((row): DocumentRow[] => {
    const cells = row.cells.slice(from, to);
    const marks = againstBaseline(row, baseline ?? -1).slice(from, to);
    if (cells.every((content) => content.text === '' && content.items.length === 0)) return [];
    const heading = row.group === group ? {} : { heading: comparisonGroups[row.group] };
    group = row.group;
    return [
      {
        ...heading,
        cells: [
          headerCell(paragraph('standard', row.label)),
          ...cells.map((content, index) => comparisonCell(content, marks[index] ?? null, context)),
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
  const arranged = arrangeComparison(context.library.compare(present), block.view ?? plainComparisonView);
  const heading = `Side by side: ${listed(columnTitles(arranged.cases))}`;
  return [
    { kind: 'heading', level: 2, text: heading, id: context.headingId(heading) },
    ...missing,
    ...comparedBlocks(arranged, 'portrait', context),
  ];
}

/** The tables of a comparison that was arranged, and what its reader left out of it. */
export function comparedBlocks(
  arranged: Arranged,
  page: keyof typeof casesPerTable,
  context: DocumentContext,
): DocumentBlock[] {
  const titles = columnTitles(arranged.cases);
  const described = { ...arranged, rows: arranged.rows.filter(({ group }) => group !== 'outcomes') };
  return [
    ...viewWords(arranged, titles),
    ...spread(titles.length, casesPerTable[page]).map(({ from, to }): DocumentBlock => {
      const compared = titles.slice(from, to);
      const built = tableRows(described, from, to, context);
      if (built.length === 0)
        return paragraph('aside', `The library holds nothing to compare about ${listed(compared)}.`);
      return {
        kind: 'table',
        caption: context.caption('Table', `Comparison of ${listed(compared)}`),
        columns: [
          { label: 'What', width: 0.16 },
          ...compared.map((label, index) => ({
            label: arranged.baseline === from + index ? `${label} (baseline)` : label,
            width: 0.84 / compared.length,
          })),
        ],
        rows: built,
      };
    }),
    ...maturityFigure(arranged, titles, context),
    ...comparedOutcomes(
      arranged.rows.filter(({ group }) => group === 'outcomes'),
      titles,
      arranged.cases.map(({ id }) => id),
      context,
    ),
  ];
}

/** Where sources place them, as a picture; its numbers are in the rows of the table before it. */
function maturityFigure(
  { rows, maturity }: Arranged,
  titles: readonly string[],
  context: DocumentContext,
): DocumentBlock[] {
  if (maturity.areas.length === 0 || !rows.some(({ group }) => group === 'maturity')) return [];
  const { svg, width, height, alt } = maturityStripSvg(maturity, titles);
  const caption = context.caption('Figure', 'Where sources place them on the areas of differentiation, level 1 to 4');
  return [{ kind: 'figure', caption, svg, width, height, alt }];
}

/** What a reader of the document should know about rows that are not in it. */
function viewWords({ baseline, same, hidden }: Arranged, titles: readonly string[]): DocumentBlock[] {
  const words = [
    baseline === null
      ? null
      : `The others are read against ${titles[baseline] ?? ''}; + marks what it has not, − what only it has. No figure is subtracted.`,
    same > 0 ? `${same} ${same === 1 ? 'row that says' : 'rows that say'} the same of all of them left out.` : null,
    hidden.length > 0 ? `Left out by the author: ${hidden.map(({ label }) => label).join('; ')}.` : null,
  ].filter((sentence) => sentence !== null);
  return words.length > 0 ? [paragraph('aside', words.join(' '))] : [];
}
