import type { Source } from '../citations/source.ts';
import { arrangeComparison } from '../compare/arrange-comparison.ts';
import { columnTitles } from '../compare/column-titles.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { ComparisonView } from '../compare/comparison-view.ts';
import { comparedBlocks, listed } from './comparison-blocks.ts';
import { createDocumentContext } from './document-context.ts';
import type { PackDocument } from './document.ts';
import { gradingAnnex } from './grading-annex.ts';
import { paragraph } from './paragraphs.ts';

/** What the document says of itself, and where its sources are looked up. */
export interface ComparisonFacts {
  /** ISO date. */
  date: string;
  libraryVersion: string;
  source: (id: string) => Source | null;
}

/** A comparison as a document of its own, page turned: side by side, result by result, how it is graded, references. */
export function comparisonDocument(
  comparison: Comparison,
  view: ComparisonView,
  { date, libraryVersion, source }: ComparisonFacts,
): PackDocument {
  const metrics = new Map(comparison.metrics.map((metric) => [metric.id, metric]));
  const context = createDocumentContext({
    caseStudy: () => null,
    metric: (id) => metrics.get(id) ?? null,
    source,
    compare: () => comparison,
  });
  const arranged = arrangeComparison(comparison, view);
  const title = `${listed(columnTitles(arranged.cases))} compared`;
  const shown = arranged.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items));
  const designs = new Set(shown.flatMap(({ metricId }) => (metricId && metrics.get(metricId)?.design) || []));
  return {
    language: 'en-GB',
    title,
    question: '',
    author: '',
    date,
    libraryVersion,
    documentKind: 'Comparison',
    landscape: true,
    basis: `${comparison.metrics.length} published results of ${comparison.cases.length} case studies.`,
    blocks: [
      { kind: 'heading', level: 1, text: 'Side by side', id: context.headingId('side by side') },
      paragraph(
        'standard',
        'What is published about each, row by row. An empty cell means that nothing was published, not that nothing was done. Nothing is averaged or ranked.',
      ),
      ...comparedBlocks(arranged, 'landscape', context),
      ...gradingAnnex(designs, libraryVersion, context),
      { kind: 'heading', level: 1, text: 'Annex B. References', id: context.headingId('annex b') },
      ...(context.references.length > 0
        ? [{ kind: 'references' as const }]
        : [paragraph('standard', 'This comparison cites no source.')]),
    ],
    references: context.references,
  };
}
