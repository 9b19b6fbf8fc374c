import { caseStudyKinds } from '../../src/case-studies/case-study.ts';
import { comparatorKinds } from '../../src/evidence/comparator.ts';
import { effects } from '../../src/evidence/effect.ts';
import { measureLabels } from '../../src/evidence/figure.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { sizes } from '../../src/evidence/size.ts';
import { certaintyLevels, studyDesigns } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import type {
  CaseColumns,
  CaseSet,
  LibraryColumns,
  MetricColumns,
  MetricValue,
  ValueSets,
} from '../../src/search/library-columns.ts';
import { orderByCode } from '../../src/search/order-rows.ts';
import { outcomeDomains } from '../../src/vocabulary/vocabulary.ts';
import type { Database } from './open-database.ts';

type Values = LibraryColumns['values'];

/** Vocabularies that case studies use, by the set that holds them. */
const vocabularyOfSet = {
  focusGroup: 'focus-groups',
  intervention: 'interventions',
  segment: 'segments',
  setting: 'care-settings',
} as const satisfies Partial<Record<CaseSet, string>>;

/** Ids of a vocabulary, in the order of its file. */
const termIds = (db: Database, vocabulary: string): string[] =>
  db.prepare<[string], string>('SELECT id FROM terms WHERE vocabulary = ? ORDER BY position').pluck().all(vocabulary);

export const readCountries = (db: Database): string[] =>
  db.prepare<[], string>('SELECT DISTINCT country FROM cases ORDER BY country').pluck().all();

export function readValues(db: Database): Values {
  return {
    kind: enumKeys(caseStudyKinds),
    country: readCountries(db),
    focusGroup: termIds(db, vocabularyOfSet.focusGroup),
    intervention: termIds(db, vocabularyOfSet.intervention),
    segment: termIds(db, vocabularyOfSet.segment),
    setting: termIds(db, vocabularyOfSet.setting),
    indicator: termIds(db, 'indicators'),
    domain: enumKeys(outcomeDomains),
    effect: enumKeys(effects),
    // Surest first, as they are listed.
    certainty: certaintyLevels.toReversed(),
    design: enumKeys(studyDesigns),
    status: enumKeys(metricStatuses),
    size: [...enumKeys(sizes), ''],
    comparator: enumKeys(comparatorKinds),
    measure: enumKeys(measureLabels),
    source: db.prepare<[], string>('SELECT id FROM sources ORDER BY short COLLATE NOCASE, id').pluck().all(),
  };
}

const coder = (values: readonly string[]) => {
  const codes = new Map(values.map((value, code) => [value, code]));
  return (value: string): number => codes.get(value) ?? 0;
};

/** Sets of values from rows in order; each row gives its values. */
function toSets(rows: readonly (readonly number[] | undefined)[]): ValueSets {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, codes] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + (codes?.length ?? 0);
  const codes = new Uint16Array(starts[rows.length] ?? 0);
  let at = 0;
  for (const held of rows) for (const code of held ?? []) codes[at++] = code;
  return { starts, codes };
}

/** Case studies by title; only those with these rows, where they are given. Pauses now and then. */
function* casesInSteps(db: Database, values: Values, only: readonly number[] | null): Generator<void, CaseColumns> {
  const rows = db
    .prepare<[{ only: string | null }], [number, string, string, string, number | null, number | null]>(
      `SELECT key, id, kind, country, population, year_to FROM cases
        ${only ? 'WHERE key IN (SELECT value FROM json_each(@only))' : ''} ORDER BY title COLLATE NOCASE, id`,
    )
    .raw()
    .all({ only: only && JSON.stringify(only) });
  const at = new Map(rows.map(([key], position) => [key, position]));
  const setsOf = (set: keyof typeof vocabularyOfSet): ValueSets => {
    const codeOf = coder(values[set]);
    const held: number[][] = [];
    const uses = db
      .prepare<[{ vocabulary: string; only: string | null }], [number, string]>(
        `SELECT case_key, term_id FROM case_terms WHERE vocabulary = @vocabulary AND of_case = 1
           ${only ? 'AND case_key IN (SELECT value FROM json_each(@only))' : ''} ORDER BY case_key, term_id`,
      )
      .raw()
      .all({ vocabulary: vocabularyOfSet[set], only: only && JSON.stringify(only) });
    for (const [key, term] of uses) (held[at.get(key) ?? 0] ??= []).push(codeOf(term));
    return toSets(Array.from(rows, (_, row) => held[row]));
  };
  yield;
  const [focusGroup, intervention] = [setsOf('focusGroup'), setsOf('intervention')];
  yield;
  const [segment, setting] = [setsOf('segment'), setsOf('setting')];
  yield;
  const [kindOf, countryOf] = [coder(values.kind), coder(values.country)];
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    ids: rows.map(([, id]) => id),
    sets: {
      kind: toSets(rows.map(([, , kind]) => [kindOf(kind)])),
      country: toSets(rows.map(([, , , country]) => [countryOf(country)])),
      focusGroup,
      intervention,
      segment,
      setting,
    },
    population: Float64Array.from(rows, (row) => row[4] ?? NaN),
    yearTo: Int16Array.from(rows, (row) => row[5] ?? 0),
  };
}

