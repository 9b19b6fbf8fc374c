import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBalance, effectCount, unobservedCount, type BalancedResult } from '../../src/evidence/balance.ts';
import { balanceSentence } from '../../src/explore/balance-sentence.ts';
import { arbitraryResults } from '../evidence/arbitrary-balance.ts';

const of = (
  effect: BalancedResult['effect'],
  certainty: BalancedResult['certainty'],
  changes: Partial<BalancedResult> = {},
): BalancedResult => ({ caseId: 'alder', effect, certainty, unobserved: false, ...changes });
const say = (...results: BalancedResult[]) => balanceSentence(countBalance(results));

describe('the balance in a sentence', () => {
  it('says that there is none', () => {
    expect(say()).toBe('No result.');
  });

  it('says one', () => {
    expect(say(of('beneficial', 'very-low', { unobserved: true }))).toBe(
      '1 result from 1 case study: beneficial (very low certainty). It was not observed but modelled, projected or claimed.',
    );
    expect(say(of('no-clear-effect', 'high'))).toBe(
      '1 result from 1 case study: with no clear effect (high certainty).',
    );
  });

  it('says two', () => {
    expect(say(of('harmful', 'low'), of('harmful', 'low', { caseId: 'birch' }))).toBe(
      '2 results from 2 case studies: 2 harmful (both low certainty). No effect estimate is of high or moderate certainty.',
    );
  });

  it('says many, surest first, with what no result reaches', () => {
    expect(
      say(
        ...[0, 1].map(() => of('beneficial', 'low')),
        ...[0, 1, 2].map(() => of('beneficial', 'very-low', { caseId: 'birch', unobserved: true })),
        of('no-clear-effect', 'moderate'),
        of('mixed', 'low'),
        ...[0, 1, 2].map(() => of('harmful', 'very-low')),
        ...[0, 1].map(() => of('not-an-effect', 'very-low')),
      ),
    ).toBe(
      '12 results from 2 case studies: 5 beneficial (2 low, 3 very low certainty), 1 with no clear effect (moderate certainty), 1 mixed (low certainty), 3 harmful (all very low certainty) and 2 numbers that are no effect estimates. 3 of the 12 were not observed but modelled, projected or claimed. No effect estimate is of high certainty.',
    );
  });

  it('never calls a number an effect', () => {
    expect(say(of('not-an-effect', 'high'))).toBe('1 number from 1 case study; it is no effect estimate.');
    expect(say(of('not-an-effect', 'low'), of('not-an-effect', 'low', { unobserved: true }))).toBe(
      '2 numbers from 1 case study, none of them an effect estimate. 1 of the 2 was not observed but modelled, projected or claimed.',
    );
    expect(say(of('beneficial', 'low'), of('not-an-effect', 'high'))).toBe(
      '2 results from 1 case study: 1 beneficial (low certainty) and 1 number that is no effect estimate.',
    );
  });

  it('holds counts that add up, and no other number', () => {
    fc.assert(
      fc.property(arbitraryResults(), (results) => {
        const balance = countBalance(results);
        const sentence = balanceSentence(balance);
        const notEffects = effectCount(balance, 'not-an-effect');
        if (results.length < 2 || notEffects === results.length) return;
        const [head = '', tail = ''] = sentence.split(': ');
        const [list = ''] = tail.split('. ');
        // `8 beneficial (2 low, 6 very low certainty)`
        const parts = [...list.matchAll(/(\d+) (beneficial|with no clear effect|mixed|harmful) \(([^)]*)\)/g)];
        let sum = 0;
        for (const [, count, , certainties = ''] of parts) {
          const inside = [...certainties.matchAll(/\d+/g)].map(([digits]) => Number(digits));
          const whole = inside.length > 0 ? inside.reduce((a, b) => a + b, 0) : Number(count);
          expect(whole).toBe(Number(count));
          sum += Number(count);
        }
        expect(sum + notEffects).toBe(results.length);
        expect(head).toBe(
          `${results.length} results from ${balance.cases} case ${balance.cases === 1 ? 'study' : 'studies'}`,
        );
        const unobserved = unobservedCount(balance);
        expect(sentence.includes('not observed')).toBe(unobserved > 0);
        const some = unobserved > 0 && unobserved < results.length;
        expect(sentence.includes(` ${unobserved} of the ${results.length} `)).toBe(some);
        expect(sentence).not.toMatch(/%|average|mean/);
      }),
    );
  });
});
