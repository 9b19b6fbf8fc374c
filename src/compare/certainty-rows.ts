import type { CaseStudyView, MetricView } from '../library/views.ts';
import { effects } from '../evidence/effect.ts';
import { certaintyLabels, certaintyLevels, studyDesigns } from '../evidence/study-design.ts';
import { unobservedLabel } from '../evidence/unobserved-label.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { rowOf } from './comparison-cell.ts';
import type { ComparisonRow } from './comparison.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const results = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`;

/** `3 moderate, 5 low`, in the order of `names`; what nobody has is left out. */
function counted<T extends string>(metrics: readonly MetricView[], names: readonly T[], of: (m: MetricView) => T) {
  return names
    .map((name) => ({ name, count: metrics.filter((metric) => of(metric) === name).length }))
    .filter(({ count }) => count > 0);
}

function certaintyItems(metrics: readonly MetricView[]): { text: string }[] {
  const levels = counted(metrics, certaintyLevels.toReversed(), ({ certainty }) => certainty);
  const [best] = levels;
  if (!best) return [];
  const most = Math.max(...levels.map(({ count }) => count));
  const commonest = levels.filter(({ count }) => count === most).map(({ name }) => lower(certaintyLabels[name]));
  const unobserved = metrics.filter((metric) => unobservedLabel(metric) !== null).length;
  const split = levels.map(({ name, count }) => `${count} ${lower(certaintyLabels[name])}`).join(', ');
  return [
    { text: `${results(metrics.length)}: ${split}` },
    ...(levels.length > 1
      ? [
          { text: `Best: ${lower(certaintyLabels[best.name])}` },
          {
            text:
              commonest.length === 1
                ? `Most results are ${commonest.join('')}`
                : `As many results are ${commonest.join(' as ')}`,
          },
        ]
      : []),
    ...(unobserved > 0 ? [{ text: `${unobserved} of ${metrics.length} projected, claimed or modelled` }] : []),
  ];
}

/** How far the results of each case study can be relied on: counts only, nothing is averaged into a score. */
export function certaintyRows(views: readonly CaseStudyView[]): ComparisonRow[] {
  const sayCounts = <T extends string>(
    names: readonly T[],
    of: (metric: MetricView) => T,
    label: (name: T) => string,
  ): { text: string }[][] =>
    views.map(({ metrics }) =>
      counted(metrics, names, of).map(({ name, count }) => ({ text: `${count} ${lower(label(name))}` })),
    );
  return [
    ...rowOf(
      'certainty',
      'Certainty',
      views.map(({ metrics }) => certaintyItems(metrics)),
      'Counts of published results, whatever they are about. More results or surer ones do not make a better programme.',
    ),
    ...rowOf(
      'certainty',
      'Effects',
      sayCounts(
        enumKeys(effects),
        ({ effect }) => effect,
        (effect) => effects[effect].label,
      ),
    ),
    ...rowOf(
      'certainty',
      'Study designs',
      sayCounts(
        enumKeys(studyDesigns),
        ({ design }) => design,
        (design) => studyDesigns[design].label,
      ),
    ),
  ];
}