const metricColumns = {
  indicator: 'indicator',
  domain: 'domain',
  effect: 'effect',
  certainty: 'certainty',
  design: 'design',
  status: 'status',
  size: "coalesce(size, '')",
  comparator: 'comparator',
  measure: 'measure',
  source: 'source_id',
} as const satisfies Record<MetricValue, string>;

/** Rows that are read between two pauses: some milliseconds. */
const rowsAtOnce = 2_000;

/**
 * The results of these case studies, by certainty. Pauses now and then, for whoever has others waiting; the connection is not
 * to be used meanwhile.
 */
function* metricsInSteps(
  db: Database,
  values: Values,
  cases: CaseColumns,
  isPart: boolean,
): Generator<void, MetricColumns> {
  const names = enumKeys(metricColumns);
  type Row = [number, number, number | null, string | null, number | null, number | null, ...string[]];
  const only = { only: isPart ? JSON.stringify([...cases.keys]) : null };
  const part = isPart ? 'WHERE case_key IN (SELECT value FROM json_each(@only))' : '';
  const count = db.prepare<[typeof only], number>(`SELECT count(*) FROM metrics ${part}`).pluck().get(only) ?? 0;
  const rows = db
    .prepare<[typeof only], Row>(
      `SELECT key, case_key, value, interventions, year_from, year_to, ${names.map((name) => metricColumns[name]).join(', ')}
         FROM metrics ${part} ORDER BY case_key, position`,
    )
    .raw()
    .iterate(only);
  const positions = new Map(Array.from(cases.keys, (key, position) => [key, position]));
  const coders = names.map((name) => coder(values[name]));
  const interventionOf = coder(values.intervention);
  // As they come, to be put in order at the end.
  const read = {
    keys: new Int32Array(count),
    caseAt: new Int32Array(count),
    codes: names.map(() => new Uint16Array(count)),
    interventions: [] as (readonly number[] | undefined)[],
    value: new Float64Array(count),
    yearFrom: new Int16Array(count),
    yearTo: new Int16Array(count),
  };
  let at = 0;
  for (const [key, caseKey, value, interventions, yearFrom, yearTo, ...ids] of rows) {
    read.keys[at] = key;
    read.caseAt[at] = positions.get(caseKey) ?? 0;
    read.value[at] = value ?? NaN;
    read.yearFrom[at] = yearFrom ?? 0;
    read.yearTo[at] = yearTo ?? 0;
    if (interventions !== null) read.interventions[at] = (JSON.parse(interventions) as string[]).map(interventionOf);
    for (const [index, codes] of read.codes.entries()) codes[at] = coders[index]?.(ids[index] ?? '') ?? 0;
    at += 1;
    if (at % rowsAtOnce === 0) yield;
  }
  const certainty = read.codes[names.indexOf('certainty')] ?? new Uint16Array(count);
  const byCase = orderByCode(Uint32Array.from(read.keys.keys()), (row) => read.caseAt[row] ?? 0, cases.keys.length);
  const order = orderByCode(byCase, (row) => certainty[row] ?? 0, values.certainty.length);
  yield;
  return {
    keys: Int32Array.from(order, (row) => read.keys[row] ?? 0),
    caseAt: Int32Array.from(order, (row) => read.caseAt[row] ?? 0),
    codes: Object.fromEntries(
      names.map((name, index) => [name, Uint16Array.from(order, (row) => read.codes[index]?.[row] ?? 0)]),
    ) as MetricColumns['codes'],
    interventions: toSets(Array.from(order, (row) => read.interventions[row])),
    value: Float64Array.from(order, (row) => read.value[row] ?? NaN),
    yearFrom: Int16Array.from(order, (row) => read.yearFrom[row] ?? 0),
    yearTo: Int16Array.from(order, (row) => read.yearTo[row] ?? 0),
  };
}

/** Goes through all steps at once. */
function finish<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Case studies with these rows, by title. */
export const readCasesOf = (db: Database, values: Values, only: readonly number[]): CaseColumns =>
  finish(casesInSteps(db, values, only));

/** The results of these case studies, by certainty. */
export const readMetricsOf = (db: Database, values: Values, cases: CaseColumns): MetricColumns =>
  finish(metricsInSteps(db, values, cases, true));

/** Puts the columns together from the rows of the library, with pauses. */
export function* columnsInSteps(db: Database): Generator<void, LibraryColumns> {
  const values = readValues(db);
  yield;
  const cases = yield* casesInSteps(db, values, null);
  yield;
  return { values, cases, metrics: yield* metricsInSteps(db, values, cases, false) };
}

/** Puts the columns together from the rows of the library. */
export const buildColumns = (db: Database): LibraryColumns => finish(columnsInSteps(db));
