import type { Judgement } from '../../../src/evidence/outcome-metric.ts';
import type { StudyDesign } from '../../../src/evidence/study-design.ts';

/** A study that nobody made, to show how certainty moves. */
export interface WorkedExample {
  id: string;
  story: string;
  design: StudyDesign;
  judgements: Judgement[];
}

export const workedExamples: WorkedExample[] = [
  {
    id: 'down',
    story: 'A trial gave some people a care coordinator by lot and counted their emergency admissions for a year.',
    design: 'randomised',
    judgements: [
      {
        factor: 'imprecision',
        levels: 1,
        why: 'With 240 people, the interval runs from 20% fewer admissions to 5% more.',
      },
      {
        factor: 'indirectness',
        levels: 1,
        why: 'The trial took people aged 40 to 60; the question is about over-75s.',
      },
    ],
  },
  {
    id: 'up',
    story: 'Districts with joint teams were compared with similar districts without, before and after.',
    design: 'controlled-before-after',
    judgements: [
      { factor: 'dose-response', levels: 1, why: 'The longer a district had had its teams, the larger the fall.' },
    ],
  },
];
