import { describe, expect, it } from 'vitest';
import { gradeMetric } from '../../src/evidence/grade.ts';
import { outcomeMetricSchema } from '../../src/evidence/outcome-metric.ts';

const metric = (extra: object) =>
  outcomeMetricSchema.parse({
    id: 'beds',
    indicator: 'occupied-beds',
    statement: 'Beds occupied each day',
    figure: { measure: 'relative-change', value: -33 },
    comparator: { kind: 'own-baseline', words: 'its own level before' },
    design: 'uncontrolled-before-after',
    status: 'observed',
    period: { words: '1998 to 2008' },
    population: 'Residents',
    source: { id: 'a-report', locator: 'p. 19' },
    ...extra,
  });
const limited = { factor: 'study-limitations', levels: 1, why: 'No control group.' };

describe('two graders', () => {
  it('are both kept, and the first one’s certainty stands', () => {
    const graded = gradeMetric(
      metric({ judgements: [], secondGrading: { by: 'Another', judgements: [limited] } }),
      'lower',
    );
    expect(graded.certainty).toBe('low');
    expect(graded.secondCertaintyTrail?.certainty).toBe('very-low');
    expect(graded.secondCertaintyTrail?.steps).toEqual([{ judgement: limited, moved: -1 }]);
  });

  it('are not made up where there was one', () => {
    expect(gradeMetric(metric({ judgements: [limited] }), 'lower').secondCertaintyTrail).toBeNull();
  });

  it('may record that nothing moves certainty, which is a grading too', () => {
    const graded = gradeMetric(metric({ secondGrading: { by: 'Another', judgements: [] } }), 'lower');
    expect(graded.secondCertaintyTrail).toEqual({ start: 'low', steps: [], certainty: 'low' });
  });
});
