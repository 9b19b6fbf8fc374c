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

/** Case studies by title; only those with these rows, where they are given. */
export function readCases(db: Database, values: Values, only: readonly number[] | null = null): CaseColumns {
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
  const [kindOf, countryOf] = [coder(values.kind), coder(values.country)];
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    ids: rows.map(([, id]) => id),
    sets: {
      kind: toSets(rows.map(([, , kind]) => [kindOf(kind)])),
      country: toSets(rows.map(([, , , country]) => [countryOf(country)])),
      focusGroup: setsOf('focusGroup'),
      intervention: setsOf('intervention'),
      segment: setsOf('segment'),
      setting: setsOf('setting'),
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

/** The results of these case studies, by certainty. */
export function readMetrics(db: Database, values: Values, cases: CaseColumns, isPart = false): MetricColumns {
  const names = enumKeys(metricColumns);
  type Row = [number, number, number | null, string | null, number | null, number | null, ...string[]];
  const unordered = db
    .prepare<[{ only: string | null }], Row>(
      `SELECT key, case_key, value, interventions, year_from, year_to, ${names.map((name) => metricColumns[name]).join(', ')}
         FROM metrics ${isPart ? 'WHERE case_key IN (SELECT value FROM json_each(@only))' : ''} ORDER BY case_key, position`,
    )
    .raw()
    .all({ only: isPart ? JSON.stringify([...cases.keys]) : null });
  const caseAt = new Map(Array.from(cases.keys, (key, position) => [key, position]));
  const certaintyAt = 6 + names.indexOf('certainty');
  const certaintyOf = coder(values.certainty);
  const placed = unordered.map((row, order) => ({
    row,
    place: certaintyOf(String(row[certaintyAt])) * 1e12 + (caseAt.get(row[1]) ?? 0) * 1e6 + (order % 1e6),
  }));
  const rows = placed.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
  const interventionOf = coder(values.intervention);
  const codes = Object.fromEntries(
    names.map((name, index) => {
      const codeOf = coder(values[name]);
      return [name, Uint16Array.from(rows, (row) => codeOf(String(row[6 + index])))];
    }),
  ) as MetricColumns['codes'];
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    caseAt: Int32Array.from(rows, (row) => caseAt.get(row[1]) ?? 0),
    codes,
    interventions: toSets(
      rows.map((row) => (row[3] === null ? undefined : (JSON.parse(row[3]) as string[]).map(interventionOf))),
    ),
    value: Float64Array.from(rows, (row) => row[2] ?? NaN),
    yearFrom: Int16Array.from(rows, (row) => row[4] ?? 0),
    yearTo: Int16Array.from(rows, (row) => row[5] ?? 0),
  };
}

/** Puts the columns together from the rows of the library. */
export function buildColumns(db: Database): LibraryColumns {
  const values = readValues(db);
  const cases = readCases(db, values);
  return { values, cases, metrics: readMetrics(db, values, cases) };
}
