import { comparisonGroups, type Comparison, type ComparisonRow } from './comparison.ts';
import { rowKey, type ComparisonView } from './comparison-view.ts';
import { enumKeys } from '../lib/enum-keys.ts';

/** A comparison as a reader chose to see it. */
export interface ArrangedComparison extends Comparison {
  /** The column that the others are read against: the first one, or none. */
  baseline: 0 | null;
  /** Rows that the reader hid, of those there are. */
  hidden: ComparisonRow[];
  /** How many further rows are left out because every case study says the same. */
  same: number;
}

const moveFirst = <T>(items: readonly T[], index: number): T[] => {
  const item = items[index];
  return index <= 0 || item === undefined ? [...items] : [item, ...items.toSpliced(index, 1)];
};

/** Brings the baseline to the front and leaves out what the reader did not want to see. Hidden keys of rows that are gone do no harm. */
export function arrangeComparison<T extends Pick<Comparison, 'cases' | 'rows' | 'maturity'>>(
  comparison: T,
  view: ComparisonView,
): T & Pick<ArrangedComparison, 'baseline' | 'hidden' | 'same'> {
  const at = comparison.cases.findIndex(({ id }) => id === view.baseline);
  const hides = new Set(view.hidden);
  const hidden = comparison.rows.filter((row) => hides.has(rowKey(row)));
  const kept = comparison.rows.filter((row) => !hides.has(rowKey(row)));
  const rows = view.differencesOnly ? kept.filter((row) => row.differs) : kept;
  return {
    ...comparison,
    cases: moveFirst(comparison.cases, at),
    rows: rows.map((row) => ({ ...row, cells: moveFirst(row.cells, at) })),
    maturity: { ...comparison.maturity, profiles: moveFirst(comparison.maturity.profiles, at) },
    baseline: at >= 0 ? 0 : null,
    hidden,
    same: kept.length - rows.length,
  };
}

/** Rows by group, in reading order; groups without rows are left out. */
export function rowsByGroup(rows: readonly ComparisonRow[]) {
  return enumKeys(comparisonGroups).flatMap((group) => {
    const inGroup = rows.filter((row) => row.group === group);
    return inGroup.length > 0 ? [{ group, label: comparisonGroups[group], rows: inGroup }] : [];
  });
}

/**
 * The same comparison with its columns in another order or some of them gone, for the moment until the library has compared
 * anew. Unchanged when it knows nothing of one of the case studies.
 */
export function reorderComparison(comparison: Comparison, ids: readonly string[]): Comparison {
  const from = ids.map((id) => comparison.cases.findIndex((card) => card.id === id));
  if (from.includes(-1)) return comparison;
  const reorder = <T>(items: readonly T[]): T[] => from.flatMap((index) => items.slice(index, index + 1));
  return {
    ...comparison,
    cases: reorder(comparison.cases),
    rows: comparison.rows.map((row) => ({ ...row, cells: reorder(row.cells) })),
    maturity: { ...comparison.maturity, profiles: reorder(comparison.maturity.profiles) },
  };
}
