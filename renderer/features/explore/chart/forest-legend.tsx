import { certaintyLabels, certaintyLevels } from '../../../../src/evidence/study-design.ts';
import { forestKey, marksUsed, type ForestKeyMark } from '../../../../src/charts/forest/forest-words.ts';
import { certaintyShapes } from '../../../../src/charts/marks/certainty-shape.ts';
import type { ForestPanel } from '../../../../src/charts/forest/forest-layout.ts';
import { CertaintyShape } from './certainty-shape.tsx';
import marks from './forest-marks.module.css';
import styles from './forest-chart.module.css';

const drawings: Record<ForestKeyMark, React.ReactNode> = {
  interval: <path className={marks['line']} d="M-12 0h24m-24 -4v8m24 -8v8" fill="none" />,
  range: <rect className={marks['range']} x={-12} y={-4.5} width={24} height={9} rx={2} />,
  comparator: <path className={marks['comparator']} d="M0 -7v14" />,
  from: <circle className={marks['from']} r={3.6} />,
  unobserved: <path className={marks['mark']} data-unobserved="true" d={certaintyShapes.moderate.path} />,
  beyond: <path className={marks['head']} d="M6 0l-6 -4.5v9z" />,
};

/** What the marks mean: those that some row has. */
export function ForestLegend({ panels }: { panels: readonly ForestPanel[] }) {
  const used = marksUsed(panels.flatMap(({ rows }) => rows));
  return (
    <ul className={styles['legend']} aria-label="What the marks mean">
      {certaintyLevels.toReversed().map((level) => (
        <li key={level}>
          <CertaintyShape certainty={level} /> {certaintyLabels[level]} certainty
        </li>
      ))}
      {used.map((mark) => (
        <li key={mark}>
          <svg className={marks['marks']} width={28} height={16} viewBox="-14 -8 28 16" aria-hidden="true">
            {drawings[mark]}
          </svg>
          {forestKey[mark]}
        </li>
      ))}
    </ul>
  );
}
