import { describe, expect, it } from 'vitest';
import { frameMap } from '../../renderer/features/explore/map/map-frame.ts';
import { countBalance } from '../../src/evidence/balance.ts';
import type { EvidenceMap } from '../../src/explore/evidence-map.ts';
import { smallMap } from '../charts/small-map.ts';

const balance = (results: number) =>
  countBalance(
    Array.from({ length: results }, (_, index) => ({
      caseId: `case-${index}`,
      effect: 'beneficial',
      certainty: 'low',
      unobserved: false,
    })),
  );
const byDomain: EvidenceMap = {
  ...smallMap,
  columns: [
    { id: 'activity', label: 'Activity', group: null, results: 34 },
    { id: 'cost', label: 'Cost', group: null, results: 2 },
    { id: 'outcome', label: 'Outcome', group: null, results: 0 },
  ],
  cells: [
    { row: 0, column: 0, balance: balance(31) },
    { row: 0, column: 1, balance: balance(2) },
    { row: 1, column: 0, balance: balance(3) },
  ],
};
const whole = { unfolded: new Set<string>(), hideEmptyRows: false, hideEmptyColumns: false };
const counts = (frame: ReturnType<typeof frameMap>) =>
  frame.rows.map(({ cells }) => cells.map((cell) => cell?.results ?? null));

describe('the frame of the evidence map', () => {
  it('shows every row and domain, gaps included', () => {
    const frame = frameMap(byDomain, null, whole);
    expect(frame.columns.map(({ label }) => label)).toEqual(['Activity', 'Cost', 'Outcome']);
    expect(counts(frame)).toEqual([
      [31, 2, null],
      [3, null, null],
      [null, null, null],
    ]);
    expect([frame.gaps, frame.largest]).toEqual([6, 31]);
  });

  it('puts the indicators of an unfolded domain in its place, with their own cells', () => {
    const frame = frameMap(byDomain, smallMap, { ...whole, unfolded: new Set(['activity']) });
    expect(frame.columns.map(({ axis, id }) => [axis, id])).toEqual([
      ['indicators', 'emergency-admissions'],
      ['indicators', 'length-of-stay'],
      ['domains', 'cost'],
      ['domains', 'outcome'],
    ]);
    expect(counts(frame)[0]).toEqual([28, 3, 2, null]);
    expect(frame.domains.map(({ id, unfolded, columns }) => [id, unfolded, columns])).toEqual([
      ['activity', true, 2],
      ['cost', false, 1],
      ['outcome', false, 1],
    ]);
  });

  it('hides what is empty only where it is asked to, and says how much', () => {
    const frame = frameMap(byDomain, null, { ...whole, hideEmptyRows: true, hideEmptyColumns: true });
    expect(counts(frame)).toEqual([
      [31, 2],
      [3, null],
    ]);
    expect(frame.hidden).toEqual({ rows: 1, columns: 1 });
    expect(frame.domains.map(({ id }) => id)).toEqual(['activity', 'cost']);
  });
});
