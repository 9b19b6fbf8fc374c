import { useState } from 'react';
import { Link } from 'react-router';
import type { ComparisonCell } from '../../../src/compare/comparison.ts';
import type { MetricView } from '../../../src/library/views.ts';
import { MiniOutcome } from '../../components/outcome-row/mini-outcome.tsx';
import styles from './compare-page.module.css';

/** More results than these in one cell are behind a button, so that a long cell does not push its neighbours out of sight. */
const shownResults = 3;

interface ComparisonCellViewProps {
  cell: ComparisonCell;
  metrics: ReadonlyMap<string, MetricView>;
  /** How each source is named in running text, by id. */
  shortSources: ReadonlyMap<string, string>;
}

/** One cell: published results as small outcome rows, anything else as text with its source. */
export function ComparisonCellView({ cell, metrics, shortSources }: ComparisonCellViewProps) {
  const [all, setAll] = useState(false);
  if (cell.items.length === 0)
    return cell.text ? <p>{cell.text}</p> : <span className={styles['none']}>nothing published</span>;
  const results = cell.items.filter((item) => item.metricId !== undefined).length;
  const shown = all || results <= shownResults + 1 ? cell.items : cell.items.slice(0, shownResults);
  return (
    <>
      <ul className={styles['items']}>
        {shown.map((item) => {
          const metric = item.metricId === undefined ? undefined : metrics.get(item.metricId);
          return (
            <li key={item.metricId ?? item.text}>
              {metric ? (
                <MiniOutcome metric={metric} />
              ) : (
                <>
                  {item.text}{' '}
                  {item.source && (
                    <Link className={styles['source']} to={`/sources/${item.source.id}`}>
                      {shortSources.get(item.source.id)}, {item.source.locator}
                    </Link>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < cell.items.length && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          Show {cell.items.length - shown.length} more
        </button>
      )}
    </>
  );
}
