import type { CaseColumns, LibraryColumns, MetricColumns, ValueSets } from './library-columns.ts';
import { orderByCode } from './order-rows.ts';

// Columns of a library of which a little has changed, put together from those of before and those of what is new.

type TypedArray = Int32Array | Int16Array | Uint16Array | Float64Array;

/** Neighbours that stay neighbours: so many rows from `from`, which is a row of the first column or, beyond its length, of the second. */
interface Run {
  from: number;
  count: number;
}

/** An order as runs. Where little has changed there are few, and whole stretches are copied at once. */
function runsOf(order: Uint32Array, firstRows: number): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const row of order) {
    if (run && row === run.from + run.count && row !== firstRows) run.count += 1;
    else runs.push((run = { from: row, count: 1 }));
  }
  return runs;
}

const sourceOf = <T>(run: Run, first: T, second: T, firstRows: number): [T, number] =>
  run.from < firstRows ? [first, run.from] : [second, run.from - firstRows];

/** Picks rows out of two columns. */
function pick<T extends TypedArray>(runs: readonly Run[], first: T, second: T, into: T): T {
  let at = 0;
  for (const run of runs) {
    const [source, from] = sourceOf(run, first, second, first.length);
    into.set(source.subarray(from, from + run.count), at);
    at += run.count;
  }
  return into;
}

function pickSets(runs: readonly Run[], rows: number, first: ValueSets, second: ValueSets): ValueSets {
  const firstRows = first.starts.length - 1;
  const starts = new Uint32Array(rows + 1);
  const parts: Uint16Array[] = [];
  let at = 0;
  let held = 0;
  for (const run of runs) {
    const [source, from] = sourceOf(run, first, second, firstRows);
    const begin = source.starts[from] ?? 0;
    for (let row = 1; row <= run.count; row++) starts[at + row] = held + (source.starts[from + row] ?? 0) - begin;
    at += run.count;
    const codes = source.codes.subarray(begin, source.starts[from + run.count]);
    parts.push(codes);
    held += codes.length;
  }
  const codes = new Uint16Array(held);
  let filled = 0;
  for (const part of parts) {
    codes.set(part, filled);
    filled += part.length;
  }
  return { starts, codes };
}

function mergeCases(order: Uint32Array, before: CaseColumns, added: CaseColumns): CaseColumns {
  const runs = runsOf(order, before.keys.length);
  const size = order.length;
  const sets = Object.fromEntries(
    (Object.keys(before.sets) as (keyof CaseColumns['sets'])[]).map((name) => [
      name,
      pickSets(runs, size, before.sets[name], added.sets[name]),
    ]),
  ) as CaseColumns['sets'];
  return {
    keys: pick(runs, before.keys, added.keys, new Int32Array(size)),
    ids: Array.from(order, (row) => before.ids[row] ?? added.ids[row - before.ids.length] ?? ''),
    sets,
    population: pick(runs, before.population, added.population, new Float64Array(size)),
    yearTo: pick(runs, before.yearTo, added.yearTo, new Int16Array(size)),
  };
}

function mergeMetrics(
  order: Uint32Array,
  caseAt: Int32Array,
  before: MetricColumns,
  added: MetricColumns,
): MetricColumns {
  const runs = runsOf(order, before.keys.length);
  const size = order.length;
  const codes = Object.fromEntries(
    (Object.keys(before.codes) as (keyof MetricColumns['codes'])[]).map((name) => [
      name,
      pick(runs, before.codes[name], added.codes[name], new Uint16Array(size)),
    ]),
  ) as MetricColumns['codes'];
  return {
    keys: pick(runs, before.keys, added.keys, new Int32Array(size)),
    caseAt,
    codes,
    interventions: pickSets(runs, size, before.interventions, added.interventions),
    value: pick(runs, before.value, added.value, new Float64Array(size)),
    yearFrom: pick(runs, before.yearFrom, added.yearFrom, new Int16Array(size)),
    yearTo: pick(runs, before.yearTo, added.yearTo, new Int16Array(size)),
  };
}

/**
 * The columns of a library after a change.
 *
 * @param keys Case studies of the library as it is now, in order: each is in `before` or in `added`.
 * @param added What is new, in columns of its own, with the same values.
 */
export function mergeColumns(
  keys: Int32Array,
  before: LibraryColumns,
  added: Omit<LibraryColumns, 'values'>,
): LibraryColumns {
  const oldCases = before.cases.keys.length;
  const rowOfKey = new Map<number, number>();
  for (const [row, key] of before.cases.keys.entries()) rowOfKey.set(key, row);
  for (const [row, key] of added.cases.keys.entries()) rowOfKey.set(key, oldCases + row);
  const caseOrder = Uint32Array.from(keys, (key) => rowOfKey.get(key) ?? 0);
  /** Where a case study of either stands now; -1 where it is gone. */
  const placeOfCase = new Int32Array(oldCases + added.cases.keys.length).fill(-1);
  for (const [place, row] of caseOrder.entries()) placeOfCase[row] = place;

  const oldMetrics = before.metrics.keys.length;
  const metrics = oldMetrics + added.metrics.keys.length;
  const caseOf = new Int32Array(metrics);
  const certaintyOf = new Uint8Array(metrics);
  const kept = new Uint32Array(metrics);
  let count = 0;
  for (let row = 0; row < metrics; row++) {
    const isOld = row < oldMetrics;
    const from = isOld ? before.metrics : added.metrics;
    const at = isOld ? row : row - oldMetrics;
    const place = placeOfCase[(isOld ? 0 : oldCases) + (from.caseAt[at] ?? 0)] ?? -1;
    caseOf[row] = place;
    certaintyOf[row] = from.codes.certainty[at] ?? 0;
    if (place >= 0) kept[count++] = row;
  }
  // By certainty, then by case study; within one, in the order of its file, which either side already has.
  const byCase = orderByCode(kept.subarray(0, count), (row) => caseOf[row] ?? 0, keys.length);
  const metricOrder = orderByCode(byCase, (row) => certaintyOf[row] ?? 0, before.values.certainty.length);
  const caseAt = new Int32Array(metricOrder.length);
  for (let row = 0; row < caseAt.length; row++) caseAt[row] = caseOf[metricOrder[row] ?? 0] ?? 0;
  return {
    values: before.values,
    cases: mergeCases(caseOrder, before.cases, added.cases),
    metrics: mergeMetrics(metricOrder, caseAt, before.metrics, added.metrics),
  };
}
