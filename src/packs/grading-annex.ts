import { effects } from '../evidence/effect.ts';
import { sizes } from '../evidence/size.ts';
import { certaintyLabels, certaintyMeans, studyDesigns, type StudyDesign } from '../evidence/study-design.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { certaintiesDown } from './count-balance.ts';
import type { DocumentBlock } from './document.ts';
import type { DocumentContext } from './document-context.ts';
import { cell, headerCell, paragraph, strong } from './paragraphs.ts';
import { certaintyWords, effectWords } from './result-words.ts';

const mark = (words: string) => headerCell(paragraph('standard', strong(words)));
const words = (text: string) => cell(paragraph('standard', text));

/** Annex A: what the ratings mean, which designs the pack rests on, and which library it was made from. */
export function gradingAnnex(
  designsUsed: ReadonlySet<StudyDesign>,
  libraryVersion: string,
  context: DocumentContext,
): DocumentBlock[] {
  const title = 'Annex A. How the evidence is graded';
  const shown = enumKeys(studyDesigns).filter((design) => designsUsed.size === 0 || designsUsed.has(design));
  const bands = enumKeys(sizes)
    .map((size) => `${sizes[size].label.toLowerCase()} ${sizes[size].band}`)
    .join(', ');
  return [
    { kind: 'heading', level: 1, text: title, id: context.headingId('annex a'), startsPage: true },
    paragraph(
      'standard',
      'Every result stands with what it was compared with, when, who was counted, how it was studied and where it was published. Its ratings stand side by side and are never merged into one score.',
    ),
    {
      kind: 'table',
      caption: context.caption('Table', 'Effect: what a result says'),
      columns: [
        { label: 'Effect', width: 0.3 },
        { label: 'Meaning', width: 0.7 },
      ],
      rows: enumKeys(effects).map((effect) => ({ cells: [mark(effectWords(effect)), words(effects[effect].means)] })),
    },
    paragraph(
      'standard',
      strong('Size. '),
      `Beneficial and harmful results that are relative changes carry the Local Government Association’s bands: ${bands}.`,
    ),
    {
      kind: 'table',
      caption: context.caption('Table', 'Certainty: how far a figure can be relied on (GRADE)'),
      columns: [
        { label: 'Certainty', width: 0.3 },
        { label: 'Meaning', width: 0.7 },
      ],
      rows: certaintiesDown.map((level) => ({ cells: [mark(certaintyWords(level)), words(certaintyMeans[level])] })),
    },
    paragraph(
      'standard',
      'Certainty starts where the study design puts it. It moves only for reasons that are recorded with the result and printed beneath it: down for study limitations, inconsistency, indirectness, imprecision or publication bias; up for a large effect, a dose–response relation or opposing confounding. The Maryland scale runs from 0 (description only) to 5 (randomised) and describes the study, not the result.',
    ),
    {
      kind: 'table',
      caption: context.caption('Table', designsUsed.size > 0 ? 'Study designs in this pack' : 'Study designs'),
      columns: [
        { label: 'Design', width: 0.26 },
        { label: 'Starts at', width: 0.13 },
        { label: 'Maryland', width: 0.13 },
        { label: 'What it can and cannot show', width: 0.48 },
      ],
      rows: shown.map((design) => ({
        cells: [
          headerCell(paragraph('standard', studyDesigns[design].label)),
          words(certaintyLabels[studyDesigns[design].startingCertainty]),
          words(studyDesigns[design].marylandLevel === null ? 'Not rated' : String(studyDesigns[design].marylandLevel)),
          words(studyDesigns[design].limits),
        ],
      })),
    },
    paragraph(
      'standard',
      strong('Projected, claimed and modelled results '),
      'were not observed by anybody: they were calculated ahead of time, asserted without showing how they were measured, or worked out from assumptions. They are labelled in capitals, drawn with dashed lines and never added to observed results.',
    ),
    paragraph('standard', strong('Library. '), `Compiled from Casebook library version ${libraryVersion}.`),
  ];
}
