import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupId, parseBackupName } from '../../main/database/backup-name.ts';

test('a backup says in its name when and why it was made', () => {
  const at = new Date('2026-11-21T14:05:09.412Z');
  expect(backupId(at, 'daily', 1)).toBe('Casebook 2026-11-21 14.05.09 UTC daily');
  expect(backupId(at, 'before-migration', 1)).toBe('Casebook 2026-11-21 14.05.09 UTC before update');
  expect(backupId(at, 'before-restore', 1)).toBe('Casebook 2026-11-21 14.05.09 UTC before restore');
  expect(backupId(at, 'manual', 3)).toBe('Casebook 2026-11-21 14.05.09 UTC by hand (3)');
});

test('every name is read back as it was made, and is allowed on every platform', () => {
  const time = fc.date({
    min: new Date('1970-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  const reason = fc.constantFrom(
    'daily' as const,
    'before-migration' as const,
    'before-restore' as const,
    'manual' as const,
  );
  fc.assert(
    fc.property(time, reason, fc.integer({ min: 1, max: 99 }), (createdAt, why, ordinal) => {
      const id = backupId(createdAt, why, ordinal);
      expect(id).toMatch(/^[A-Za-z0-9 .()-]+$/);
      const toTheSecond = new Date(Math.floor(createdAt.getTime() / 1_000) * 1_000).toISOString();
      expect(parseBackupName(`${id}.db`)).toEqual({ id, createdAt: toTheSecond, reason: why, ordinal });
    }),
  );
});

test.each([
  'notes.txt',
  'Casebook 2026-11-21 14.05.09 UTC daily.db.partial',
  'Casebook 2026-11-21 14.05.09 UTC daily.db-wal',
  'Casebook 2026-11-21 14.05.09 UTC weekly.db',
  'Casebook 2026-13-45 14.05.09 UTC daily.db',
  '../Casebook 2026-11-21 14.05.09 UTC daily.db',
  'Casebook 2026-11-21 14.05.09 UTC constructor.db',
  '',
])('%s is not taken for a backup', (fileName) => {
  expect(parseBackupName(fileName)).toBeNull();
});
