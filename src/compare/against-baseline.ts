import type { ComparisonCell, ComparisonRow } from './comparison.ts';

/** What one cell says beside the baseline's. Terms are set against terms; figures are never subtracted. */
export type AgainstBaseline =
  | { kind: 'baseline' }
  /** Word for word or term for term. */
  | { kind: 'same' }
  /** Terms that the baseline has not, and terms that only the baseline has. One list may be empty, never both. */
  | { kind: 'terms'; extra: string[]; missing: string[] }
  /** Both say something, in words that differ. */
  | { kind: 'other' }
  /** Both have published results. Which of them can be read against each other, the row's note and tags say. */
  | { kind: 'results' }
  /** Only this one says anything. */
  | { kind: 'added' }
  /** Only the baseline says anything. */
  | { kind: 'lacking' }
  /** Neither says anything. */
  | { kind: 'neither' };

const hasResults = (cell: ComparisonCell) => cell.items.some((item) => item.metricId !== undefined);

function against(cell: ComparisonCell, baseline: ComparisonCell, terms: boolean): AgainstBaseline {
  if (cell.items.length === 0) return { kind: baseline.items.length === 0 ? 'neither' : 'lacking' };
  if (baseline.items.length === 0) return { kind: 'added' };
  if (hasResults(cell) && hasResults(baseline)) return { kind: 'results' };
  if (!terms) return { kind: cell.text === baseline.text ? 'same' : 'other' };
  const own = new Set(cell.items.map((item) => item.text));
  const others = new Set(baseline.items.map((item) => item.text));
  const extra = [...own].filter((term) => !others.has(term));
  const missing = [...others].filter((term) => !own.has(term));
  return extra.length + missing.length === 0 ? { kind: 'same' } : { kind: 'terms', extra, missing };
}

/** Each cell of a row against that in column `baseline`; no marks at all where there is no such column. */
export function againstBaseline(
  row: Pick<ComparisonRow, 'cells' | 'terms'>,
  baseline: number,
): (AgainstBaseline | null)[] {
  const base = row.cells[baseline];
  return row.cells.map((cell, index) => {
    if (!base) return null;
    return index === baseline ? { kind: 'baseline' } : against(cell, base, row.terms === true);
  });
}

const listed = (terms: readonly string[]) => terms.join('; ');

/** A mark in words with its glyph; `null` where there is nothing to mark. `short` leaves out extra terms, for where they are marked themselves. */
export function baselineWords(found: AgainstBaseline | null, { short = false } = {}): string | null {
  switch (found?.kind) {
    case 'same':
      return '= Same as the baseline';
    case 'terms': {
      const lines = [
        !short && found.extra.length > 0 && `${extraGlyph} Beyond the baseline: ${listed(found.extra)}`,
        found.missing.length > 0 && `− Only in the baseline: ${listed(found.missing)}`,
      ].filter(Boolean);
      return lines.length > 0 ? lines.join('\n') : null;
    }
    case 'other':
      return '≠ Differs';
    case 'results':
      return '⇄ Both have results';
    case 'added':
      return `${extraGlyph} Nothing in the baseline`;
    case 'lacking':
      return '− Only in the baseline';
    default:
      return null;
  }
}

/** Stands before a term that the baseline has not. */
export const extraGlyph = '+';

/** Whether a term is beyond the baseline's. */
export const isExtra = (found: AgainstBaseline | null, term: string): boolean =>
  found?.kind === 'terms' && found.extra.includes(term);
