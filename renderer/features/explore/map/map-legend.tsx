import { conflicts, countBalance } from '../../../../src/evidence/balance.ts';
import { certaintyLabels, certaintyLevels, type Certainty } from '../../../../src/evidence/study-design.ts';
import { MapCellMark } from './map-cell-mark.tsx';
import styles from './map-legend.module.css';

const scale = { largest: 1, largestRadius: 9 };
const sample = (certainty: Certainty, unobserved: boolean) =>
  countBalance([{ caseId: 'a', effect: 'beneficial', certainty, unobserved }]);

/** What the signs of the map mean. */
export function MapLegend() {
  return (
    <ul className={styles['legend']} aria-label="What the signs mean">
      <li>Size: number of results. Ring: certainty.</li>
      {certaintyLevels.toReversed().map((certainty) => (
        <li key={certainty} className={styles['bubble']}>
          <MapCellMark balance={sample(certainty, false)} scale={scale} />
          {certaintyLabels[certainty]}
        </li>
      ))}
      <li className={styles['bubble']}>
        <MapCellMark balance={sample('low', true)} scale={scale} />
        None observed
      </li>
      <li>
        <span className={styles['hatch']} data-conflict="opposite" aria-hidden="true" />
        {conflicts.opposite}
      </li>
      <li>
        <span className={styles['hatch']} data-conflict="unlike" aria-hidden="true" />
        {conflicts.unlike}
      </li>
      <li>
        <span className={styles['gap']} aria-hidden="true" />
        No result
      </li>
    </ul>
  );
}
