import { missingCase } from './case-summary-blocks.ts';
import type { DocumentBlock, Paragraph } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { paragraph, strong } from './paragraphs.ts';
import { proseToBlocks } from './prose-to-blocks.ts';
import { shortTitle } from '../case-studies/short-title.ts';

/** A block of story text as the paragraphs that a quote can hold. */
function asParagraphs(block: DocumentBlock): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [block];
    case 'quote':
      return block.paragraphs;
    case 'heading':
      return [paragraph('standard', strong(block.text))];
    case 'list':
      return block.items.flatMap((item) => [
        ...item.paragraphs.map((inlines) => paragraph('standard', '– ', ...inlines)),
        ...item.lists.flatMap(asParagraphs),
      ]);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs));
    default:
      return [];
  }
}

/** A case study's story as a quotation, labelled as what it is. */
export function storyBlocks(caseId: string, blockId: string, context: DocumentContext): DocumentBlock[] {
  const view = context.library.caseStudy(caseId);
  if (!view) return [missingCase(caseId, blockId, context)];
  const { story, sections, title } = view.caseStudy;
  if (!story || !sections.story) {
    context.check(blockId, `The case study "${title}" tells no story. Remove the block.`);
    return [
      paragraph(
        'warning',
        strong('Missing story. '),
        `The case study "${title}" (${caseId}) has no story in the library.`,
      ),
    ];
  }
  const citation = context.cite(story.source, story.source.id);
  return [
    { kind: 'heading', level: 2, text: `Story: ${story.title}`, id: context.headingId(`story ${story.title}`) },
    paragraph(
      'aside',
      strong('Illustrative story, not evidence. '),
      `It shows how care was meant to feel in ${shortTitle(title)} and proves nothing. Retold from `,
      ...(citation ? [citation] : [`"${story.source.id}"`]),
      '.',
    ),
    { kind: 'quote', paragraphs: proseToBlocks(sections.story, context, blockId).flatMap(asParagraphs) },
  ];
}
