import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changeQuery,
  readLibraryQuery,
  searchPage,
  writeLibraryQuery,
  type LibraryQuery,
} from '../../renderer/features/library/library-query.ts';
import { pageSize, searchQuerySchema } from '../../src/search/search-query.ts';

const everything: LibraryQuery = {
  text: '',
  facets: {},
  combine: 'all',
  scope: 'all',
  sort: 'relevance',
  saved: null,
};

it('comes back from the address as it went in', () => {
  const query = fc.record({
    text: fc.string(),
    combine: fc.constantFrom('all' as const, 'any' as const),
    scope: fc.constantFrom('all' as const, 'cases' as const, 'metrics' as const, 'things' as const),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'certainty' as const, 'largest' as const),
    saved: fc.option(fc.string()),
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
  const address = new URLSearchParams('scope=nonsense&sort=loudest&combine=never&other=1');
  expect(readLibraryQuery(address)).toEqual(everything);
});

it('asks no more of the service than it takes, however long the address is', () => {
  const query = readLibraryQuery(new URLSearchParams({ q: 'x'.repeat(50_000) }));
  expect(searchQuerySchema.safeParse(searchPage(query, 0)).success).toBe(true);
});

it('asks for the pages of what was found one after the other', () => {
  const offsets = [0, 1, 2].map((page) => searchPage(everything, page).offset);
  expect(offsets).toEqual([0, pageSize, 2 * pageSize]);
});

it('is the saved search only for as long as it asks the same', () => {
  const saved = { ...everything, text: 'beds', saved: 'abc' };
  expect(changeQuery(saved, { sort: 'newest' }).saved).toBe('abc');
  expect(changeQuery(saved, { scope: 'cases' }).saved).toBe('abc');
  expect(changeQuery(saved, { text: 'bed' }).saved).toBeNull();
  expect(changeQuery(saved, { facets: { effect: ['harmful'] } }).saved).toBeNull();
});
