import { Link } from 'react-router';
import type { ComparisonCell } from '../../../src/compare/comparison.ts';
import type { MetricView } from '../../../src/contract/views.ts';
import { MiniOutcome } from '../../components/outcome-row/mini-outcome.tsx';
import styles from './compare-page.module.css';

/** One cell: published results as small outcome rows, anything else as text with its source. */
export function ComparisonCellView({
  cell,
  metrics,
}: {
  cell: ComparisonCell;
  metrics: ReadonlyMap<string, MetricView>;
}) {
  if (cell.items.length === 0)
    return cell.text ? <p>{cell.text}</p> : <span className={styles['none']}>nothing published</span>;
  return (
    <ul className={styles['items']}>
      {cell.items.map((item) => {
        const metric = item.metricId === undefined ? undefined : metrics.get(item.metricId);
        return (
          <li key={item.metricId ?? item.text}>
            {metric ? (
              <MiniOutcome metric={metric} />
            ) : (
              <>
                {item.text}
                {item.source && (
                  <Link className={styles['source']} to={`/sources/${item.source.id}`} title="Where this is from">
                    {item.source.locator}
                  </Link>
                )}
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
