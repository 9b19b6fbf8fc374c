/** Characters that bracket a match in a marked passage. Content cannot hold them: `plainText` takes controls out. */
export const markStart = '\u0002';
export const markEnd = '\u0003';

/** Turns a marked passage into plain text and the start and end of each match within it. Unclosed marks run to the end. */
export function readMarks(marked: string): { text: string; marks: [number, number][] } {
  const marks: [number, number][] = [];
  let text = '';
  let open: number | null = null;
  for (const piece of marked.split(/([\u0002\u0003])/)) {
    if (piece === markStart) open ??= text.length;
    else if (piece === markEnd) {
      if (open !== null && open < text.length) marks.push([open, text.length]);
      open = null;
    } else text += piece;
  }
  if (open !== null && open < text.length) marks.push([open, text.length]);
  return { text, marks };
}
