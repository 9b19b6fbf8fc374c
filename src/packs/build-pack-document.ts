import type { MetricView } from '../library/views.ts';
import { assertNever } from '../lib/assert-never.ts';
import { caseSummaryBlocks } from './case-summary-blocks.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { createDocumentContext, type DocumentContext } from './document-context.ts';
import type { DocumentBlock, PackDocument } from './document.ts';
import { packMetricIds } from './edit-pack.ts';
import { paragraphsOf, uncitedSentences } from './figures-in-prose.ts';
import { gradingAnnex } from './grading-annex.ts';
import { outcomesBlocks } from './outcomes-blocks.ts';
import { ownFiguresAnnex, type OwnFigures } from './own-figures-annex.ts';
import type { PackCheck, PackLibrary } from './pack-library.ts';
import { fiveCaseNames, fiveCases, type FiveCase, type PackBlock, type PackContent } from './pack.ts';
import { paragraph } from './paragraphs.ts';
import { proseToBlocks } from './prose-to-blocks.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import { storyBlocks } from './story-blocks.ts';

function packBlocks(block: PackBlock, context: DocumentContext, packed: ReadonlySet<string>): DocumentBlock[] {
  switch (block.kind) {
    case 'prose':
      return proseToBlocks(block.markdown, context, block.id);
    case 'case-summary':
      return caseSummaryBlocks(block.caseId, block.id, context);
    case 'outcomes':
      return outcomesBlocks(block, context, packed);
    case 'comparison':
      return comparisonBlocks(block, context);
    case 'story':
      return storyBlocks(block.caseId, block.id, context);
    default:
      return assertNever(block);
  }
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** `14 published results from 3 case studies: 10 observed, 4 projected, claimed or modelled.` */
function basisOf(metrics: readonly MetricView[]): string {
  if (metrics.length === 0) return '';
  const cases = new Set(metrics.map(({ caseId }) => caseId)).size;
  const unobserved = metrics.filter((metric) => unobservedLabel(metric)).length;
  const split =
    unobserved === 0
      ? 'all observed'
      : `${metrics.length - unobserved} observed, ${unobserved} projected, claimed or modelled`;
  return `${plural(metrics.length, 'published result', 'published results')} from ${plural(cases, 'case study', 'case studies')}: ${split}.`;
}

function checkFigures(
  sentences: readonly OwnFigures[],
  blockId: string | null,
  context: DocumentContext,
): OwnFigures[] {
  for (const { figures } of sentences)
    context.check(
      blockId,
      `${figures.map((figure) => `"${figure}"`).join(', ')} ${figures.length === 1 ? 'has' : 'have'} no citation: listed in Annex C as not from the library. Cite a source like this: [source-id, p. 19].`,
    );
  return [...sentences];
}

/**
 * Builds the document that every writer writes, and lists what the author should look at first. Pure: the same pack, library and
 * meta give the same document. What the library no longer holds is named in the document, never passed over.
 *
 * `meta.date` is an ISO date; it is printed as given.
 */
export function buildPackDocument(
  content: PackContent,
  library: PackLibrary,
  meta: { date: string; libraryVersion: string },
): { document: PackDocument; checks: PackCheck[] } {
  const context = createDocumentContext(library);
  const metrics = [...new Set(packMetricIds(content))].flatMap((id) => library.metric(id) ?? []);
  const packed = new Set(metrics.map(({ id }) => id));
  const title = content.title.trim() || 'Untitled evidence pack';
  const question = content.question.trim();
  if (!content.title.trim()) context.check(null, 'The pack has no title.');
  if (!question) context.check(null, 'The pack asks no question. Say which decision it is to inform.');

  const frontPage = (words: string): OwnFigures[] =>
    uncitedSentences([{ kind: 'text', text: words }]).map((found) => ({ ...found, section: null }));
  const own = checkFigures([...frontPage(content.title), ...frontPage(question)], null, context);

  const section = (name: FiveCase): DocumentBlock[] => {
    const { title: caseTitle, question: caseQuestion } = fiveCases[name];
    const id = context.headingId(caseTitle);
    const blocks = content.sections[name].flatMap((block) => {
      const built = packBlocks(block, context, packed);
      if (block.kind === 'prose') {
        const found = paragraphsOf(built).flatMap(uncitedSentences);
        own.push(
          ...checkFigures(
            found.map((sentence) => ({ ...sentence, section: name })),
            block.id,
            context,
          ),
        );
      }
      return built;
    });
    if (blocks.length === 0) {
      context.check(null, `The ${caseTitle.toLowerCase()} is empty and is left out of the document.`);
      return [];
    }
    return [{ kind: 'heading', level: 1, text: caseTitle, id }, paragraph('lead', caseQuestion), ...blocks];
  };

  const blocks = fiveCaseNames.flatMap(section);
  const grading = gradingAnnex(new Set(metrics.map(({ design }) => design)), meta.libraryVersion, context);
  const references: DocumentBlock[] =
    context.references.length > 0
      ? [{ kind: 'references' }]
      : [paragraph('standard', 'This pack cites no source yet.')];
  const document: PackDocument = {
    language: 'en-GB',
    title,
    question,
    author: content.author.trim(),
    date: meta.date,
    libraryVersion: meta.libraryVersion,
    basis: basisOf(metrics),
    blocks: [
      ...blocks,
      ...grading,
      { kind: 'heading', level: 1, text: 'Annex B. References', id: context.headingId('annex b') },
      ...references,
      ...ownFiguresAnnex(own, context),
    ],
    references: context.references,
  };
  return { document, checks: context.checks };
}
