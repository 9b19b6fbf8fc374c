import { splitCitations } from '../citations/inline-citation.ts';

/** C0 and C1 controls except line feed and tab: nothing that a reader sees, and two of them mark highlights. */
// oxlint-disable-next-line no-control-regex -- these are the characters to take out
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** The words of a Markdown section without its marks and citations, for passages and plain cells. Paragraphs keep a line each. */
export function plainText(markdown: string): string {
  return splitCitations(markdown)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .replace(controls, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/(\*\*|__|`)(\S(?:(?:[^\n]|\n(?!\n))*?\S)?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(\S(?:[^\n*_]*?\S)?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\n{2,}/g, '\u2029')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[ \t]+(?=[.,;:!?)])/g, '')
    .replace(/\u2029\s*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
