import { conflictOf, type Balance, type Conflict } from '../../evidence/balance.ts';
import type { EvidenceMap } from '../../explore/evidence-map.ts';
import { mapBubble, type MapBubble } from './map-bubble.ts';

interface Band {
  label: string;
  results: number;
  /** Its left or upper edge. */
  start: number;
}

/** Where everything of a drawn map stands, in CSS pixels from its upper left corner. */
export interface MapLayout {
  width: number;
  height: number;
  cellWidth: number;
  /** Whether the names of columns stand on end. */
  upright: boolean;
  /** Upper left corner of the first cell. */
  left: number;
  top: number;
  /** Columns of one domain that stand beside each other. */
  groups: readonly { label: string; start: number; width: number }[];
  columns: readonly Band[];
  rows: readonly Band[];
  /** `x` and `y` are the centre. */
  cells: readonly { x: number; y: number; balance: Balance; bubble: MapBubble; conflict: Conflict | null }[];
  /** Centres of cells that hold nothing. */
  gaps: readonly { x: number; y: number }[];
}

export const rowLabelWidth = 250;
export const totalWidth = 60;
export const cellHeight = 46;
const groupHeight = 24;
const largestRadius = 20;
/** Few columns get room for their names as they are read; many stand them on end. */
const fewColumns = 12;
const roomy = { cellWidth: 84, labelHeight: 42 };
const dense = { cellWidth: 48, labelHeight: 150 };

/** Lays out a whole map, columns without a result included: gaps are the point of it. */
export function layoutMap(map: EvidenceMap, groupLabel: (group: string) => string): MapLayout {
  const grouped = map.columns.some(({ group }) => group !== null);
  // Domains keep their order of first appearance; sorting is stable, so that indicators keep theirs within one.
  const groupOrder = [...new Set(map.columns.map(({ group }) => group))];
  const order = map.columns
    .map((column, position) => ({ column, position }))
    .toSorted((a, b) => groupOrder.indexOf(a.column.group) - groupOrder.indexOf(b.column.group));
  const upright = order.length > fewColumns;
  const { cellWidth, labelHeight } = upright ? dense : roomy;
  const left = rowLabelWidth;
  const top = labelHeight + (grouped ? groupHeight : 0);
  const place = new Map(order.map(({ position }, index) => [position, index]));
  const across = (index: number) => left + (index + 0.5) * cellWidth;
  const down = (index: number) => top + (index + 0.5) * cellHeight;

  const groups: { label: string; start: number; width: number }[] = [];
  if (grouped)
    for (const group of groupOrder) {
      const first = order.findIndex(({ column }) => column.group === group);
      const held = order.filter(({ column }) => column.group === group).length;
      groups.push({ label: groupLabel(group ?? ''), start: left + first * cellWidth, width: held * cellWidth });
    }

  const scale = { largest: Math.max(0, ...map.cells.map(({ balance }) => balance.results)), largestRadius };
  const filled = new Set<string>();
  const cells = map.cells.map(({ row, column, balance }) => {
    const index = place.get(column) ?? 0;
    filled.add(`${row} ${index}`);
    return {
      x: across(index),
      y: down(row),
      balance,
      bubble: mapBubble(balance, scale),
      conflict: conflictOf(balance),
    };
  });
  const gaps = map.rows.flatMap((_, row) =>
    order.flatMap((__, index) => (filled.has(`${row} ${index}`) ? [] : [{ x: across(index), y: down(row) }])),
  );
  return {
    width: left + order.length * cellWidth + totalWidth,
    height: top + (map.rows.length + 1) * cellHeight,
    cellWidth,
    upright,
    left,
    top,
    groups,
    columns: order.map(({ column }, index) => ({
      label: column.label,
      results: column.results,
      start: left + index * cellWidth,
    })),
    rows: map.rows.map((row, index) => ({ label: row.label, results: row.results, start: top + index * cellHeight })),
    cells,
    gaps,
  };
}
