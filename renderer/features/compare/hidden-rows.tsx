import { rowKey } from '../../../src/compare/comparison-view.ts';
import { comparisonGroups, type ComparisonRow } from '../../../src/compare/comparison.ts';
import { Button } from '../../components/button/button.tsx';
import styles from './compare-page.module.css';

interface HiddenRowsProps {
  hidden: readonly ComparisonRow[];
  /** Rows left out because all say the same. */
  same: number;
  onShow: (keys: readonly string[]) => void;
}

const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;

/** What is not in the table and why, with a way back for what the reader hid. */
export function HiddenRows({ hidden, same, onShow }: HiddenRowsProps) {
  if (hidden.length === 0 && same === 0) return null;
  return (
    <div className={styles['hidden']}>
      {same > 0 && (
        <p>
          {rows(same)} {same === 1 ? 'says' : 'say'} the same everywhere and {same === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      {hidden.length > 0 && (
        <details>
          <summary id="compare-hidden-rows">{rows(hidden.length)} hidden: show</summary>
          <ul>
            {hidden.map((row) => (
              <li key={rowKey(row)}>
                <span>
                  {row.label} <small>{comparisonGroups[row.group]}</small>
                </span>
                <Button
                  size="small"
                  aria-label={`Show ${row.label} (${comparisonGroups[row.group]})`}
                  onPress={() => onShow([rowKey(row)])}
                >
                  Show
                </Button>
              </li>
            ))}
          </ul>
          {hidden.length > 1 && (
            <Button size="small" onPress={() => onShow(hidden.map(rowKey))}>
              Show all {hidden.length}
            </Button>
          )}
        </details>
      )}
    </div>
  );
}
