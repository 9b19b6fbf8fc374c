import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';

/** Colours as Word writes them. NHS blue is for headings and links; everything else is ink on paper. */
export const colours = {
  ink: '212B32',
  quiet: '4C6272',
  line: 'AEB7BD',
  blue: '005EB8',
  tint: 'EEF4FA',
  red: 'B3261E',
  redTint: 'FDF1F0',
} as const;

/** Twentieths of a point: A4 with 20 mm at the sides. */
export const page = { width: 11_906, height: 16_838, side: 1_134, top: 1_360, bottom: 1_250, edge: 624 } as const;

/** A page upright or turned, with the room that its text has. */
export interface PageShape {
  landscape: boolean;
  textWidth: number;
  /** Lines of table text that fit on a page with the head above them. */
  tableLines: number;
}

export const pageShape = (landscape: boolean): PageShape => ({
  landscape,
  textWidth: (landscape ? page.height : page.width) - 2 * page.side,
  tableLines: landscape ? 27 : 46,
});

const pt = (points: number) => points * 20;
/** Word counts type in half points. */
const size = (points: number) => points * 2;
const lines = (height: number) => ({ line: Math.round(height * 240), lineRule: LineRuleType.AUTO });

const heading = (points: number, color: string, before: number, after: number) => ({
  run: { font: 'Arial', size: size(points), bold: true, color },
  paragraph: { spacing: { before: pt(before), after: pt(after), ...lines(1.1) }, keepNext: true, keepLines: true },
});

const style = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph });

const contents = (level: 1 | 2, bold: boolean, textWidth: number) =>
  style(
    `TOC${level}`,
    `toc ${level}`,
    { bold, size: size(10.5) },
    {
      spacing: { before: pt(level === 1 ? 6 : 0), after: pt(1) },
      indent: { left: level === 1 ? 0 : 280 },
      rightTabStop: textWidth,
    },
  );

/** Named styles, so that whoever receives the document can restyle it in one place. */
export const docxStyles = ({ textWidth }: PageShape): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: size(10.5), color: colours.ink, language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: pt(6), ...lines(1.2) } },
    },
    title: {
      run: { font: 'Arial', size: size(28), bold: true, color: colours.ink },
      paragraph: { spacing: { before: pt(4), after: pt(10), ...lines(1.05) }, keepNext: true },
    },
    heading1: {
      ...heading(20, colours.blue, 30, 6),
      paragraph: {
        ...heading(20, colours.blue, 30, 6).paragraph,
        border: { top: { style: BorderStyle.SINGLE, size: 12, color: colours.blue, space: 8 } },
      },
    },
    heading2: heading(14, colours.ink, 20, 6),
    heading3: heading(11.5, colours.ink, 12, 4),
    caption: {
      run: { font: 'Arial', size: size(9.5), bold: true, italics: false, color: colours.ink },
      paragraph: { spacing: { before: pt(10), after: pt(4) } },
    },
    hyperlink: { run: { color: colours.blue, underline: { type: 'single' } } },
  },
  characterStyles: [
    { id: 'Citation', name: 'Citation', basedOn: 'DefaultParagraphFont', run: { color: colours.blue } },
  ],
  paragraphStyles: [
    style(
      'PackKind',
      'Pack Kind',
      { size: size(11), bold: true, color: colours.blue },
      { spacing: { before: pt(24), after: pt(6) } },
    ),
    style('Question', 'Decision Question', { size: size(14), color: colours.quiet }, { spacing: { after: pt(16) } }),
    style(
      'Facts',
      'Pack Facts',
      {},
      { spacing: { after: pt(3) }, indent: { left: 1_600, hanging: 1_600 }, leftTabStop: 1_600 },
    ),
    style(
      'ContentsTitle',
      'Contents Title',
      { size: size(14), bold: true },
      { spacing: { before: pt(26), after: pt(4) }, keepNext: true },
    ),
    contents(1, true, textWidth),
    contents(2, false, textWidth),
    style('Lead', 'Lead', { size: size(12), color: colours.quiet }, { spacing: { after: pt(10) }, keepNext: true }),
    style('Aside', 'Aside', { size: size(9), color: colours.quiet }, { spacing: { after: pt(6) } }),
    style(
      'Warning',
      'Warning',
      {},
      {
        spacing: { before: pt(4), after: pt(8) },
        indent: { left: 140, right: 140 },
        shading: { fill: colours.redTint },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: colours.red, space: 6 } },
      },
    ),
    style(
      'Quote',
      'Quote',
      {},
      {
        spacing: { after: pt(6) },
        indent: { left: 284 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: colours.line, space: 10 } },
      },
    ),
    style(
      'TableHead',
      'Table Head',
      { size: size(9), bold: true },
      { spacing: { after: 0, ...lines(1.1) }, keepNext: true },
    ),
    style('TableText', 'Table Text', { size: size(9) }, { spacing: { after: pt(2.5), ...lines(1.15) } }),
    style('TableFigure', 'Table Figure', { size: size(11) }, { spacing: { after: pt(2), ...lines(1.05) } }),
    style(
      'TableAside',
      'Table Aside',
      { size: size(8), color: colours.quiet },
      { spacing: { after: pt(2), ...lines(1.12) } },
    ),
    style(
      'TableNote',
      'Table Note',
      { size: size(8), color: colours.quiet },
      {
        spacing: { after: pt(1.5), ...lines(1.12) },
        indent: { left: 160 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, color: 'D8DDE0', space: 5 } },
      },
    ),
    style('TableGroup', 'Table Group', { size: size(10), bold: true }, { spacing: { after: 0 }, keepNext: true }),
    style('FigureLine', 'Figure', {}, { spacing: { before: pt(8), after: 0 }, keepNext: true }),
    style(
      'Reference',
      'Reference',
      { size: size(9.5) },
      {
        spacing: { after: pt(5) },
        indent: { left: 480, hanging: 480 },
        leftTabStop: 480,
        keepLines: true,
      },
    ),
    style(
      'RunningLine',
      'Running Line',
      { size: size(8), color: colours.quiet },
      {
        spacing: { after: 0 },
        rightTabStop: textWidth,
      },
    ),
  ],
});

const bullets = ['•', '–', '•'];
const level = (index: number) => ({
  level: index,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 380 * (index + 1), hanging: 300 }, spacing: { after: pt(3) } } },
});

/** As deep as Word goes. */
export const deepestList = 8;
const levels = Array.from({ length: deepestList + 1 }, (_, index) => index);

/** Lists for the author's prose. */
export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: levels.map((index) => ({ ...level(index), format: LevelFormat.BULLET, text: bullets[index % 3] ?? '•' })),
    },
    {
      reference: 'numbers',
      levels: levels.map((index) => ({
        ...level(index),
        format: index % 2 === 0 ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER,
        text: `%${index + 1}.`,
      })),
    },
  ],
};
