import { conflictOf, countBalance } from '../evidence/balance.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import type { MetricView } from '../library/views.ts';
import { contrastEffects, type EffectContrast } from './effect-contrast.ts';
import { traits } from './disagreement-traits.ts';
import { recordedPairs, type RecordedPair } from './disagreement-pairs.ts';

/** Why results may differ. */
export interface DisagreementReason {
  /** Written down in the library by whoever read the sources; else read from the results. */
  recorded: boolean;
  text: string;
  /** The pair that it was recorded of, or the group of results that it names first. */
  metricIds: string[];
}

/** One chance to be misled where a trait bears on method; many where the widest of several groupings is told, so it must be wider. */
const thresholds = {
  method: { leastGap: 0.4, leastSize: 3, evenOne: true },
  circumstance: { leastGap: 0.5, leastSize: 4, evenOne: false },
} as const;

/** Groups that hold nearly the same results tell the same thing twice. */
function nearlySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const both = [...a].filter((id) => b.has(id)).length;
  return both / (a.size + b.size - both) >= 0.8;
}

function readReasons(metrics: readonly MetricView[]): DisagreementReason[] {
  const told: ReadonlySet<string>[] = [];
  const reasons: DisagreementReason[] = [];
  for (const { name, kind, because, among, groupings } of traits) {
    const results = metrics.filter((metric) => metric.effect !== 'not-an-effect' && among(metric));
    const widest = groupings(results)
      .map((way) => contrastEffects({ ...way, results, ...thresholds[kind] }))
      .filter((contrast): contrast is EffectContrast => contrast !== null)
      .toSorted((a, b) => b.gap - a.gap)[0];
    if (!widest) continue;
    const within = new Set(widest.metricIds);
    const without = new Set(results.filter(({ id }) => !within.has(id)).map(({ id }) => id));
    if (told.some((group) => nearlySame(group, within) || nearlySame(group, without))) continue;
    told.push(within, without);
    reasons.push({
      recorded: false,
      text: `${name}. ${widest.text} They may differ because ${because}.`,
      metricIds: widest.metricIds,
    });
  }
  return reasons;
}

/** The reason with the two results it was recorded of. Where each side tells its own, both stand. */
function pairReason({ kind, metrics: [first, second], whys }: RecordedPair): DisagreementReason {
  const said =
    whys.length === 1
      ? (whys[0]?.why ?? '')
      : whys.map(({ of, why }) => `Of “${of.statement}” (${of.caseTitle}): ${why}`).join(' ');
  return {
    recorded: true,
    text: `“${first.statement}” (${first.caseTitle}) ${kind} “${second.statement}” (${second.caseTitle}). ${said}`,
    metricIds: [first.id, second.id],
  };
}

/**
 * Why results on one subject may differ: first what the library records of pairs among them, then traits along which their
 * effects really part. The latter are counts with a possible reading: they never prove a cause.
 */
export function disagreementReasons(metrics: readonly MetricView[]): DisagreementReason[] {
  const conflict = conflictOf(
    countBalance(metrics.map((metric) => ({ ...metric, unobserved: unobservedLabel(metric) !== null }))),
  );
  return [...recordedPairs(metrics).map(pairReason), ...(conflict === null ? [] : readReasons(metrics))];
}
