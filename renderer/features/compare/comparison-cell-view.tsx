import { useState } from 'react';
import { Link } from 'react-router';
import { baselineWords, extraGlyph, isExtra, type AgainstBaseline } from '../../../src/compare/against-baseline.ts';
import type { ComparisonCell } from '../../../src/compare/comparison.ts';
import { MiniOutcome } from '../../components/outcome-row/mini-outcome.tsx';
import { useComparedNames } from './compared-names.ts';
import styles from './comparison-cell.module.css';

/** More results than these in one cell are behind a button, so that a long cell does not push its neighbours out of sight. */
const shownResults = 3;

interface ComparisonCellViewProps {
  cell: ComparisonCell;
  /** How it stands to the baseline's cell; `null` where none is pinned. */
  found: AgainstBaseline | null;
}

/** One cell: published results as small outcome rows, anything else as text with its source, and how it stands to the baseline. */
export function ComparisonCellView({ cell, found }: ComparisonCellViewProps) {
  const { metrics, shortSources, titles } = useComparedNames();
  const [all, setAll] = useState(false);
  const results = cell.items.filter((item) => item.metricId !== undefined).length;
  const isLong = results > shownResults + 1;
  const marks = baselineWords(found, { short: true });
  return (
    <>
      {cell.items.length === 0 &&
        (cell.text ? <p>{cell.text}</p> : <span className={styles['none']}>nothing published</span>)}
      {cell.items.length > 0 && (
        <ul className={styles['items']}>
          {cell.items.map((item, index) => {
            const metric = item.metricId === undefined ? undefined : metrics.get(item.metricId);
            // Folded on the screen only: paper shows everything.
            return (
              <li key={item.metricId ?? `${item.text}-${index}`} data-folded={isLong && !all && index >= shownResults}>
                {metric ? (
                  <MiniOutcome metric={metric} />
                ) : (
                  <>
                    {isExtra(found, item.text) && (
                      <strong className={styles['extra']} role="img" aria-label="Beyond the baseline:">
                        {extraGlyph}
                      </strong>
                    )}
                    {item.text}{' '}
                    {item.source && (
                      <Link className={styles['source'] ?? ''} to={`/sources/${item.source.id}`}>
                        {shortSources.get(item.source.id) ?? item.source.id}, {item.source.locator}
                      </Link>
                    )}
                  </>
                )}
                {item.alignsWith && (
                  <p className={styles['aligns']}>
                    Measured the same way in {item.alignsWith.map((id) => titles.get(id) ?? id).join(', ')}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isLong && (
        <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${cell.items.length - shownResults} more`}
        </button>
      )}
      {marks !== null && (
        <p className={styles['mark']} data-kind={found?.kind}>
          {marks}
        </p>
      )}
    </>
  );
}
