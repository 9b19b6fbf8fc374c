/** Text as it may stand in SVG, in an element or an attribute. Control characters that XML forbids are dropped. */
export const escapeXml = (words: string): string =>
  words
    // oxlint-disable-next-line no-control-regex -- these are what XML 1.0 has no way to write
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Widths of Arial in thousandths of its size, near enough to break lines by. */
const wide = /[A-ZMWmw%@—→]/;
const narrow = /[ijltfr1.,:;'’()|! ]/;
const glyphWidth = (glyph: string) => (narrow.test(glyph) ? 310 : wide.test(glyph) ? 740 : 560);

/** About how many pixels words take. */
export const textWidth = (words: string, size: number): number =>
  Array.from(words).reduce((sum, glyph) => sum + glyphWidth(glyph), 0) * (size / 1000);

/** Breaks words into lines that fit. A word longer than a line is broken where it must be; nothing is left out. */
export function wrapText(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const glyph of word) {
      if (line && textWidth(line + glyph, size) > width) {
        lines.push(line);
        line = '';
      }
      line += glyph;
    }
  }
  return line ? [...lines, line] : lines;
}

interface TextOptions {
  size?: number;
  bold?: boolean;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text. */
export function svgText(
  x: number,
  y: number,
  words: string,
  { size = 11, bold = false, fill = '#212b32', anchor = 'start' }: TextOptions = {},
): string {
  const weight = bold ? ' font-weight="700"' : '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${place} fill="${fill}">${escapeXml(words)}</text>`;
}

/** A tenth of a pixel is as fine as a mark can be placed. */
export const round = (number: number): number => Math.round(number * 10) / 10;
