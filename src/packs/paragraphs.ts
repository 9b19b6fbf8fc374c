import type { DocumentCell, Inline, Paragraph, ParagraphTone } from './document.ts';

/** A run of text. */
export const text = (words: string): Inline => ({ kind: 'text', text: words });

/** A run of text that stands out. */
export const strong = (words: string): Inline => ({ kind: 'text', text: words, strong: true });

/** A paragraph of words, runs and citations in order; plain strings are text. */
export function paragraph(tone: ParagraphTone, ...parts: (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', tone, inlines: parts.map((part) => (typeof part === 'string' ? text(part) : part)) };
}

/** A table cell of one or more paragraphs. */
export const cell = (...paragraphs: Paragraph[]): DocumentCell => ({ paragraphs });

/** A table cell that names its row. */
export const headerCell = (...paragraphs: Paragraph[]): DocumentCell => ({ paragraphs, header: true });

/** What a reader would hear of it; citations as `[3, p. 19]`. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'citation' ? citationText(inline) : inline.text)).join('');
}

/** `[3, p. 19]`. */
export const citationText = (citation: { number: number; locator: string }) =>
  `[${citation.number}, ${citation.locator}]`;
