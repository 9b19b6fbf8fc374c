import { expect, test } from 'vitest';
import { DeskError } from '../../src/contract/wire.ts';
import { failureCode, isBusy, toDeskError, withDeskErrors } from '../../main/database/to-desk-error.ts';
import { thrownDeskError } from './thrown-desk-error.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: something at /a/path`), { code });

test.each([
  ['EROFS', 'read-only'],
  ['EACCES', 'permission'],
  ['EPERM', 'permission'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'unavailable'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'permission'],
  ['SQLITE_BUSY', 'file-in-use'],
  ['EBUSY', 'file-in-use'],
  ['SQLITE_IOERR_FSYNC', 'unavailable'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_CORRUPT_INDEX', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
] as const)('%s reaches the user as %s, with what did not happen and what to do', (code, expected) => {
  const error = thrownDeskError(() =>
    withDeskErrors('The pack was not saved', () => {
      throw failure(code);
    }),
  );
  expect(error.code).toBe(expected);
  expect(error.message).toMatch(/^The pack was not saved: [a-zC].+\.$/);
  expect(error.message).not.toContain(code);
  expect(error.details).toContain(code);
});

test.each([
  failure('SQLITE_CONSTRAINT_UNIQUE'),
  failure('ERR_INVALID_ARG_TYPE'),
  new TypeError('x is undefined'),
  'a string',
  null,
])('a bug stays what it is: %s', (bug) => {
  expect(failureCode(bug)).toBeNull();
  expect(toDeskError(bug, 'The pack was not saved')).toBe(bug);
});

test('an error that is already for the user is not wrapped again', () => {
  const error = new DeskError('conflict', 'Open the pack again.');
  expect(toDeskError(error, 'The pack was not saved')).toBe(error);
});

test('only a lock that somebody holds counts as busy', () => {
  expect(isBusy(failure('SQLITE_BUSY_RECOVERY'))).toBe(true);
  expect(isBusy(failure('SQLITE_IOERR_LOCK'))).toBe(false);
  expect(isBusy(undefined)).toBe(false);
});

test('what is missing or in the way is named', () => {
  const error = Object.assign(failure('EEXIST'), { path: '/data/backups' });
  expect(toDeskError(error, 'The backup was not made')).toMatchObject({
    code: 'unavailable',
    message:
      'The backup was not made: something is missing or in the way at /data/backups. Put it back or move it away, then try again.',
  });
});
