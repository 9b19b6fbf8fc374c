import {
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { documentFacts } from '../../src/packs/document-facts.ts';
import type { PackDocument } from '../../src/packs/document.ts';
import { xmlText } from './docx-inlines.ts';
import { colours } from './docx-styles.ts';

const kindOf = (document: PackDocument) => document.documentKind ?? 'Evidence pack';

/** Title, question, facts and contents. */
export function frontPage(document: PackDocument): FileChild[] {
  return [
    new Paragraph({ style: 'PackKind', children: [new TextRun(xmlText(kindOf(document)))] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlText(document.title))] }),
    ...(document.question
      ? [new Paragraph({ style: 'Question', children: [new TextRun(xmlText(document.question))] })]
      : []),
    ...documentFacts(document).map(
      ({ label, words }) =>
        new Paragraph({
          style: 'Facts',
          children: [
            new TextRun({ text: label, color: colours.quiet }),
            new TextRun({ children: [new Tab()] }),
            new TextRun(xmlText(words)),
          ],
        }),
    ),
    new Paragraph({ style: 'ContentsTitle', text: 'Contents' }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

/** The lines at the head and the foot of every page. */
export function runningLines(document: PackDocument) {
  const line = (left: ParagraphChild[], right: ParagraphChild[], border: 'top' | 'bottom') =>
    new Paragraph({
      style: 'RunningLine',
      border: { [border]: { style: BorderStyle.SINGLE, size: 4, color: colours.line, space: 5 } },
      children: [...left, new TextRun({ children: [new Tab()] }), ...right],
    });
  const title = document.title.length > 90 ? `${document.title.slice(0, 89).trimEnd()}…` : document.title;
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return {
    header: () =>
      new Header({
        children: [line([new TextRun(xmlText(title))], [new TextRun(xmlText(kindOf(document)))], 'bottom')],
      }),
    footer: () =>
      new Footer({
        children: [line([new TextRun(`Casebook library ${xmlText(document.libraryVersion)}`)], [pages], 'top')],
      }),
  };
}
