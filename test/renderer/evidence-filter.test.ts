import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongFacet, listedValues } from '../../renderer/components/evidence-filter/facet-values.ts';
import { readFilter, toggleFacet, writeFilter } from '../../renderer/components/evidence-filter/filter-address.ts';
import {
  chosenValues,
  filterWords,
  shortQuery,
  totalsWords,
  withoutStretches,
} from '../../renderer/components/evidence-filter/filter-words.ts';
import type { EvidenceFilter } from '../../src/search/search-query.ts';

const start: EvidenceFilter = { text: '', facets: {}, combine: 'all' };
const known = {
  certainty: [
    { id: 'low', label: 'Low', count: 3, selected: true },
    { id: 'very-low', label: 'Very low', count: 2, selected: true },
  ],
} as never;

describe('the address of a filter', () => {
  it('leaves what else the address says', () => {
    const params = writeFilter({ ...start, text: 'beds' }, new URLSearchParams('q=old&effect=mixed&scope=cases'));
    expect(params.toString()).toBe('scope=cases&q=beds');
  });

  it('chooses a value and lets it go', () => {
    const chosen = toggleFacet(start, 'effect', 'harmful');
    expect(chosen.facets).toEqual({ effect: ['harmful'] });
    expect(toggleFacet(chosen, 'effect', 'harmful').facets.effect).toEqual([]);
  });

  it('reads whatever text an address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readFilter(writeFilter({ ...start, text })).text).toBe(text);
      }),
    );
  });
});

describe('a filter in words', () => {
  it('names the words, and the values of each facet', () => {
    const filter = { ...start, text: 'length of stay', facets: { certainty: ['low', 'very-low'], country: ['Spain'] } };
    expect(filterWords(filter, known)).toBe('“length of stay”; Country: Spain; Certainty: Low or Very low');
  });

  it('says when one filter is enough', () => {
    const filter = { ...start, combine: 'any' as const, facets: { certainty: ['low'], country: ['Spain'] } };
    expect(filterWords(filter, known)).toBe('Country: Spain or else Certainty: Low');
  });

  it('asks nothing when nothing was chosen', () => {
    expect(filterWords({ ...start, facets: { certainty: [] } }, known)).toBe('');
  });

  it('keeps a chosen value that the library does not know, so that it can be let go', () => {
    const filter = { ...start, facets: { indicator: ['gone'] } };
    expect(chosenValues(filter, known)).toEqual([{ name: 'indicator', id: 'gone', label: 'gone' }]);
  });

  it('counts one of each as one', () => {
    expect(totalsWords({ cases: 1, metrics: 1 })).toBe('1 case study and 1 result');
    expect(totalsWords({ cases: 10_000, metrics: 0 })).toBe('10,000 case studies and 0 results');
  });
});

describe('a long query', () => {
  it('is quoted by its beginning', () => {
    const quoted = shortQuery('emergency '.repeat(1_000));
    expect(quoted.length).toBeLessThan(130);
    expect(quoted.endsWith('…')).toBe(true);
  });

  it('is never cut within a character', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(shortQuery(family.repeat(40)).replace('…', '').replaceAll(family, '')).toBe('');
    const accented = 'e\u0301'.repeat(200);
    expect(shortQuery(accented).replace('…', '')).toBe('e\u0301'.repeat(60));
    expect(shortQuery(`a${'\u0301'.repeat(5_000)}`)).toHaveLength(121);
  });
});

describe('taking a stretch out of a query', () => {
  it('leaves one space between what stood around it', () => {
    const text = 'stay  certainty:low  beds';
    expect(withoutStretches(text, [{ start: 6, end: 19 }])).toBe('stay beds');
  });

  it('takes several out whatever their order', () => {
    const text = 'year:2012 beds -telehealth';
    const stretches = [
      { start: 0, end: 9 },
      { start: 15, end: 26 },
    ];
    expect(withoutStretches(text, stretches)).toBe('beds');
    expect(withoutStretches(text, stretches.toReversed())).toBe('beds');
  });
});

describe('a facet with many values', () => {
  const values = Array.from({ length: 40 }, (_, index) => ({
    id: `v${index}`,
    label: index === 30 ? 'Länge of stay' : `Value ${index}`,
    count: 40 - index,
    selected: index === 20,
  }));

  it('lists the first few and whatever is chosen', () => {
    expect(listedValues(values, '', false).map(({ id }) => id)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v20']);
  });

  it('lists all of them when asked', () => {
    expect(listedValues(values, ' ', true)).toHaveLength(40);
  });

  it('finds a value by words anywhere in it, without its accents', () => {
    expect(listedValues(values, 'stay LANGE', false).map(({ id }) => id)).toEqual(['v30']);
  });

  it('is long from fifteen values on', () => {
    expect(isLongFacet(values.slice(0, 14))).toBe(false);
    expect(isLongFacet(values.slice(0, 15))).toBe(true);
  });
});
