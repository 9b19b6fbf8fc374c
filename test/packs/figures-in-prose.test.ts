import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/packs/document.ts';
import { uncitedSentences } from '../../src/packs/figures-in-prose.ts';

const citation: Inline = { kind: 'citation', number: 1, locator: 'p. 3' };
const figures = (...parts: (string | Inline)[]) =>
  uncitedSentences(
    parts.map((part): Inline => (typeof part === 'string' ? { kind: 'text', text: part } : part)),
  ).flatMap((sentence) => sentence.figures);

describe('figures', () => {
  test.each([
    ['It fell by 33%.', ['33%']],
    ['It fell by 33 per cent.', ['33 per cent']],
    ['It rose 4.5 percentage points.', ['4.5 percentage points']],
    ['We would save £1.2 million, or £900,000.', ['£1.2 million', '£900,000']],
    ['A cost of £5m and €3bn.', ['£5m', '€3bn']],
    ['There were 12,000 people in 3 wards.', ['12,000', '3']],
    ['About 10–20% or 10 to 20 beds.', ['10–20%', '10 to 20']],
    ['A change of −5 beds.', ['−5']],
    ['1 in 3 people.', ['1 in 3']],
    ['Of 7 places (5 of them English).', ['7', '5']],
    ['£2016 was spent.', ['£2016']],
  ])('%s', (sentence, expected) => expect(figures(sentence)).toEqual(expected));
});

describe('years, dates, ages and labels are no figures', () => {
  test.each([
    'From 2013/14 to 2016, and in 2013-14.',
    'On 18 May 2016 and in May 2016.',
    'Section 75, Table 2, Figure 10, p. 19 and Exhibit 11.',
    'People aged 65, the over-75s and 65+ services.',
    'COVID-19, a 24/7 service, the 1st of two, a 2-year plan and paragraph 3.2.1.',
    'See https://example.org/2/plan?a=33 for it.',
    'Phase 2 and option 3.',
    'Nobody knows.',
  ])('%s', (sentence) => expect(figures(sentence)).toEqual([]));
});

describe('a citation covers its own sentence and no other', () => {
  test('before the stop', () => expect(figures('It fell by 33% ', citation, '.')).toEqual([]));
  test('after the stop', () => expect(figures('It fell by 33%. ', citation, ' Then it rose.')).toEqual([]));
  test('not the sentence after', () =>
    expect(figures('It fell by 33% ', citation, '. It rose by 5%.')).toEqual(['5%']));
  test('not the sentence before', () =>
    expect(figures('It rose by 5%. It fell by 33% ', citation, '.')).toEqual(['5%']));
  test('not the sentence that follows a citation after the stop', () =>
    expect(figures('It fell by 33%. ', citation, ' It rose by 5%.')).toEqual(['5%']));
});

test('a decimal point ends no sentence', () => expect(figures('It was 4.5% there ', citation, '.')).toEqual([]));

test('the sentence is given as it stands', () =>
  expect(uncitedSentences([{ kind: 'text', text: 'First. It rose by 5%! Last.' }])).toEqual([
    { sentence: 'It rose by 5%!', figures: ['5%'] },
  ]));

test('a percentage is found whatever words stand around it, unless it is cited', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(
      fc.array(word),
      fc.integer({ min: 0, max: 100 }),
      fc.array(word),
      fc.boolean(),
      (before, value, after, cited) => {
        const found = figures(`${[...before, `${value}%`, ...after].join(' ')} `, ...(cited ? [citation] : []), '.');
        expect(found).toEqual(cited ? [] : [`${value}%`]);
      },
    ),
  );
});
