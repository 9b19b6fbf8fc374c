import { studyDesigns } from '../../src/evidence/study-design.ts';
import { effects } from '../../src/evidence/effect.ts';
import type { Balance } from '../../src/evidence/balance.ts';
import type { OutcomeColumn, OutcomeGrouping, OutcomeOrder } from '../../src/explore/outcome-columns.ts';
import type { LibraryColumns } from '../../src/search/library-columns.ts';
import { orderByCode, orderByValue } from '../../src/search/order-rows.ts';
import { outcomeDomains } from '../../src/vocabulary/vocabulary.ts';
import type { SearchState } from './search-state.ts';

/** Results in the order of a table, with the groups that they stand in. */
export interface OrderedOutcomes {
  rows: Uint32Array;
  groups: { id: string; label: string; results: number; balance: Balance }[];
}

/** What results are ordered by, smaller first; NaN comes last whichever way. `null`: the order in which they are found. */
function sortValue({ metrics, values }: LibraryColumns, column: OutcomeColumn): ((row: number) => number) | null {
  const code = (name: keyof typeof metrics.codes) => (row: number) => metrics.codes[name][row] ?? 0;
  switch (column) {
    case 'effect':
    case 'comparator':
    case 'design':
    case 'certainty':
    case 'status':
    case 'domain':
    case 'indicator':
    case 'source':
      return code(column);
    case 'case':
      return (row) => metrics.caseAt[row] ?? 0;
    case 'period':
      return (row) => metrics.yearTo[row] || NaN;
    case 'size':
      return (row) => (values.size[metrics.codes.size[row] ?? 0] === '' ? NaN : (metrics.codes.size[row] ?? 0));
    case 'figure':
      // Figures of one measure among themselves: percentages, ratios and pounds have no order.
      return (row) => {
        const value = metrics.value[row] ?? NaN;
        return (metrics.codes.measure[row] ?? 0) * 1e13 + (Number.isNaN(value) ? 9e12 : value);
      };
    case 'statement':
    case 'population':
      return null;
  }
}

/** Orders results that a filter left. Without a column: by relevance where words were sought, else by indicator. */
export function orderOutcomes(
  columns: LibraryColumns,
  found: Uint32Array,
  { column, direction }: Pick<OutcomeOrder, 'column' | 'direction'>,
  isSearch: boolean,
): Uint32Array {
  if (column === null)
    return isSearch
      ? found
      : orderByCode(found, (row) => columns.metrics.codes.indicator[row] ?? 0, columns.values.indicator.length);
  const valueOf = sortValue(columns, column);
  if (!valueOf) return found;
  // Ties stay in the order of the rows, surest first, however the reader came here.
  const rows = found.toSorted();
  return orderByValue(rows, direction === 'ascending' ? valueOf : (row) => -valueOf(row));
}

function groupOf({ columns, terms, names }: SearchState, groupBy: Exclude<OutcomeGrouping, 'none'>) {
  const { metrics, values, cases } = columns;
  switch (groupBy) {
    case 'case':
      return {
        codeOf: (row: number) => metrics.caseAt[row] ?? 0,
        ids: cases.ids,
        label: (id: string) => names.ofCase(id)?.label ?? id,
      };
    case 'indicator':
      return {
        codeOf: (row: number) => metrics.codes.indicator[row] ?? 0,
        ids: values.indicator,
        label: (id: string) => terms.get(`indicators/${id}`)?.label ?? id,
      };
    case 'domain':
    case 'effect':
    case 'design': {
      const labels: Record<string, string | { label: string }> = {
        domain: outcomeDomains,
        effect: effects,
        design: studyDesigns,
      }[groupBy];
      const label = (id: string) => {
        const found = labels[id];
        return typeof found === 'string' ? found : (found?.label ?? id);
      };
      return { codeOf: (row: number) => metrics.codes[groupBy][row] ?? 0, ids: values[groupBy], label };
    }
  }
}

/** Puts results of one group together. Groups of indicators and case studies come by label, the others in their own order. */
export function groupOutcomes(
  state: SearchState,
  rows: Uint32Array,
  groupBy: OutcomeGrouping,
  balanceOf: (rows: Uint32Array) => Balance,
): OrderedOutcomes {
  if (groupBy === 'none') return { rows, groups: [] };
  const { codeOf, ids, label } = groupOf(state, groupBy);
  const places = ids.map((id, code) => ({ code, id, label: label(id) }));
  if (groupBy === 'indicator') places.sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  const placeOf = new Uint32Array(ids.length);
  for (const [place, { code }] of places.entries()) placeOf[code] = place;
  const grouped = orderByCode(rows, (row) => placeOf[codeOf(row)] ?? 0, ids.length);
  const groups: OrderedOutcomes['groups'] = [];
  for (let from = 0; from < grouped.length;) {
    const place = placeOf[codeOf(grouped[from] ?? 0)] ?? 0;
    let to = from + 1;
    while (to < grouped.length && placeOf[codeOf(grouped[to] ?? 0)] === place) to += 1;
    const held = grouped.subarray(from, to);
    const { id = '', label: name = '' } = places[place] ?? {};
    groups.push({ id, label: name, results: held.length, balance: balanceOf(held) });
    from = to;
  }
  return { rows: grouped, groups };
}
