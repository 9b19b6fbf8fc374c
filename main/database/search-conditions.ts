import { caseStudyKinds } from '../../src/case-studies/case-study.ts';
import { effects } from '../../src/evidence/effect.ts';
import { metricStatuses } from '../../src/evidence/outcome-metric.ts';
import { certaintyLabels, studyDesigns } from '../../src/evidence/study-design.ts';
import { assertNever } from '../../src/lib/assert-never.ts';
import { interventionsOfResults, type CaseSet, type MetricValue } from '../../src/search/library-columns.ts';
import { invert, keepOnly, rowsWhere, rowsWithAny, type RowMask } from '../../src/search/row-masks.ts';
import type { FieldValue } from '../../src/search/match-field-value.ts';
import type { FieldValues, ResolvedCondition } from '../../src/search/query-conditions.ts';
import type { KnownField } from '../../src/search/query-fields.ts';
import { wordsOf } from '../../src/search/words-of.ts';
import { outcomeDomains } from '../../src/vocabulary/vocabulary.ts';
import type { Database } from './open-database.ts';
import { rowsWith } from './search-rows.ts';
import type { SearchState } from './search-state.ts';

/** Where each field with known values is kept: on case studies, or on results. */
export const homeOf = {
  country: { of: 'cases', name: 'country' },
  kind: { of: 'cases', name: 'kind' },
  intervention: { of: 'cases', name: 'intervention' },
  group: { of: 'cases', name: 'focusGroup' },
  segment: { of: 'cases', name: 'segment' },
  setting: { of: 'cases', name: 'setting' },
  indicator: { of: 'metrics', name: 'indicator' },
  domain: { of: 'metrics', name: 'domain' },
  effect: { of: 'metrics', name: 'effect' },
  certainty: { of: 'metrics', name: 'certainty' },
  design: { of: 'metrics', name: 'design' },
  status: { of: 'metrics', name: 'status' },
} as const satisfies Record<KnownField, { of: 'cases'; name: CaseSet } | { of: 'metrics'; name: MetricValue }>;

const vocabularyOf: Partial<Record<KnownField, string>> = {
  intervention: 'interventions',
  group: 'focus-groups',
  segment: 'segments',
  setting: 'care-settings',
  indicator: 'indicators',
};

const labelsOf: Partial<Record<KnownField, Record<string, string | { label: string }>>> = {
  kind: caseStudyKinds,
  domain: outcomeDomains,
  effect: effects,
  certainty: certaintyLabels,
  design: studyDesigns,
  status: metricStatuses,
};

/** What else people call values that no vocabulary defines. */
const otherNamesOf: Partial<Record<KnownField, Record<string, readonly string[]>>> = {
  country: {
    'United States': ['USA', 'US', 'America'],
    England: ['UK', 'Britain'],
    Scotland: ['UK', 'Britain'],
    Wales: ['UK', 'Britain'],
    'Northern Ireland': ['UK'],
    'New Zealand': ['NZ'],
  },
  effect: {
    beneficial: ['better', 'positive', 'worked'],
    'no-clear-effect': ['none', 'null', 'no effect'],
    harmful: ['worse', 'negative', 'failed'],
  },
  design: {
    randomised: ['RCT', 'randomized', 'trial'],
    'systematic-review': ['meta-analysis'],
    'controlled-before-after': ['difference in differences'],
    'interrupted-time-series': ['ITS'],
  },
};

/** What each field of the query language can be in this library. */
export function fieldValues({ columns, terms }: Pick<SearchState, 'columns' | 'terms'>): FieldValues {
  const valuesOf = (field: KnownField): FieldValue[] =>
    columns.values[homeOf[field].name].map((id) => {
      const term = terms.get(`${vocabularyOf[field] ?? ''}/${id}`);
      const label = labelsOf[field]?.[id];
      return {
        id,
        label: term?.label ?? (typeof label === 'string' ? label : label?.label) ?? id,
        synonyms: term?.synonyms ?? otherNamesOf[field]?.[id] ?? [],
      };
    });
  const fields = Object.keys(homeOf) as KnownField[];
  return Object.fromEntries(fields.map((field) => [field, valuesOf(field)])) as unknown as FieldValues;
}

/** Rows that a condition leaves; `null` where it is not about them. */
interface LeftRows {
  cases: RowMask | null;
  metrics: RowMask | null;
}

