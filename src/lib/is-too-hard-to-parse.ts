/** A line that nests quotes or lists deeper than a person would: the parser would run out of stack on it. */
const nestsTooDeep = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){50}/m;
/** The parser's time grows with the square of the emphasis marks in one paragraph. */
const mostMarks = 2_000;

/** Whether Markdown is made so that the parser would take minutes over it or fail. Nothing that a person writes is. */
export function isTooHardToParse(markdown: string): boolean {
  if (nestsTooDeep.test(markdown)) return true;
  return markdown.split(/\n\s*\n/).some((words) => words.replaceAll(/[^*_]/g, '').length > mostMarks);
}
