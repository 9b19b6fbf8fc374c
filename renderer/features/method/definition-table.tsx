import styles from './method.module.css';

interface DefinitionTableProps {
  caption: string;
  /** One for the words explained, then one for each further cell. */
  columns: readonly string[];
  rows: readonly { id: string; name: React.ReactNode; cells: readonly React.ReactNode[] }[];
}

/** Words of the method with what they mean. */
export function DefinitionTable({ caption, columns, rows }: DefinitionTableProps) {
  return (
    <table className={styles['table']}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
