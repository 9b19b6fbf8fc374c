import { outcomeColumns, type OutcomeColumn, type OutcomeOrder } from '../../../../src/explore/outcome-columns.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import { nextOrder } from './next-order.ts';
import styles from './outcomes-grid.module.css';

interface GridHeaderProps {
  columns: readonly OutcomeColumn[];
  order: OutcomeOrder;
  onOrder: (order: OutcomeOrder) => void;
}

/** The head of the table; a column that can order it is a button. */
export function GridHeader({ columns, order, onOrder }: GridHeaderProps) {
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <div role="columnheader" className={styles['check']}>
          <span className="visually-hidden">Selected</span>
        </div>
        {columns.map((column, index) => {
          const { label, sortable } = outcomeColumns[column];
          const sorted = order.column === column;
          return (
            <div
              key={column}
              role="columnheader"
              className={styles['headCell']}
              data-first={index === 0}
              {...(sortable ? { 'aria-sort': sorted ? order.direction : ('none' as const) } : {})}
            >
              {sortable ? (
                <button type="button" onClick={() => onOrder(nextOrder(order, column))}>
                  {label}
                  <span className={styles['sorted']} data-direction={sorted ? order.direction : 'none'}>
                    <Icon name={sorted && order.direction === 'descending' ? 'down' : 'up'} size={14} />
                  </span>
                </button>
              ) : (
                <span>{label}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
