import { outcomeColumns, type OutcomeColumn } from '../../../../src/explore/outcome-columns.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { readPreference, writePreference } from '../../../preferences.ts';

/** What a reader needs to weigh a result, before they choose. */
const usual: readonly OutcomeColumn[] = [
  'effect',
  'figure',
  'indicator',
  'statement',
  'case',
  'comparator',
  'period',
  'design',
  'certainty',
  'source',
];

/** In CSS pixels. What was measured takes the room that is left as well. */
const columnWidthsPx: Record<OutcomeColumn, number> = {
  effect: 132,
  figure: 138,
  indicator: 150,
  statement: 230,
  case: 150,
  comparator: 180,
  period: 124,
  population: 170,
  design: 138,
  certainty: 140,
  status: 110,
  size: 100,
  domain: 110,
  source: 176,
};

const checkWidthPx = 40;

/** Grid tracks of the columns behind the one with the ticks, and how wide they are at least. */
export function columnTracks(columns: readonly OutcomeColumn[]) {
  const roomy = columns.includes('statement') ? 'statement' : columns.at(-1);
  const tracks = columns.map((column) =>
    column === roomy ? `minmax(${columnWidthsPx[column]}px, 1fr)` : `${columnWidthsPx[column]}px`,
  );
  const leastPx = columns.reduce((sum, column) => sum + columnWidthsPx[column], checkWidthPx);
  return { tracks: `${checkWidthPx}px ${tracks.join(' ')}`, leastPx };
}

const preference = 'outcome-columns';

/** The columns that the reader chose, in reading order whatever the order of choosing. */
export function readColumns(): OutcomeColumn[] {
  const kept = readPreference(preference, usual.join(' ')).split(' ');
  const chosen = enumKeys(outcomeColumns).filter((column) => kept.includes(column));
  return chosen.length > 0 ? chosen : [...usual];
}

export const keepColumns = (columns: readonly OutcomeColumn[]) => writePreference(preference, columns.join(' '));

/** Shows a column or takes it away; the last one stays. */
export function toggleColumn(columns: readonly OutcomeColumn[], column: OutcomeColumn): OutcomeColumn[] {
  const next = enumKeys(outcomeColumns).filter((name) => columns.includes(name) !== (name === column));
  return next.length > 0 ? next : [...columns];
}
