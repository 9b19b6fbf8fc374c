import { fiveCases, type FiveCase } from './pack.ts';
import type { DocumentBlock } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import type { UncitedSentence } from './figures-in-prose.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';

/** A sentence of the author's with figures that nothing cites, and where it stands. `null` is the front page. */
export interface OwnFigures extends UncitedSentence {
  section: FiveCase | null;
}

/** Annex C: figures that do not come from the library, or the statement that there are none. */
export function ownFiguresAnnex(sentences: readonly OwnFigures[], context: DocumentContext): DocumentBlock[] {
  const heading: DocumentBlock = {
    kind: 'heading',
    level: 1,
    text: 'Annex C. Figures in the author’s own words',
    id: context.headingId('annex c'),
  };
  if (sentences.length === 0)
    return [
      heading,
      paragraph(
        'standard',
        'None found: every figure in this pack comes from the library or is cited where it stands.',
      ),
    ];
  return [
    heading,
    paragraph(
      'standard',
      'These figures are the author’s own. They are not from the library and no source is cited for them; whoever relies on them should ask where they come from. Numbers written as words are not looked for.',
    ),
    {
      kind: 'table',
      caption: context.caption('Table', 'Figures that are not from the library'),
      columns: [
        { label: 'Figure', width: 0.2 },
        { label: 'As it stands in the text', width: 0.58 },
        { label: 'Where', width: 0.22 },
      ],
      rows: sentences.map(({ sentence, figures, section }) => ({
        cells: [
          headerCell(paragraph('standard', strong(figures.join('; ')))),
          cell(paragraph('standard', sentence)),
          cell(paragraph('standard', section ? fiveCases[section].title : 'Front page')),
        ],
      })),
    },
  ];
}
