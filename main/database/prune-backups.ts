import type { Backup } from '../../src/contract/desk-contract.ts';

const keptDays = 7;
const keptWeeks = 4;
/** Of those made before an update, and of those made before going back to a backup. */
const keptBefore = 5;

const dayMs = 86_400_000;

type Dated = Pick<Backup, 'id' | 'createdAt' | 'reason'>;

/**
 * Which backups are no longer needed. Of the daily ones, the last of each of the 7 latest days and of the 4 latest weeks
 * are kept: days and weeks that have a backup, so that a long holiday loses none. Of those made before an update or before
 * going back, the 5 latest of each. Those made by hand are the user's to delete.
 */
export function expendableBackups<T extends Dated>(backups: readonly T[]): T[] {
  const newestFirst = backups.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const daily = newestFirst.filter(({ reason }) => reason === 'daily');
  const kept = new Set<T>([
    ...newestFirst.filter(({ reason }) => reason === 'manual'),
    ...firstOfEach(daily, dayOf).slice(0, keptDays),
    ...firstOfEach(daily, weekOf).slice(0, keptWeeks),
    ...newestFirst.filter(({ reason }) => reason === 'before-migration').slice(0, keptBefore),
    ...newestFirst.filter(({ reason }) => reason === 'before-restore').slice(0, keptBefore),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}

/** Whether the day of `now` has no daily backup yet. */
export function isDailyBackupDue(backups: readonly Dated[], now: Date): boolean {
  const today = dayOf({ createdAt: now.toISOString() });
  return !backups.some((backup) => backup.reason === 'daily' && dayOf(backup) === today);
}

function firstOfEach<T>(items: readonly T[], group: (item: T) => number): T[] {
  const seen = new Set<number>();
  return items.filter((item) => !seen.has(group(item)) && seen.add(group(item)));
}

function dayOf({ createdAt }: Pick<Dated, 'createdAt'>): number {
  return Math.floor(Date.parse(createdAt) / dayMs);
}

/** Weeks from Monday to Sunday: 1 January 1970 was a Thursday. */
function weekOf(dated: Dated): number {
  return Math.floor((dayOf(dated) + 3) / 7);
}
