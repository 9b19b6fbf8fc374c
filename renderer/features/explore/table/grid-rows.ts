/** A line of the table: the head of a group, or the result at a place in the whole order. */
export type GridRow = { kind: 'group'; group: number } | { kind: 'result'; offset: number; group: number | null };

export interface GridRows {
  /** Lines in all, heads included. */
  count: number;
  rowAt: (index: number) => GridRow;
  /** The line of a group's head. */
  headOf: (group: number) => number;
}

/** Where a line went when groups were folded or unfolded: to its group's head, if it is not shown any more. */
export function movedLine(index: number, before: GridRows, after: GridRows): number {
  const { group } = before.rowAt(index);
  if (group === null) return index;
  const head = after.headOf(group);
  const there = head + index - before.headOf(group);
  return there < after.count && after.rowAt(there).group === group ? there : head;
}

/** Which line holds what, when some groups are folded, without a list of the lines: there may be a hundred thousand. */
export function gridRows(
  groups: readonly { id: string; results: number }[],
  total: number,
  folded: ReadonlySet<string>,
): GridRows {
  if (groups.length === 0)
    return { count: total, rowAt: (index) => ({ kind: 'result', offset: index, group: null }), headOf: () => 0 };
  /** The line of each group's head, and the place of its first result. */
  const heads: number[] = [];
  const offsets: number[] = [];
  let line = 0;
  let offset = 0;
  for (const { id, results } of groups) {
    heads.push(line);
    offsets.push(offset);
    line += 1 + (folded.has(id) ? 0 : results);
    offset += results;
  }
  const groupOf = (index: number) => {
    let [low, high] = [0, heads.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((heads[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: line,
    headOf: (group) => heads[group] ?? 0,
    rowAt: (index) => {
      const group = groupOf(index);
      const within = index - (heads[group] ?? 0);
      return within === 0
        ? { kind: 'group', group }
        : { kind: 'result', offset: (offsets[group] ?? 0) + within - 1, group };
    },
  };
}