/** Rows that all conditions leave. */
export interface ConditionRows extends LeftRows {
  /** Some of them are about results, so that a case study needs a result that is left. */
  asksOfResults: boolean;
}

/** Sources whose title, authors or short name hold the words, the last of which may be unfinished. */
function sourceCodes(db: Database, { columns }: SearchState, anyOf: readonly (readonly string[])[]): Set<number> {
  const rows = db
    .prepare<[], { id: string; text: string }>(`SELECT id, short || ' ' || reference AS text FROM sources`)
    .all();
  const holds = (words: readonly string[], sought: readonly string[]) =>
    sought.every((word, at) => words.some((own) => own === word || (at === sought.length - 1 && own.startsWith(word))));
  const meant = rows.filter(({ text }) => {
    const words = wordsOf(text);
    return anyOf.some((sought) => holds(words, sought));
  });
  return new Set(meant.map(({ id }) => columns.values.source.indexOf(id)));
}

const quotedPrefix = (words: readonly string[]) => `"${words.join(' ')}"*`;

/** What one condition leaves of case studies and of results. */
function rowsOfCondition(db: Database, state: SearchState, condition: ResolvedCondition): LeftRows {
  const { cases, metrics, values } = state.columns;
  switch (condition.kind) {
    case 'ids': {
      const home = homeOf[condition.field];
      const codes = new Set(condition.ids.map((id) => values[home.name].indexOf(id)));
      if (home.of === 'metrics')
        return {
          cases: null,
          metrics: rowsWhere(metrics.keys.length, (row) => codes.has(metrics.codes[home.name][row] ?? 0)),
        };
      const mask = rowsWithAny(cases.sets[home.name], codes);
      return {
        cases: mask,
        metrics: condition.field === 'intervention' ? rowsWithAny(interventionsOfResults(state.columns), codes) : null,
      };
    }
    case 'text': {
      if (condition.field === 'source') {
        const codes = sourceCodes(db, state, condition.anyOf);
        return {
          cases: null,
          metrics: rowsWhere(metrics.keys.length, (row) => codes.has(metrics.codes.source[row] ?? 0)),
        };
      }
      const expression = condition.anyOf.map(quotedPrefix).join(' OR ');
      return {
        cases: rowsWith(db, state, 'cases_text', expression, 'names'),
        metrics: null,
      };
    }
    case 'range': {
      const from = condition.from ?? -Infinity;
      const to = condition.to ?? Infinity;
      if (condition.field === 'population')
        return {
          cases: rowsWhere(cases.keys.length, (row) => {
            const people = cases.population[row] ?? NaN;
            return people >= from && people <= to;
          }),
          metrics: null,
        };
      return {
        cases: null,
        metrics: rowsWhere(metrics.keys.length, (row) => {
          const first = metrics.yearFrom[row] ?? 0;
          return first !== 0 && first <= to && (metrics.yearTo[row] ?? first) >= from;
        }),
      };
    }
    default:
      return assertNever(condition);
  }
}

/** What all conditions of a query leave. A result of a case study that they leave out is left out too. */
export function conditionRows(
  db: Database,
  state: SearchState,
  conditions: readonly ResolvedCondition[],
): ConditionRows {
  const { caseAt } = state.columns.metrics;
  let cases: RowMask | null = null;
  let metrics: RowMask | null = null;
  for (const condition of conditions) {
    const left = rowsOfCondition(db, state, condition);
    const meant = (mask: RowMask | null) => mask && (condition.negated ? invert(mask) : mask);
    const [ofCases, ofMetrics] = [meant(left.cases), meant(left.metrics)];
    if (ofCases && cases) keepOnly(cases, ofCases);
    else if (ofCases) cases = ofCases;
    const ofTheirs = ofMetrics ?? (ofCases && rowsWhere(caseAt.length, (row) => ofCases[caseAt[row] ?? 0] === 1));
    if (ofTheirs && metrics) keepOnly(metrics, ofTheirs);
    else if (ofTheirs) metrics = ofTheirs;
  }
  const asksOfResults = conditions.some(({ kind, field }) =>
    kind === 'ids' ? homeOf[field].of === 'metrics' : field === 'year' || field === 'source',
  );
  return { cases, metrics, asksOfResults };
}
