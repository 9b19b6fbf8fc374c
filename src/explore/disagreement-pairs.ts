import type { MetricView } from '../library/views.ts';

const pairKinds = ['contradicts', 'supersedes', 'replicates'] as const;
type PairKind = (typeof pairKinds)[number];

/** Two results that the library itself relates to each other. */
export interface RecordedPair {
  kind: PairKind;
  /** The one that supersedes or replicates stands first. */
  metrics: readonly [MetricView, MetricView];
  /** The recorded reason, with the result that it is told of; two where each side tells its own. */
  whys: readonly { of: MetricView; why: string }[];
}

/** Every pair once, contradictions first. Relations to results that are not among `metrics` are left out. */
export function recordedPairs(metrics: readonly MetricView[]): RecordedPair[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const pairs = new Map<string, RecordedPair>();
  for (const metric of metrics)
    for (const relation of metric.relations) {
      const other = byId.get(relation.metricId);
      const kind = pairKinds.find((each) => each === relation.kind);
      // "Superseded by" and "replicated by" are the same pair, told from its other end.
      if (!other || !kind) continue;
      const key = `${kind} ${kind === 'contradicts' ? [metric.id, other.id].toSorted().join(' ') : `${metric.id} ${other.id}`}`;
      const known = pairs.get(key);
      if (!known) pairs.set(key, { kind, metrics: [metric, other], whys: [{ of: other, why: relation.why }] });
      // Recorded on one side only, the same words stand on both.
      else if (known.whys.every(({ why }) => why !== relation.why))
        pairs.set(key, { ...known, whys: [...known.whys, { of: other, why: relation.why }] });
    }
  return [...pairs.values()].toSorted((a, b) => pairKinds.indexOf(a.kind) - pairKinds.indexOf(b.kind));
}
