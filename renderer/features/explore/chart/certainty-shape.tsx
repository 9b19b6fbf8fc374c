import { certaintyShapes } from '../../../../src/charts/marks/certainty-shape.ts';
import type { Certainty } from '../../../../src/evidence/study-design.ts';
import styles from './forest-chart.module.css';

/** The shape that stands for a certainty on the plot, beside its word. */
export function CertaintyShape({ certainty }: { certainty: Certainty }) {
  return (
    <svg className={styles['shape']} width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
      <path d={certaintyShapes[certainty].path} />
    </svg>
  );
}
