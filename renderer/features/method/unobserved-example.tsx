import { unobservedLabel } from '../../../src/evidence/unobserved-label.ts';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './method.module.css';

/** Results that nobody observed start at very low, so they are among these. */
const likely = { text: '', facets: { certainty: ['very-low'] }, limit: 200 };

/** A result of the library that nobody observed, drawn as it is everywhere. Nothing where the library has none. */
export function UnobservedExample() {
  const found = useDesk('library.search', likely).data?.metrics.map(({ metric }) => metric) ?? [];
  const example = found.find((metric) => unobservedLabel(metric) !== null && metric.design === 'modelled');
  if (!example) return null;
  return (
    <figure className={styles['row']}>
      <figcaption>One from the library:</figcaption>
      <div>
        <OutcomeRow metric={example} showCase readOnly />
      </div>
    </figure>
  );
}
