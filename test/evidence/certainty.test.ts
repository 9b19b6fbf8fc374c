import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeCertainty } from '../../src/evidence/certainty.ts';
import { judgementFactors, type Judgement } from '../../src/evidence/outcome-metric.ts';
import { certaintyLevels, studyDesigns, type StudyDesign } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';

const judgement = (factor: Judgement['factor'], levels: 1 | 2 = 1): Judgement => ({ factor, levels, why: 'because' });
const certaintyOf = (design: StudyDesign, ...judgements: Judgement[]) =>
  gradeCertainty({ design, judgements }).certainty;

describe('certainty', () => {
  it('starts high for trials and reviews, low for other comparisons', () => {
    expect(certaintyOf('randomised')).toBe('high');
    expect(certaintyOf('systematic-review')).toBe('high');
    expect(certaintyOf('controlled-before-after')).toBe('low');
    expect(certaintyOf('uncontrolled-before-after')).toBe('low');
  });

  it('never starts above very low for what was modelled or reported by the programme itself', () => {
    expect(gradeCertainty({ design: 'modelled', judgements: [] }).start).toBe('very-low');
    expect(gradeCertainty({ design: 'self-reported', judgements: [] }).start).toBe('very-low');
  });

  it('goes down for each recorded limitation, by the levels recorded', () => {
    expect(certaintyOf('randomised', judgement('imprecision'))).toBe('moderate');
    expect(certaintyOf('randomised', judgement('imprecision'), judgement('indirectness', 2))).toBe('very-low');
  });

  it('goes up for what speaks for the result', () => {
    expect(certaintyOf('controlled-before-after', judgement('large-magnitude'))).toBe('moderate');
    expect(certaintyOf('controlled-before-after', judgement('large-magnitude'), judgement('study-limitations'))).toBe(
      'low',
    );
  });

  it('counts before it stops at either end: what goes up and down again ends where it began', () => {
    expect(certaintyOf('self-reported', judgement('study-limitations', 2), judgement('large-magnitude', 2))).toBe(
      'very-low',
    );
    expect(certaintyOf('randomised', judgement('dose-response'), judgement('imprecision'))).toBe('high');
  });

  it('leaves a trail that leads from start to end', () => {
    const factors = fc.constantFrom(...enumKeys(judgementFactors));
    const judgements = fc.array(
      fc.record({ factor: factors, levels: fc.constantFrom(1 as const, 2 as const), why: fc.constant('because') }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...enumKeys(studyDesigns)), judgements, (design, recorded) => {
        const { start, steps, certainty } = gradeCertainty({ design, judgements: recorded });
        expect(start).toBe(studyDesigns[design].startingCertainty);
        expect(steps.map((step) => step.judgement)).toEqual(recorded);
        for (const {
          judgement: { factor, levels },
          moved,
        } of steps)
          expect(moved).toBe(judgementFactors[factor].direction === 'down' ? -levels : levels);
        const end = certaintyLevels.indexOf(start) + steps.reduce((sum, step) => sum + step.moved, 0);
        expect(certaintyLevels.indexOf(certainty)).toBe(Math.min(Math.max(end, 0), 3));
      }),
    );
  });
});
