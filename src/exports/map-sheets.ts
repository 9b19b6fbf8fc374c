import { mapColumns, mapRows, type EvidenceMap, type MapAxes } from '../explore/evidence-map.ts';
import { enumKeys } from '../lib/enum-keys.ts';
import { outcomeDomains } from '../vocabulary/vocabulary.ts';
import { balanceCells, balanceColumns, balanceNotes } from './balance-columns.ts';
import { exportNotes, type ExportFacts } from './export-facts.ts';
import type { ExportSheet } from './export-sheet.ts';

const groupLabel = (group: string) =>
  enumKeys(outcomeDomains).find((domain) => domain === group)
    ? outcomeDomains[group as keyof typeof outcomeDomains]
    : group;

const attribution: Record<MapAxes['rows'], string> = {
  interventions:
    'A result that is about certain interventions stands under those; any other under everything that its case study did.',
  segments: 'A result stands under every population segment of its case study.',
  'care-settings': 'A result stands under every care setting of its case study.',
};

/** The evidence map as two tables: how many results each cell holds, gaps included, and how those of each cell stand. */
export function mapSheets(map: EvidenceMap, axes: MapAxes, facts: ExportFacts): ExportSheet[] {
  const [rowsName, columnsName] = [mapRows[axes.rows], mapColumns[axes.columns]];
  const held = new Map(map.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.balance]));
  const columnLabel = ({ label, group }: EvidenceMap['columns'][number]) =>
    group === null ? label : `${label} (${groupLabel(group)})`;
  const notes = [
    ...exportNotes(facts),
    `${map.results} different results. One may stand in several rows, so rows do not add up to it.`,
    attribution[axes.rows],
  ];
  return [
    {
      name: 'Map',
      caption: `Number of results: ${rowsName.toLowerCase()} by ${columnsName.toLowerCase()}`,
      columns: [
        { label: rowsName, width: 34 },
        { label: 'All results', width: 10 },
        ...map.columns.map((column) => ({ label: columnLabel(column), width: 14 })),
      ],
      rows: [
        ...map.rows.map((row, at) => ({
          cells: [row.label, row.results, ...map.columns.map((_, column) => held.get(`${at} ${column}`)?.results ?? 0)],
        })),
        { cells: ['All results', map.results, ...map.columns.map(({ results }) => results)], heading: true },
      ],
      notes: [...notes, '0 is a gap: the library holds no result there. That is not the same as no effect.'],
    },
    {
      name: 'Cells',
      caption: 'How the results in each cell stand, by effect and certainty',
      columns: [{ label: rowsName, width: 34 }, { label: columnsName, width: 34 }, ...balanceColumns],
      rows: map.cells
        .toSorted((a, b) => a.row - b.row || a.column - b.column)
        .map(({ row, column, balance }) => {
          const across = map.columns[column];
          return {
            cells: [map.rows[row]?.label ?? null, across ? columnLabel(across) : null, ...balanceCells(balance)],
          };
        }),
      notes: [...balanceNotes],
    },
  ];
}
