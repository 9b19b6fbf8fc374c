import { gradeCertainty } from '../../../src/evidence/certainty.ts';
import { judgementFactors } from '../../../src/evidence/outcome-metric.ts';
import { studyDesigns } from '../../../src/evidence/study-design.ts';
import { CertaintyMarks } from '../../components/certainty-marks/certainty-marks.tsx';
import styles from './method.module.css';
import type { WorkedExample } from './worked-examples.ts';

/** How recorded judgements move the certainty of one result, step by step, as the library itself computes it. */
export function CertaintyExample({ example: { design, judgements, story } }: { example: WorkedExample }) {
  const { start, steps } = gradeCertainty({ design, judgements });
  return (
    <figure className={styles['example']}>
      <figcaption>
        <strong>Invented example.</strong> {story}
      </figcaption>
      <ol>
        <li>
          <span>
            <strong>{studyDesigns[design].label}.</strong> The design decides where it starts.
          </span>
          <CertaintyMarks certainty={start} />
        </li>
        {steps.map(({ judgement, moved }, index) => (
          <li key={judgement.factor}>
            <span>
              <strong>
                {moved < 0 ? 'Down' : 'Up'} {Math.abs(moved)} for{' '}
                {judgementFactors[judgement.factor].label.toLowerCase()}.
              </strong>{' '}
              {judgement.why}
            </span>
            <CertaintyMarks
              certainty={gradeCertainty({ design, judgements: judgements.slice(0, index + 1) }).certainty}
            />
          </li>
        ))}
      </ol>
    </figure>
  );
}
