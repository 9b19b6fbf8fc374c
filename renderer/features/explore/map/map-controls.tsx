import {
  mapColumns,
  mapRows,
  type MapAxes,
  type MapColumns,
  type MapRows,
} from '../../../../src/explore/evidence-map.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { keysText } from '../../../commands.tsx';
import { Button } from '../../../components/button/button.tsx';
import { ExportViewButton } from '../../../components/export-view/export-view-button.tsx';
import styles from './map-controls.module.css';

interface MapControlsProps {
  filter: EvidenceFilter;
  axes: MapAxes;
  onAxes: (axes: Partial<MapAxes>) => void;
  /** Domains that can be unfolded, where indicators are asked for; else none. */
  domains: readonly { id: string; label: string }[];
  unfolded: string;
  onUnfold: (domain: string) => void;
  hideRows: boolean;
  onHideRows: (hide: boolean) => void;
  hideColumns: boolean;
  onHideColumns: (hide: boolean) => void;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
}

/** What stands in rows and columns, whether gaps are shown, and the way to the table and to a file. */
export function MapControls(props: MapControlsProps) {
  const { filter, axes, onAxes, asTable, onAsTable } = props;
  return (
    <div className={styles['controls']} role="group" aria-label="What the map shows">
      <label>
        Rows
        <select value={axes.rows} onChange={(event) => onAxes({ rows: event.target.value as MapRows })}>
          {enumKeys(mapRows).map((rows) => (
            <option key={rows} value={rows}>
              {mapRows[rows]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Columns
        <select value={axes.columns} onChange={(event) => onAxes({ columns: event.target.value as MapColumns })}>
          {enumKeys(mapColumns).map((columns) => (
            <option key={columns} value={columns}>
              {mapColumns[columns]}
            </option>
          ))}
        </select>
      </label>
      {props.domains.length > 0 && (
        <label>
          Unfolded
          <select value={props.unfolded} onChange={(event) => props.onUnfold(event.target.value)}>
            <option value="none">No domain</option>
            {props.domains.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <input type="checkbox" checked={props.hideRows} onChange={(event) => props.onHideRows(event.target.checked)} />
        Hide empty rows
      </label>
      <label>
        <input
          type="checkbox"
          checked={props.hideColumns}
          onChange={(event) => props.onHideColumns(event.target.checked)}
        />
        Hide empty columns
      </label>
      <span className={styles['ways']}>
        <Button size="small" icon={asTable ? 'map' : 'table'} onPress={() => onAsTable(!asTable)}>
          {asTable ? 'Show as map' : 'Show as table'}
          <span className="visually-hidden"> ({keysText('table-twin')})</span>
        </Button>
        <ExportViewButton size="small" view={{ kind: 'map', filter, axes }} suggestedName="Evidence map" />
      </span>
    </div>
  );
}
