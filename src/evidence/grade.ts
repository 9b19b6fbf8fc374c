import type { GoodDirection } from '../vocabulary/vocabulary.ts';
import { gradeCertainty, type CertaintyTrail } from './certainty.ts';
import { deriveEffect, type Effect } from './effect.ts';
import type { OutcomeMetric } from './outcome-metric.ts';
import { sizeOf, type Size } from './size.ts';
import { studyDesigns, type Certainty } from './study-design.ts';

/** The ratings of one result. They stand side by side and are never merged into a score. */
export interface Grades {
  effect: Effect;
  /** Only for results that are effects; `null` where the measure has no relative change. */
  size: Size | null;
  certainty: Certainty;
  certaintyTrail: CertaintyTrail;
  /** As another grader reached it on their own; `null` where there was one grader. `certainty` stays that of the first. */
  secondCertaintyTrail: CertaintyTrail | null;
  /** Maryland Scientific Methods Scale, 0 to 5; `null` where it does not apply. */
  maryland: number | null;
}

/** Grades one result for an indicator whose good direction is known. */
export function gradeMetric(metric: OutcomeMetric, goodDirection: GoodDirection): Grades {
  const effect = deriveEffect(metric, goodDirection);
  const certaintyTrail = gradeCertainty(metric);
  return {
    effect,
    size: effect === 'beneficial' || effect === 'harmful' ? sizeOf(metric) : null,
    certainty: certaintyTrail.certainty,
    certaintyTrail,
    secondCertaintyTrail: metric.secondGrading
      ? gradeCertainty({ design: metric.design, ...metric.secondGrading })
      : null,
    maryland: metric.maryland?.level ?? studyDesigns[metric.design].marylandLevel,
  };
}
