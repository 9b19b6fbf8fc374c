/**
 * The document that every writer writes: Word, HTML (which becomes the PDF and the preview) and Markdown. It says what the
 * reader meets, in order; writers decide how it looks and nothing else.
 */
export interface PackDocument {
  language: 'en-GB';
  title: string;
  /** The decision question; may be empty. */
  question: string;
  author: string;
  /** ISO date. */
  date: string;
  libraryVersion: string;
  /** What the document is called at the head of its pages; an evidence pack when absent. */
  documentKind?: string;
  /** Wide tables want the page turned. */
  landscape?: boolean;
  /** What the pack rests on, in one line: how many results, from where, how many that nobody observed. Empty when none. */
  basis: string;
  blocks: DocumentBlock[];
  references: DocumentReference[];
}

/** One numbered entry of the reference list. `number` starts at 1, in order of first citation. */
export interface DocumentReference {
  number: number;
  sourceId: string;
  /** Vancouver style, in full; ends with `url` where there is one. */
  text: string;
  url: string | null;
  /** How much of the source was read and who stands behind it. */
  note: string;
}

export type Inline =
  /** A line feed in `text` is a line break. */
  | { kind: 'text'; text: string; strong?: boolean; emphasis?: boolean }
  /** `[3, p. 19]`: the number leads to the reference list. */
  | { kind: 'citation'; number: number; locator: string }
  /** A checked https or mailto address. */
  | { kind: 'link'; text: string; href: string };

/**
 * `standard` text; `lead` text that a reader should meet first, in a table cell the figure itself; an `aside` that qualifies
 * (caveats, notes); or a `warning` that the author must not miss.
 */
export type ParagraphTone = 'standard' | 'lead' | 'aside' | 'warning';

export interface Paragraph {
  kind: 'paragraph';
  tone: ParagraphTone;
  inlines: Inline[];
}

/** A table cell: paragraphs; `header` cells name their row. */
export interface DocumentCell {
  paragraphs: Paragraph[];
  header?: boolean;
}

export interface DocumentTable {
  kind: 'table';
  /** Numbered by the builder: "Table 2. …". */
  caption: string;
  /** `width` is a share of the text width; they add up to 1. */
  columns: { label: string; width: number }[];
  rows: DocumentRow[];
}

export interface DocumentRow {
  /** Stands across the table above this row: starts a group of rows. */
  heading?: string;
  cells: DocumentCell[];
  /** Qualify the whole row; set across the table beneath its cells and never apart from them. */
  notes?: Paragraph[];
  /** Projected, claimed or modelled: drawn dashed. The first cell says so in words first. */
  unobserved?: boolean;
}

export interface DocumentList {
  kind: 'list';
  ordered: boolean;
  items: DocumentListItem[];
}

export interface DocumentListItem {
  /** One or more paragraphs. */
  paragraphs: Inline[][];
  lists: DocumentList[];
}

export interface DocumentFigure {
  kind: 'figure';
  /** Numbered by the builder: "Figure 1. …". */
  caption: string;
  /** Self-contained SVG, at `width` x `height` CSS pixels. */
  svg: string;
  width: number;
  height: number;
  /** What the picture shows, for those who do not see it. */
  alt: string;
}

export type DocumentBlock =
  | {
      kind: 'heading';
      /** 1 for the five cases and annexes. */ level: 1 | 2 | 3;
      text: string;
      id: string;
      startsPage?: boolean;
    }
  | Paragraph
  | DocumentList
  | { kind: 'quote'; paragraphs: Paragraph[] }
  | DocumentTable
  | DocumentFigure
  /** Where `PackDocument.references` are to be listed. */
  | { kind: 'references' };
