import type { LibraryColumns } from './library-columns.ts';
import { orderByCode } from './order-rows.ts';

/** Rows best first, with the score of each: 0 to about 200, comparable between case studies and results. */
export interface Ranking {
  rows: Uint32Array;
  scoreOf: (row: number) => number;
}

/** Scores are told apart to a tenth. */
const steps = 10;
const mostScore = 250;

function rankBy(rows: Uint32Array, scores: Float64Array): Ranking {
  const codeOf = (row: number) => Math.round((mostScore - Math.min(scores[row] ?? 0, mostScore)) * steps);
  return {
    rows: orderByCode(rows, codeOf, mostScore * steps + 1),
    scoreOf: (row) => Math.round((scores[row] ?? 0) * 10) / 10,
  };
}

/** What speaks for case studies, by position; all but `metrics` run from 0 to 1. */
export interface CaseEvidence {
  /** How well names and places match. */
  names: ReadonlyMap<number, number>;
  text: Float64Array;
  /** How many of its results are among those found. */
  metrics: Uint32Array;
  /** How well the query is its very name. */
  called: ReadonlyMap<number, number>;
}

/** Who is called by name comes first; then what the text is about, and how many results there are to show. Ties by title. */
export function rankCases(rows: Uint32Array, { names, text, metrics, called }: CaseEvidence): Ranking {
  const scores = new Float64Array(text.length);
  let most = 1;
  for (let at = 0; at < rows.length; at++) most = Math.max(most, metrics[rows[at] ?? 0] ?? 0);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    scores[row] =
      25 * (names.get(row) ?? 0) +
      55 * (text[row] ?? 0) +
      (20 * Math.log1p(metrics[row] ?? 0)) / Math.log1p(most) +
      ((called.get(row) ?? 0) >= 0.9 ? 50 : 0);
  }
  return rankBy(rows, scores);
}

/** What speaks for results. */
export interface MetricEvidence {
  text: Float64Array;
  /** How well the text of case studies matches, by position. */
  cases: Float64Array;
  /** By code of the indicator: how well the query names it, 0 to 1. */
  indicators: Float64Array;
}

/**
 * A result whose indicator is what was asked for comes before one that mentions it; among those, what one can be surer of
 * comes first, and an effect before a bare number. Which way the effect goes has no part in it. Ties in the order of the rows.
 */
export function rankMetrics(rows: Uint32Array, { metrics, values }: LibraryColumns, evidence: MetricEvidence): Ranking {
  const scores = new Float64Array(metrics.keys.length);
  const { indicator, certainty, effect } = metrics.codes;
  const notAnEffect = values.effect.indexOf('not-an-effect');
  const leastSure = Math.max(values.certainty.length - 1, 1);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    scores[row] =
      100 * (evidence.indicators[indicator[row] ?? 0] ?? 0) +
      50 * (evidence.text[row] ?? 0) +
      40 * (evidence.cases[metrics.caseAt[row] ?? 0] ?? 0) +
      (30 * (leastSure - (certainty[row] ?? 0))) / leastSure +
      (effect[row] === notAnEffect ? 0 : 10);
  }
  return rankBy(rows, scores);
}
