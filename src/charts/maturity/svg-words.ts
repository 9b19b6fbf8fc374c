/** Ink on paper, as in the charts of a pack. */
export const chartInk = {
  text: '#212b32',
  quiet: '#4c6272',
  line: '#aeb7bd',
  soft: '#d8dde0',
  paper: '#ffffff',
} as const;

export const escapeXml = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface WordsOptions {
  /** CSS pixels. */
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line of text with its baseline at `y`. */
export function svgWords(x: number, y: number, words: string, options: WordsOptions = {}): string {
  const { size = 12, bold = false, fill = chartInk.text, anchor = 'start' } = options;
  return `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="700"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`} fill="${fill}">${escapeXml(words)}</text>`;
}

/** About how wide Arial sets a text: good enough to break lines, never to place what must meet. */
const widthOf = (words: string, size: number) => words.length * size * 0.53;

/** Breaks words into at most `most` lines of `width`; the last ends in an ellipsis when there is more. */
export function wrapWords(words: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const longest = Math.max(3, Math.floor(width / (size * 0.53)));
  const fitted = lines.map((line) => (line.length > longest ? `${line.slice(0, longest - 1)}…` : line));
  if (fitted.length <= most) return fitted;
  return [...fitted.slice(0, most - 1), `${(fitted[most - 1] ?? '').replace(/…$/, '')}…`];
}

/** A self-contained picture. */
export interface DrawnChart {
  svg: string;
  /** CSS pixels. */
  width: number;
  height: number;
  /** What it shows, for those who do not see it. */
  alt: string;
}

/** Wraps drawn parts into an SVG document on white. */
export function svgDocument(
  parts: readonly string[],
  size: { width: number; height: number },
  alt: string,
): DrawnChart {
  const { width, height } = size;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" role="img"><title>${escapeXml(alt)}</title><rect width="${width}" height="${height}" fill="${chartInk.paper}"/>${parts.join('')}</svg>`,
    width,
    height,
    alt,
  };
}
