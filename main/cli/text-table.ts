const gap = '  ';

/** How much room a text takes in a terminal; combining marks take none. */
const width = (text: string) => Array.from(text.replace(/\p{M}/gu, '')).length;

const cut = (text: string, most: number) =>
  width(text) > most
    ? `${Array.from(text)
        .slice(0, most - 1)
        .join('')}…`
    : text;

/** Rows under headings, in aligned columns. A column is as wide as its widest cell, at most `most` characters. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[], most = 60): string {
  const cells = [headings, ...rows].map((row) => row.map((cell) => cut(cell.replaceAll(/\s+/g, ' '), most)));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return cells
    .map((row) => {
      const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)));
      return `${padded.join(gap).trimEnd()}\n`;
    })
    .join('');
}
