import type { Effect } from '../evidence/effect.ts';
import { certaintyLevels, type Certainty } from '../evidence/study-design.ts';

/** A case study among the results, with what speaks for it. */
interface CaseEvidence {
  key: number;
  /** From the index of names, summaries and vocabulary. */
  names: number;
  /** bm25 of its text, more is better. */
  text: number;
  /** How many of its results are among the results. */
  metrics: number;
  /** How well the query is its very name, 0 to 1. */
  called: number;
}

interface MetricEvidence {
  key: number;
  text: number;
  /** How well the query names its indicator, 0 to 1. */
  indicator: number;
  certainty: Certainty;
  effect: Effect;
}

interface Ranked {
  key: number;
  /** 0 to about 150; comparable between case studies and results. */
  score: number;
}

const share = (value: number, most: number) => (most > 0 ? value / most : 0);
const most = (values: readonly number[]) => values.reduce((max, value) => Math.max(max, value), 0);
const round = (score: number) => Math.round(score * 100) / 100;
const bestFirst = (ranked: Ranked[]) => ranked.toSorted((a, b) => b.score - a.score);

/**
 * Best first, ties in the order given. Half of a score is about names, summary and vocabulary, the rest about text and
 * about how many results there are to show; who is called by name comes before all others.
 */
export function rankCases(cases: readonly CaseEvidence[]): Ranked[] {
  const mostNames = most(cases.map((entry) => entry.names));
  const mostText = most(cases.map((entry) => entry.text));
  const mostMetrics = most(cases.map((entry) => entry.metrics));
  return bestFirst(
    cases.map((entry) => ({
      key: entry.key,
      score: round(
        50 * share(entry.names, mostNames) +
          30 * share(entry.text, mostText) +
          20 * share(Math.log1p(entry.metrics), Math.log1p(mostMetrics)) +
          (entry.called >= 0.9 ? 50 : 0),
      ),
    })),
  );
}

/**
 * Best first, ties in the order given. A result whose indicator is what was asked for comes before one that mentions it;
 * among those, what one can be surer of comes first, and an effect before a bare number. Which way the effect goes has
 * no part in it.
 */
export function rankMetrics(metrics: readonly MetricEvidence[]): Ranked[] {
  const mostText = most(metrics.map((metric) => metric.text));
  return bestFirst(
    metrics.map((metric) => ({
      key: metric.key,
      score: round(
        100 * metric.indicator +
          40 * share(metric.text, mostText) +
          30 * share(certaintyLevels.indexOf(metric.certainty), certaintyLevels.length - 1) +
          (metric.effect === 'not-an-effect' ? 0 : 10),
      ),
    })),
  );
}
