import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLibraryQuery, toggleFacet, writeLibraryQuery } from '../../renderer/features/library/library-query.ts';

it('comes back from the address as it went in', () => {
  const query = fc.record({
    text: fc.string(),
    scope: fc.constantFrom('all' as const, 'cases' as const, 'metrics' as const),
    facets: fc.record({
      kind: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      indicator: fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
    }),
  });
  fc.assert(
    fc.property(query, (value) => {
      const address = new URLSearchParams(writeLibraryQuery(value).toString());
      expect(readLibraryQuery(address)).toEqual(value);
    }),
  );
});

it('reads an address that nobody wrote as an empty search', () => {
  expect(readLibraryQuery(new URLSearchParams('scope=nonsense&other=1'))).toEqual({
    text: '',
    scope: 'all',
    facets: {},
  });
});

it('chooses a value and lets it go', () => {
  const start = { text: '', scope: 'all' as const, facets: {} };
  const chosen = toggleFacet(start, 'effect', 'harmful');
  expect(chosen.facets.effect).toEqual(['harmful']);
  expect(toggleFacet(chosen, 'effect', 'harmful').facets.effect).toEqual([]);
});
