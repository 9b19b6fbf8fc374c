import { Icon } from '../../components/icon/icon.tsx';
import styles from './comparison-table.module.css';

interface GroupToggleProps {
  label: string;
  rows: number;
  isFolded: boolean;
  onToggle: () => void;
}

/** The name of a group of rows, which folds it away and back. */
export function GroupToggle({ label, rows, isFolded, onToggle }: GroupToggleProps) {
  return (
    <button type="button" className={styles['fold']} aria-expanded={!isFolded} onClick={onToggle}>
      <Icon name="chevron" size={16} />
      {label}
      {isFolded && (
        <span className={styles['foldedRows']}>
          {rows} {rows === 1 ? 'row' : 'rows'} folded
        </span>
      )}
    </button>
  );
}
