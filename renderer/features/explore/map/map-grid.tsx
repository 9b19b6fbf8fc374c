import { memo, useRef, useState } from 'react';
import type { BubbleScale } from '../../../../src/charts/evidence-map/map-bubble.ts';
import { cellWords } from '../../../../src/charts/evidence-map/map-words.ts';
import { conflictOf } from '../../../../src/evidence/balance.ts';
import { mapRows, type MapRows } from '../../../../src/explore/evidence-map.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import type { FrameColumn, FrameRow, MapFrame } from './map-frame.ts';
import { MapCellMark } from './map-cell-mark.tsx';
import { moveInGrid } from './move-in-grid.ts';
import styles from './map-grid.module.css';

export interface CellPlace {
  row: string;
  column: string;
}

interface MapGridProps {
  frame: MapFrame;
  rows: MapRows;
  /** Whether domains can be unfolded into their indicators. */
  foldable: boolean;
  onFold: (domain: string) => void;
  selected: CellPlace | null;
  onSelect: (place: CellPlace) => void;
}

const largestRadius = 22;

/** The map as a grid that is walked with the arrow keys; Enter opens what is behind a cell. */
export function MapGrid({ frame, rows, foldable, onFold, selected, onSelect }: MapGridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const { columns, domains } = frame;
  const at = {
    row: Math.min(active.row, frame.rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };
  const scale: BubbleScale = { largest: frame.largest, largestRadius };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableCellElement)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.target.click();
      return;
    }
    const next = moveInGrid(at, event, { rows: frame.rows.length, columns: columns.length });
    if (!next) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA's grid over a table, so that headers are told with each cell
      role="grid"
      className={styles['grid']}
      aria-label="Evidence map"
      aria-rowcount={frame.rows.length + (foldable ? 2 : 1) + 1}
      aria-colcount={columns.length + 2}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col" rowSpan={foldable ? 2 : 1} className={styles['corner']}>
            {mapRows[rows]}
          </th>
          {domains.map((domain) => (
            <th
              key={domain.id}
              scope={domain.unfolded ? 'colgroup' : 'col'}
              colSpan={domain.columns}
              rowSpan={foldable && !domain.unfolded ? 2 : 1}
              className={styles['domain']}
              data-unfolded={domain.unfolded}
            >
              {foldable ? (
                <button type="button" aria-expanded={domain.unfolded} onClick={() => onFold(domain.id)}>
                  <Icon name="chevron" size={14} />
                  {domain.label}
                  <span className="visually-hidden">{domain.unfolded ? ', fold' : ', unfold into indicators'}</span>
                </button>
              ) : (
                domain.label
              )}
            </th>
          ))}
          <th scope="col" rowSpan={foldable ? 2 : 1} className={styles['totalHead']}>
            Results
          </th>
        </tr>
        {foldable && (
          <tr>
            {columns
              .filter(({ axis }) => axis === 'indicators')
              .map(({ id, label }) => (
                <th key={id} scope="col" className={styles['indicator']}>
                  {label}
                </th>
              ))}
          </tr>
        )}
      </thead>
      <tbody>
        {frame.rows.map((row, index) => (
          <GridRow
            key={row.id}
            row={row}
            index={index}
            columns={columns}
            scale={scale.largest}
            activeColumn={at.row === index ? at.column : null}
            selectedColumn={selected?.row === row.id ? selected.column : null}
            onActive={setActive}
            onSelect={onSelect}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Results</th>
          {columns.map(({ id, results }) => (
            <td key={id}>{formatNumber(results)}</td>
          ))}
          <td>
            <span className="visually-hidden">Rows do not add up</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

interface GridRowProps {
  row: FrameRow;
  index: number;
  columns: readonly FrameColumn[];
  scale: number;
  activeColumn: number | null;
  selectedColumn: string | null;
  onActive: (place: { row: number; column: number }) => void;
  onSelect: (place: CellPlace) => void;
}

/** Only the two rows between which focus moves are drawn again. */
const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, columns, scale, activeColumn, selectedColumn, onActive, onSelect } = props;
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.cells.map((balance, position) => {
        const column = columns[position];
        if (!column) return null;
        const selected = selectedColumn === column.id;
        return (
          <td
            key={column.id}
            tabIndex={activeColumn === position ? 0 : -1}
            data-place={`${index} ${position}`}
            data-conflict={balance ? conflictOf(balance) : null}
            data-empty={balance === null}
            aria-selected={selected}
            title={cellWords(balance)}
            onFocus={() => onActive({ row: index, column: position })}
            onClick={balance ? () => onSelect({ row: row.id, column: column.id }) : undefined}
          >
            <span className="visually-hidden">
              {row.label}, {column.label}: {cellWords(balance)}
            </span>
            {balance ? (
              <MapCellMark balance={balance} scale={{ largest: scale, largestRadius }} />
            ) : (
              <span className={styles['gap']} aria-hidden="true" />
            )}
          </td>
        );
      })}
      <td className={styles['total']}>{formatNumber(row.results)}</td>
    </tr>
  );
});
