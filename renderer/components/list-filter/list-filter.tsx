import styles from './list-filter.module.css';

interface ListFilterProps {
  text: string;
  onChange: (text: string) => void;
  /** What can be typed. */
  placeholder: string;
  shown: number;
  total: number;
  /** `sources`, `terms`. */
  of: string;
}

/** Narrows a list that is already here, and says how much of it is left. */
export function ListFilter({ text, onChange, placeholder, shown, total, of }: ListFilterProps) {
  return (
    <div className={styles['filter']}>
      <label>
        Filter{' '}
        <input
          type="search"
          value={text}
          onChange={(event) => onChange(event.target.value)}
          placeholder={placeholder}
        />
      </label>
      <span role="status">
        {shown} of {total} {of}
      </span>
    </div>
  );
}
