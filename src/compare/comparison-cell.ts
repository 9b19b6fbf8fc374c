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

/** A row of terms that cells may share. Which terms a cell has decides whether it differs, not their order. */
export function termsRowOf(
  group: ComparisonGroup,
  label: string,
  cells: readonly (readonly string[])[],
): ComparisonRow[] {
  const sets = new Set(cells.map((terms) => JSON.stringify(terms.toSorted())));
  return rowOf(
    group,
    label,
    cells.map((terms) => terms.map((text) => ({ text }))),
  ).map((row) => ({ ...row, terms: true, differs: sets.size > 1 }));
}
