import type { Balance } from '../../../../src/evidence/balance.ts';
import type { EvidenceMap } from '../../../../src/explore/evidence-map.ts';
import { outcomeDomains } from '../../../../src/vocabulary/vocabulary.ts';

interface FrameTerm {
  id: string;
  label: string;
  results: number;
}

/** A column of the grid: a whole domain, folded or because domains were asked for, or one indicator of an unfolded domain. */
export interface FrameColumn extends FrameTerm {
  axis: 'domains' | 'indicators';
  domain: string;
}

export interface FrameRow extends FrameTerm {
  /** In the order of the columns; `null` where there is no result. */
  cells: (Balance | null)[];
}

/** What of the map is shown. */
export interface MapFrame {
  domains: readonly (FrameTerm & { unfolded: boolean; columns: number })[];
  columns: readonly FrameColumn[];
  rows: readonly FrameRow[];
  /** Results in the fullest cell. */
  largest: number;
  hidden: { rows: number; columns: number };
  gaps: number;
}

interface FrameOptions {
  /** Domains whose indicators are shown. */
  unfolded: ReadonlySet<string>;
  hideEmptyRows: boolean;
  hideEmptyColumns: boolean;
}

const cellsOf = (map: EvidenceMap) =>
  new Map(map.cells.map(({ row, column, balance }) => [`${map.rows[row]?.id} ${map.columns[column]?.id}`, balance]));

/**
 * The map by domain, with the indicators of the unfolded ones in their place.
 *
 * @param indicators The same map by indicator; `null` where it is not asked for.
 */
export function frameMap(
  domains: EvidenceMap,
  indicators: EvidenceMap | null,
  { unfolded, hideEmptyRows, hideEmptyColumns }: FrameOptions,
): MapFrame {
  const labelOf = (domain: FrameTerm) => outcomeDomains[domain.id as keyof typeof outcomeDomains] ?? domain.label;
  const held = { domains: cellsOf(domains), indicators: indicators ? cellsOf(indicators) : new Map<string, Balance>() };
  const all: FrameColumn[] = domains.columns.flatMap((domain): FrameColumn[] =>
    indicators && unfolded.has(domain.id)
      ? indicators.columns
          .filter(({ group }) => group === domain.id)
          .map(({ id, label, results }) => ({ axis: 'indicators', id, label, results, domain: domain.id }))
      : [{ axis: 'domains', id: domain.id, label: labelOf(domain), results: domain.results, domain: domain.id }],
  );
  const columns = hideEmptyColumns ? all.filter(({ results }) => results > 0) : all;
  const shownRows = hideEmptyRows ? domains.rows.filter(({ results }) => results > 0) : domains.rows;
  const rows = shownRows.map(({ id, label, results }) => ({
    id,
    label,
    results,
    cells: columns.map((column) => held[column.axis].get(`${id} ${column.id}`) ?? null),
  }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    domains: domains.columns
      .map(({ id, label, results }) => ({
        id,
        label: labelOf({ id, label, results }),
        results,
        unfolded: indicators !== null && unfolded.has(id),
        columns: columns.filter(({ domain }) => domain === id).length,
      }))
      .filter((domain) => domain.columns > 0),
    columns,
    rows,
    largest: Math.max(1, ...cells.map((balance) => balance?.results ?? 0)),
    hidden: { rows: domains.rows.length - rows.length, columns: all.length - columns.length },
    gaps: cells.filter((balance) => balance === null).length,
  };
}
