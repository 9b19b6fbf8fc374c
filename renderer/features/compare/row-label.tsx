import { rowKey } from '../../../src/compare/comparison-view.ts';
import type { ComparisonRow } from '../../../src/compare/comparison.ts';
import { IconButton } from '../../components/button/button.tsx';
import { hideId, useComparisonActions } from './comparison-actions.ts';
import styles from './comparison-table.module.css';

/** Hides a row; it can be shown again from the list of hidden rows. */
export function HideRow({ row, group }: { row: ComparisonRow; group: string }) {
  const { hide } = useComparisonActions();
  return (
    <span className={styles['hide']}>
      <IconButton
        id={hideId(rowKey(row))}
        icon="hide"
        size="small"
        label={`Hide the row ${row.label} (${group})`}
        onPress={() => hide(row)}
      />
    </span>
  );
}

/** What a row is about. Stays in sight while a tall row is read. */
export function RowLabel({ row, group }: { row: ComparisonRow; group: string }) {
  return (
    <div className={styles['labelText']}>
      <span>{row.label}</span>
      <HideRow row={row} group={group} />
    </div>
  );
}
