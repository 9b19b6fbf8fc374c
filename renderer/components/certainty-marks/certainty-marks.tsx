import { certaintyLabels, certaintyLevels, type Certainty } from '../../../src/evidence/study-design.ts';
import styles from './certainty-marks.module.css';

/** Four marks, filled from the left: one for very low, four for high. */
export function CertaintyGlyph({ certainty }: { certainty: Certainty }) {
  const filled = certaintyLevels.indexOf(certainty) + 1;
  return (
    <span className={styles['marks']} aria-hidden="true">
      {certaintyLevels.map((level, index) => (
        <span key={level} className={styles['dot']} data-filled={index < filled} />
      ))}
    </span>
  );
}

/** How sure anyone can be, in words and four marks. */
export function CertaintyMarks({ certainty }: { certainty: Certainty }) {
  return (
    <span className={styles['certainty']}>
      <CertaintyGlyph certainty={certainty} />
      <span>
        {certaintyLabels[certainty]}
        <span className={styles['word']}> certainty</span>
      </span>
    </span>
  );
}
