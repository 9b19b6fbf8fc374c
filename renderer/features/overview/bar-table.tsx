import { Link } from 'react-router';
import { formatNumber } from '../../../src/lib/format-number.ts';
import styles from './overview.module.css';

export interface BarRow {
  id: string;
  label: string;
  /** Entries, sources or observed results. */
  count: number;
  /** Results that nobody observed; never added to the others without saying so. */
  unobserved?: number;
  /** The shape that the label has elsewhere. */
  glyph?: React.ReactNode;
  /** A second line under the label. */
  note?: string;
  /** Where what is counted can be seen. */
  to?: string;
}

interface BarTableProps {
  caption: string;
  /** What is counted: `Results`. */
  counted: string;
  rows: readonly BarRow[];
  /** What the caption cannot say. */
  children?: React.ReactNode;
}

/** `12`, `12 + 3 not observed`, `3 not observed`. */
function countWords(count: number, unobserved: number): string {
  if (unobserved === 0) return formatNumber(count);
  return `${count === 0 ? '' : `${formatNumber(count)} + `}${formatNumber(unobserved)} not observed`;
}

interface CountProps {
  label: string;
  count: number;
  unobserved: number;
  to: string | undefined;
}

function Count({ label, count, unobserved, to }: CountProps) {
  const words = countWords(count, unobserved);
  const linked = to !== undefined && words !== '0';
  return (
    <span className={styles['count']}>
      {linked ? (
        <Link to={to} aria-label={`${label}: ${words}`}>
          {words}
        </Link>
      ) : (
        words
      )}
    </span>
  );
}

const percent = (part: number, whole: number) => `${whole === 0 ? 0 : (part / whole) * 100}%`;

/** A bar chart that is its own table: the numbers stand as text beside the bars, which nobody has to see. */
export function BarTable({ caption, counted, rows, children }: BarTableProps) {
  const longest = Math.max(...rows.map(({ count, unobserved = 0 }) => count + unobserved), 0);
  return (
    <div className={styles['chart']} data-words={rows.some(({ unobserved = 0 }) => unobserved > 0) ? 'long' : 'short'}>
      <table>
        <caption>
          {caption}
          {children && <small>{children}</small>}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col">{counted}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, count, unobserved = 0, glyph, note, to }) => (
            <tr key={id} data-empty={count + unobserved === 0}>
              <th scope="row">
                <div className={styles['label']}>
                  {glyph}
                  <span>
                    {label}
                    {note && <small>{note}</small>}
                  </span>
                </div>
              </th>
              <td>
                <div className={styles['measure']}>
                  <span className={styles['bar']} aria-hidden="true">
                    {count > 0 && <span className={styles['observed']} style={{ width: percent(count, longest) }} />}
                    {unobserved > 0 && (
                      <span className={styles['unobserved']} style={{ width: percent(unobserved, longest) }} />
                    )}
                  </span>
                  <Count label={label} count={count} unobserved={unobserved} to={to} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
