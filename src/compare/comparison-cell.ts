import type { ComparisonCell, ComparisonGroup, ComparisonRow } from './comparison.ts';

/** A cell that says these things, one to a line. */
export function cellOf(items: ComparisonCell['items']): ComparisonCell {
  return { text: items.map((item) => item.text).join('\n'), items };
}

/** A row, unless every cell is empty. `note` may be the note or `null`. */
export function rowOf(
  group: ComparisonGroup,
  label: string,
  cells: readonly ComparisonCell['items'][],
  note: string | null = null,
): ComparisonRow[] {
  if (cells.every((items) => items.length === 0)) return [];
  const filled = cells.map(cellOf);
  return [{ group, label, cells: filled, note, differs: new Set(filled.map((cell) => cell.text)).size > 1 }];
}
