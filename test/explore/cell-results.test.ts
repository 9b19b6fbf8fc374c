import path from 'node:path';
import { expect, it } from 'vitest';
import { cellFilter } from '../../src/explore/cell-filter.ts';
import { mapRows } from '../../src/explore/evidence-map.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';

const everything = { text: '', facets: {}, combine: 'all' } as const;

/** Every so many cells: all of them would take longer than they tell. */
const step = 7;

it('lists behind a cell of the shipped library the results that the cell counts', async () => {
  const { call, compiled } = await openTestDesk({
    contentDir: path.join(import.meta.dirname, '../../content'),
    checkOutputs: false,
  });
  await compiled();
  const differing: string[] = [];
  for (const rows of enumKeys(mapRows)) {
    const map = await call('explore.map', { filter: everything, axes: { rows, columns: 'domains' } });
    for (const { row, column, balance } of map.cells.filter((_, index) => index % step === 0)) {
      const [rowTerm, columnTerm] = [map.rows[row], map.columns[column]];
      if (!rowTerm || !columnTerm) throw new Error('A cell stands outside its map');
      const filter = cellFilter(everything, { axis: rows, ...rowTerm }, { axis: 'domains', ...columnTerm });
      const found = await call('explore.outcomes', { filter, limit: 200 });
      const listed = found.rows.filter(
        ({ interventions }) =>
          rows !== 'interventions' || interventions.length === 0 || interventions.some(({ id }) => id === rowTerm.id),
      );
      // A cell of more than one answer holds cannot be counted from its first.
      if (found.total <= 200 && listed.length !== balance.results)
        differing.push(`${rowTerm.label}, ${columnTerm.label}: ${listed.length} of ${balance.results}`);
    }
  }
  expect(differing).toEqual([]);
}, 120_000);
