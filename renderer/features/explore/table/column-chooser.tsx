import { outcomeColumns, type OutcomeColumn } from '../../../../src/explore/outcome-columns.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { toggleColumn } from './chosen-columns.ts';
import styles from './column-chooser.module.css';

interface ColumnChooserProps {
  id: string;
  columns: readonly OutcomeColumn[];
  onChange: (columns: OutcomeColumn[]) => void;
}

/** Which columns the table has. The table is seen to change, so it is not covered by the choice. */
export function ColumnChooser({ id, columns, onChange }: ColumnChooserProps) {
  return (
    <fieldset id={id} className={styles['columns']}>
      <legend className="visually-hidden">Columns</legend>
      {enumKeys(outcomeColumns).map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={columns.includes(column)}
            disabled={columns.length === 1 && columns.includes(column)}
            onChange={() => onChange(toggleColumn(columns, column))}
          />
          {outcomeColumns[column].label}
        </label>
      ))}
    </fieldset>
  );
}
