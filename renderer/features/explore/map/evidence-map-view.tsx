import { useMemo, useRef, useState } from 'react';
import { attributionWords } from '../../../../src/charts/evidence-map/map-words.ts';
import type { MapAxes } from '../../../../src/explore/evidence-map.ts';
import { countWords } from '../../../../src/lib/count-words.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { useDesk } from '../../../desk-queries.ts';
import { readPreference, writePreference } from '../../../preferences.ts';
import { CellPanel } from './cell-panel.tsx';
import { MapControls } from './map-controls.tsx';
import { frameMap } from './map-frame.ts';
import { MapGrid, type CellPlace } from './map-grid.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapTable } from './map-table.tsx';
import { useMapAxes } from './use-map-axes.ts';
import styles from './evidence-map-view.module.css';

export interface EvidenceMapViewProps {
  filter: EvidenceFilter;
  onFilter: (next: EvidenceFilter) => void;
  /** Show the table twin instead of the picture. */
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
}

/** A choice that outlives the window. */
function useRemembered(name: string) {
  const [on, setOn] = useState(() => readPreference<string>(name, 'no') === 'yes');
  const change = (next: boolean) => {
    writePreference(name, next ? 'yes' : 'no');
    setOn(next);
  };
  return [on, change] as const;
}

/** Where evidence exists, how sure and how much in agreement it is, and where there is none. */
export function EvidenceMapView({ filter, asTable, onAsTable }: EvidenceMapViewProps) {
  const { axes, change } = useMapAxes();
  const [hideEmptyRows, setHideEmptyRows] = useRemembered('map-hide-rows');
  const [hideEmptyColumns, setHideEmptyColumns] = useRemembered('map-hide-columns');
  // One domain at a time: all indicators side by side would be wider than any window.
  const [domain, setDomain] = useState(() => readPreference<string>('map-domain', 'activity'));
  const [place, setPlace] = useState<CellPlace | null>(null);
  const opener = useRef<Element | null>(null);
  const byIndicator = axes.columns === 'indicators';
  const domains = useMap(filter, { ...axes, columns: 'domains' }, true);
  const indicators = useMap(filter, { ...axes, columns: 'indicators' }, byIndicator);

  const map = domains.data;
  const frame = useMemo(
    () =>
      map && (!byIndicator || indicators.data)
        ? frameMap(map, byIndicator ? (indicators.data ?? null) : null, {
            unfolded: new Set([domain]),
            hideEmptyRows,
            hideEmptyColumns,
          })
        : null,
    [map, indicators.data, byIndicator, domain, hideEmptyRows, hideEmptyColumns],
  );
  const error = domains.error ?? indicators.error;

  const row = frame?.rows.find(({ id }) => id === place?.row);
  const position = frame?.columns.findIndex(({ id }) => id === place?.column) ?? -1;
  const column = frame?.columns[position];
  const balance = row?.cells[position];

  const unfold = (next: string) => {
    writePreference('map-domain', next);
    setDomain(next);
  };
  const select = (next: CellPlace) => {
    opener.current = document.activeElement;
    setPlace(next);
  };
  const close = () => {
    setPlace(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };

  return (
    <div className={styles['view']}>
      <h2 className="visually-hidden">Evidence map</h2>
      <MapControls
        filter={filter}
        axes={axes}
        onAxes={(next) => {
          setPlace(null);
          change(next);
        }}
        domains={byIndicator && frame ? frame.domains : []}
        unfolded={domain}
        onUnfold={unfold}
        hideRows={hideEmptyRows}
        onHideRows={setHideEmptyRows}
        hideColumns={hideEmptyColumns}
        onHideColumns={setHideEmptyColumns}
        asTable={asTable}
        onAsTable={onAsTable}
      />
      {!frame && !error && <LoadingState label="Drawing the map" />}
      {!frame && error && (
        <FailedState
          error={error}
          onRetry={() => {
            void domains.refetch();
            if (byIndicator) void indicators.refetch();
          }}
        />
      )}
      {frame && map && (
        <>
          {!asTable && <MapLegend />}
          <div className={styles['body']} data-panel={balance !== undefined && balance !== null}>
            <div
              className={styles['scroll']}
              tabIndex={asTable ? 0 : -1}
              role="region"
              aria-label="Evidence map, scrollable"
            >
              {asTable ? (
                <MapTable
                  frame={frame}
                  rows={axes.rows}
                  columnsLabel={byIndicator ? 'Domain or indicator' : 'Domain'}
                  onSelect={select}
                />
              ) : (
                <MapGrid
                  frame={frame}
                  rows={axes.rows}
                  foldable={byIndicator}
                  onFold={(id) => unfold(id === domain ? 'none' : id)}
                  selected={place}
                  onSelect={select}
                />
              )}
            </div>
            {row && column && balance && (
              <CellPanel
                key={`${row.id} ${column.id}`}
                filter={filter}
                row={{ axis: axes.rows, id: row.id, label: row.label }}
                column={{ axis: column.axis, id: column.id, label: column.label }}
                balance={balance}
                onClose={close}
              />
            )}
          </div>
          <p className={styles['note']} role="status">
            {attributionWords(axes.rows, map.results)} {countWords(frame.gaps, 'empty cell')}
            {frame.hidden.rows > 0 && `; ${countWords(frame.hidden.rows, 'empty row')} hidden`}
            {frame.hidden.columns > 0 && `; ${countWords(frame.hidden.columns, 'empty column')} hidden`}.
          </p>
        </>
      )}
    </div>
  );
}

const useMap = (filter: EvidenceFilter, axes: MapAxes, enabled: boolean) =>
  useDesk('explore.map', { filter, axes }, { keepPrevious: true, enabled });
