import { judgementFactors, type Judgement, type OutcomeMetric } from './outcome-metric.ts';
import { certaintyLevels, studyDesigns, type Certainty } from './study-design.ts';

/** How a certainty was reached: where the design starts it, each recorded reason, and where it ends. */
export interface CertaintyTrail {
  start: Certainty;
  steps: { judgement: Judgement; /** Levels moved, negative is down. */ moved: number }[];
  certainty: Certainty;
}

/**
 * GRADE certainty, computed from the design and the recorded judgements and from nothing else.
 * Source: BMC Medicine 2012;10:33, table 1.
 */
export function gradeCertainty(metric: Pick<OutcomeMetric, 'design' | 'judgements'>): CertaintyTrail {
  const start = studyDesigns[metric.design].startingCertainty;
  const steps = metric.judgements.map((judgement) => ({
    judgement,
    moved: judgementFactors[judgement.factor].direction === 'down' ? -judgement.levels : judgement.levels,
  }));
  const total = steps.reduce((sum, step) => sum + step.moved, certaintyLevels.indexOf(start));
  const bounded = Math.min(Math.max(total, 0), certaintyLevels.length - 1);
  return { start, steps, certainty: certaintyLevels[bounded] ?? 'very-low' };
}
