import { effectCount, type Balance } from '../../../../src/evidence/balance.ts';
import { effects, type Effect } from '../../../../src/evidence/effect.ts';
import { unobservedLabel } from '../../../../src/evidence/unobserved-label.ts';
import type { OutcomeColumn } from '../../../../src/explore/outcome-columns.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import { EvidenceBalance } from '../../../components/evidence-balance/evidence-balance.tsx';
import { Icon } from '../../../components/icon/icon.tsx';
import { OutcomeCell } from './outcome-cell.tsx';
import styles from './outcomes-grid.module.css';

/** What every line of the table is given. */
export interface LineProps {
  /** Attributes of the row element: place, focus, keys. */
  row: React.ComponentProps<'div'>;
  active: boolean;
}

interface GroupLineProps extends LineProps {
  label: string;
  results: number;
  balance: Balance;
  folded: boolean;
  columns: number;
  onFold: () => void;
}

/** The head of a group: what it is, how many results, and what they say. */
export function GroupLine({ row, active, label, results, balance, folded, columns, onFold }: GroupLineProps) {
  const counts = Object.fromEntries(
    enumKeys(effects).map((effect) => [effect, effectCount(balance, effect)]),
  ) as Record<Effect, number>;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The grid answers keys for all of its rows.
    <div
      {...row}
      role="row"
      aria-level={1}
      aria-expanded={!folded}
      className={styles['group']}
      data-active={active}
      onClick={onFold}
    >
      <div role="gridcell" aria-colspan={columns} className={styles['groupCell']}>
        <span className={styles['fold']} data-folded={folded}>
          <Icon name="chevron" size={16} />
        </span>
        <strong>{label}</strong>
        <span className={styles['groupCount']}>
          {formatNumber(results)} {results === 1 ? 'result' : 'results'}
        </span>
        <EvidenceBalance counts={counts} total={results} />
      </div>
    </div>
  );
}

interface ResultLineProps extends LineProps {
  /** `undefined` while it is on its way. */
  metric: MetricView | undefined;
  columns: readonly OutcomeColumn[];
  inGroup: boolean;
  selected: boolean;
  onSelect: (withRange: boolean) => void;
}

/** One result as a line. What nobody observed is hatched, dashed and labelled in its first column. */
export function ResultLine({ row, active, metric, columns, inGroup, selected, onSelect }: ResultLineProps) {
  const unobserved = metric ? unobservedLabel(metric) : null;
  return (
    <div
      {...row}
      role="row"
      {...(inGroup ? { 'aria-level': 2 } : {})}
      aria-selected={selected}
      aria-busy={!metric}
      className={`${styles['row']} ${styles['result']}`}
      data-active={active}
      data-unobserved={unobserved !== null}
    >
      <div role="gridcell" className={styles['check']}>
        {metric && (
          <input
            type="checkbox"
            tabIndex={active ? 0 : -1}
            checked={selected}
            aria-label={`Select ${metric.statement}, ${metric.caseTitle}`}
            onClick={(event) => {
              event.stopPropagation();
              onSelect(event.shiftKey);
            }}
            onChange={() => undefined}
          />
        )}
      </div>
      {columns.map((column, index) => (
        <div key={column} role="gridcell" className={styles['cell']} data-first={index === 0}>
          <div className={styles['clamp']}>
            {index === 0 && unobserved && <span className={styles['tag']}>{unobserved}</span>}
            {metric ? (
              <OutcomeCell metric={metric} column={column} reachable={active} />
            ) : (
              <span className={styles['coming']} />
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
