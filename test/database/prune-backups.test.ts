import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expendableBackups, isDailyBackupDue } from '../../main/database/prune-backups.ts';
import type { Backup } from '../../src/contract/desk-contract.ts';
import { oneDayMs } from './open-test-workspace.ts';

type Dated = Pick<Backup, 'id' | 'createdAt' | 'reason'>;

const made = (createdAt: string, reason: Backup['reason'] = 'daily'): Dated => ({
  id: `${createdAt} ${reason}`,
  createdAt: new Date(createdAt).toISOString(),
  reason,
});

/** What is left on each of `days` days, from 1 November 2026 (a Sunday), with a backup and a pruning a day. */
function keptAfter(days: number): string[] {
  let kept: Dated[] = [];
  for (let day = 0; day < days; day++) {
    kept.push(made(new Date(Date.UTC(2026, 10, 1, 9) + day * oneDayMs).toISOString()));
    const expendable = new Set(expendableBackups(kept));
    kept = kept.filter((backup) => !expendable.has(backup));
  }
  return kept.map(({ createdAt }) => createdAt.slice(0, 10));
}

test('after two months of daily use there are the last 7 days, and the Sundays that make 4 weeks', () => {
  // 30 December 2026 is a Wednesday.
  expect(keptAfter(60)).toEqual([
    '2026-12-13',
    '2026-12-20',
    '2026-12-24',
    '2026-12-25',
    '2026-12-26',
    '2026-12-27',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
  ]);
});

test('a week ends with Sunday, across the end of a year as well', () => {
  const [saturday, sunday, monday] = [made('2027-01-02'), made('2027-01-03'), made('2027-01-04')];
  const recent = Array.from({ length: 7 }, (_, day) => made(`2027-01-${String(day + 10).padStart(2, '0')}`));
  expect(expendableBackups([saturday, sunday, monday, ...recent])).toEqual([saturday, monday]);
});

test('nothing goes because time has passed: the last week worked is still there a year later', () => {
  const lastWeek = Array.from({ length: 7 }, (_, day) => made(`2025-06-${String(day + 2).padStart(2, '0')}`));
  const today = made('2026-11-21');
  expect(expendableBackups([...lastWeek, today]).map(({ createdAt }) => createdAt.slice(0, 10))).toEqual([
    '2025-06-02',
  ]);
});

test('of several on one day the last is kept', () => {
  const morning = made('2026-11-21T08:00:00Z');
  const evening = made('2026-11-21T18:00:00Z');
  expect(expendableBackups([morning, evening])).toEqual([morning]);
});

test('the 5 latest of those before updates and before restores are kept, whatever else there is', () => {
  const before = (reason: Backup['reason']) =>
    Array.from({ length: 8 }, (_, day) => made(`2026-11-0${day + 1}`, reason));
  const expendable = expendableBackups([
    ...before('before-migration'),
    ...before('before-restore'),
    made('2026-11-21'),
  ]);
  expect(expendable).toEqual([...before('before-migration').slice(0, 3), ...before('before-restore').slice(0, 3)]);
});

test('of any backups, the newest of each kind and all those made by hand are kept, never more than 20 others', () => {
  const backup = fc.record({
    day: fc.integer({ min: 0, max: 400 }),
    reason: fc.constantFrom(
      'daily' as const,
      'before-migration' as const,
      'before-restore' as const,
      'manual' as const,
    ),
  });
  fc.assert(
    fc.property(fc.array(backup, { maxLength: 60 }), (drawn) => {
      const backups = drawn.map(({ day, reason }, index) => ({
        ...made(new Date(Date.UTC(2026, 0, 1) + day * oneDayMs + index).toISOString(), reason),
      }));
      const expendable = new Set(expendableBackups(backups));
      const kept = backups.filter((candidate) => !expendable.has(candidate));
      for (const reason of new Set(backups.map((candidate) => candidate.reason))) {
        const [newest] = backups
          .filter((candidate) => candidate.reason === reason)
          .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
        expect(kept).toContain(newest);
      }
      expect(kept.filter(({ reason }) => reason === 'manual')).toHaveLength(
        backups.filter(({ reason }) => reason === 'manual').length,
      );
      expect(kept.filter(({ reason }) => reason !== 'manual').length).toBeLessThanOrEqual(20);
      expect(expendableBackups(kept)).toEqual([]);
    }),
  );
});

test('a daily backup is due once a day', () => {
  const now = new Date('2026-11-21T23:59:00Z');
  expect(isDailyBackupDue([], now)).toBe(true);
  expect(isDailyBackupDue([made('2026-11-20T23:59:00Z')], now)).toBe(true);
  expect(isDailyBackupDue([made('2026-11-21T00:00:00Z', 'before-restore')], now)).toBe(true);
  expect(isDailyBackupDue([made('2026-11-21T00:00:00Z')], now)).toBe(false);
});
