import { mapBubble, type BubbleScale } from '../../../../src/charts/evidence-map/map-bubble.ts';
import type { Balance } from '../../../../src/evidence/balance.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import styles from './map-cell-mark.module.css';

/** The bubble of one cell with its count. Decorative: the cell says the same in words. */
export function MapCellMark({ balance, scale }: { balance: Balance; scale: BubbleScale }) {
  const { radius, slices, countInside, unobserved } = mapBubble(balance, scale);
  const size = 2 * radius + 4;
  const count = formatNumber(balance.results);
  return (
    <span className={styles['mark']} aria-hidden="true">
      <svg
        className={styles['bubble']}
        data-unobserved={unobserved}
        width={size}
        height={size}
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      >
        <circle className={styles['ground']} r={radius + 1.5} />
        {slices.map(({ certainty, path }) => (
          <path key={certainty} className={styles['slice']} data-certainty={certainty} d={path} />
        ))}
        <circle className={styles['outline']} r={radius} />
        {countInside && (
          <text className={styles['inside']} y={4} textAnchor="middle">
            {count}
          </text>
        )}
      </svg>
      {!countInside && <span className={styles['beside']}>{count}</span>}
      {unobserved && <span className={styles['label']}>not observed</span>}
    </span>
  );
}
