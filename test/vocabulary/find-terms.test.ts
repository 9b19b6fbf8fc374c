import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermFinder } from '../../src/vocabulary/find-terms.ts';
import { isAcronymOf, splitLabel } from '../../src/vocabulary/term-names.ts';

const term = (id: string, label: string, synonyms: string[] = []) => ({ id, label, definition: 'Words.', synonyms });

const find = createTermFinder([
  term('mdt', 'Multidisciplinary team (MDT)', ['MDT', 'case conference']),
  term('care-plan', 'Care plan'),
  term('care-planning', 'Advance care planning', ['ACP']),
  term('it', 'Intention to treat (ITT)', ['ITT']),
  term('nice', 'National Institute for Health and Care Excellence (NICE)', ['NICE']),
  term('bcr', 'Benefit-cost ratio (BCR)', ['BCR']),
  term('raid', 'Rapid Assessment, Interface and Discharge (RAID)', ['RAID', 'liaison psychiatry']),
  term('ae', 'Accident and emergency department (A&E)', ['A&E', 'ED']),
  term('cvd', 'Cardiovascular disease (CVD)', ['CVD', 'CHD']),
  term('partnership', 'Integrated care partnership', ['ICP']),
  term('pilot', 'Integrated care pilot', ['ICP']),
  term('place', 'Place (level of planning)'),
]);
const found = (text: string) => find(text).map(({ id, start, end }) => [id, text.slice(start, end)]);

describe('finding terms of the glossary in prose', () => {
  it('finds labels and their acronyms where they stand, in order', () => {
    expect(found('An MDT wrote each care plan. A multidisciplinary team met.')).toEqual([
      ['mdt', 'MDT'],
      ['care-plan', 'care plan'],
      ['mdt', 'multidisciplinary team'],
    ]);
  });

  it('takes acronyms only in their own capitals', () => {
    expect(found('A nice raid on the mdt')).toEqual([]);
    expect(found('NICE on RAID')).toEqual([
      ['nice', 'NICE'],
      ['raid', 'RAID'],
    ]);
  });

  it('takes labels in any case, and plurals of both', () => {
    expect(found('CARE PLANS and MDTs')).toEqual([
      ['care-plan', 'CARE PLANS'],
      ['mdt', 'MDTs'],
    ]);
  });

  it('takes whole words only', () => {
    expect(found('scare plan, care planet, MDTX, xMDT')).toEqual([]);
  });

  it('prefers the longest name', () => {
    expect(found('advance care planning')).toEqual([['care-planning', 'advance care planning']]);
    const nested = createTermFinder([term('plan', 'Care plan'), term('whole', 'Care plan review')]);
    expect(nested('each care plan review').map(({ id }) => id)).toEqual(['whole']);
  });

  it('lets hyphens, commas and line breaks stand between the words of a name, and nothing that ends a sentence', () => {
    expect(found('a benefit cost ratio; a benefit-cost\nratio')).toHaveLength(2);
    expect(found('rapid assessment, interface and discharge')).toEqual([
      ['raid', 'rapid assessment, interface and discharge'],
    ]);
    expect(found('They took care. Plan ahead.')).toEqual([]);
  });

  it('finds A&E, which has no word boundary of its own', () => {
    expect(found('in A&E.')).toEqual([['ae', 'A&E']]);
  });

  it('passes over synonyms and acronyms of something related', () => {
    expect(found('a case conference on CHD with liaison psychiatry')).toEqual([]);
  });

  it('leaves an acronym alone that two terms share', () => {
    expect(found('an ICP')).toEqual([]);
    expect(found('an integrated care pilot')).toEqual([['pilot', 'integrated care pilot']]);
  });

  it('takes brackets in a label as part of it unless they hold an acronym', () => {
    expect(found('a place')).toEqual([]);
  });

  it('never overlaps, and never reaches beyond the text, whatever it is', () => {
    const pieces = fc.constantFrom(
      'MDT',
      'care',
      'plan',
      'A&E',
      ' ',
      '-',
      ', ',
      '\n',
      '.',
      'İ',
      '👩‍⚕️',
      'e\u0301',
      'rapid',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of find(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('a label', () => {
  it('is taken apart into words and acronym', () => {
    expect(splitLabel('Better Care Fund (BCF)')).toEqual({ words: 'Better Care Fund', acronym: 'BCF' });
    expect(splitLabel('Place (level of planning)')).toEqual({ words: 'Place (level of planning)', acronym: null });
    expect(splitLabel('Telecare')).toEqual({ words: 'Telecare', acronym: null });
  });

  it.each([
    ['BCF', 'Better Care Fund (BCF)', true],
    ['NHSE', 'NHS England', true],
    ['EoL', 'End of life care', true],
    ['PbR', 'Payment by results', true],
    ['CHD', 'Cardiovascular disease (CVD)', false],
    ['CBT', 'Improving Access to Psychological Therapies (IAPT)', false],
    ['care plan', 'Care plan', false],
  ])('is shortened to %s for %s: %s', (acronym, label, expected) => {
    expect(isAcronymOf(acronym, label)).toBe(expected);
  });
});
