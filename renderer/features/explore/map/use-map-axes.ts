import { useSearchParams } from 'react-router';
import {
  mapColumns,
  mapRows,
  type MapAxes,
  type MapColumns,
  type MapRows,
} from '../../../../src/explore/evidence-map.ts';
import { readPreference, writePreference } from '../../../preferences.ts';

const known = <T extends string>(table: Record<T, string>, value: string | null): T | null =>
  value !== null && Object.hasOwn(table, value) ? (value as T) : null;

/** What stands in rows and columns: as the address says, else as it was last. */
export function useMapAxes(): { axes: MapAxes; change: (axes: Partial<MapAxes>) => void } {
  const [params, setParams] = useSearchParams();
  const axes: MapAxes = {
    rows:
      known<MapRows>(mapRows, params.get('rows')) ??
      known<MapRows>(mapRows, readPreference('map-rows', 'interventions')) ??
      'interventions',
    columns:
      known<MapColumns>(mapColumns, params.get('columns')) ??
      known<MapColumns>(mapColumns, readPreference('map-columns', 'domains')) ??
      'domains',
  };
  const change = (next: Partial<MapAxes>) => {
    if (next.rows) writePreference('map-rows', next.rows);
    if (next.columns) writePreference('map-columns', next.columns);
    setParams(
      (before) => {
        // Only what changes: the other may have changed a moment ago.
        const after = new URLSearchParams(before);
        if (next.rows) after.set('rows', next.rows);
        if (next.columns) after.set('columns', next.columns);
        return after;
      },
      { replace: true },
    );
  };
  return { axes, change };
}
