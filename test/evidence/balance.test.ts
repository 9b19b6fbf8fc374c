import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certaintyCounts,
  conflictOf,
  countBalance,
  effectCount,
  unobservedCount,
  type BalancedResult,
} from '../../src/evidence/balance.ts';
import { effects, type Effect } from '../../src/evidence/effect.ts';
import { certaintyLevels } from '../../src/evidence/study-design.ts';
import { enumKeys } from '../../src/lib/enum-keys.ts';
import { arbitraryResults } from './arbitrary-balance.ts';

const saying = (...said: Effect[]) =>
  countBalance(said.map((effect): BalancedResult => ({ caseId: 'a', effect, certainty: 'low', unobserved: false })));

test('every result is counted once by effect, once by certainty, and once more where nobody observed it', () => {
  fc.assert(
    fc.property(arbitraryResults(), (results) => {
      const balance = countBalance(results);
      const byCertainty = certaintyCounts(balance);
      expect(balance.results).toBe(results.length);
      expect(enumKeys(effects).reduce((sum, effect) => sum + effectCount(balance, effect), 0)).toBe(results.length);
      expect(certaintyLevels.reduce((sum, level) => sum + byCertainty[level], 0)).toBe(results.length);
      expect(unobservedCount(balance)).toBe(results.filter(({ unobserved }) => unobserved).length);
      expect(balance.cases).toBe(new Set(results.map(({ caseId }) => caseId)).size);
    }),
  );
});

test('results contradict each other where some are better and some worse, whatever else there is', () => {
  expect(conflictOf(saying('beneficial', 'harmful'))).toBe('opposite');
  expect(conflictOf(saying('beneficial', 'harmful', 'mixed', 'no-clear-effect'))).toBe('opposite');
});

test('results differ where some show a change and others none, or a mixed one', () => {
  expect(conflictOf(saying('beneficial', 'no-clear-effect'))).toBe('unlike');
  expect(conflictOf(saying('harmful', 'mixed'))).toBe('unlike');
});

test('results that say the same, or nothing about an effect, do not disagree', () => {
  expect(conflictOf(saying())).toBeNull();
  expect(conflictOf(saying('beneficial', 'beneficial', 'not-an-effect'))).toBeNull();
  expect(conflictOf(saying('no-clear-effect', 'mixed'))).toBeNull();
});
