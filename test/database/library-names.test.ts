import { expect, it } from 'vitest';
import { compileLibrary } from '../../main/content/compile-library.ts';
import { openLibraryInMemory } from '../../main/database/library-database.ts';
import { createLibraryNames } from '../../main/database/library-names.ts';
import type { Term } from '../../src/vocabulary/vocabulary.ts';
import { contentFolder } from '../content/small-content.ts';

const termsWith = (label: string): Map<string, Term> =>
  new Map([['glossary/pooled-budget', { id: 'pooled-budget', label, synonyms: [], definition: 'Money of several.' }]]);

it.each([
  ['before anybody has asked', []],
  ['after somebody has asked', ['pooled']],
])('names are those of the vocabulary as it is now, where it changed %s', async (_, asked) => {
  const db = openLibraryInMemory([], { compiler: 'test' });
  const folders = { content: contentFolder(), own: null };
  await compileLibrary({ db, folders, now: () => new Date(0), compiler: 'test' });
  const names = createLibraryNames(db, termsWith('Pooled budget'));
  const found = (text: string) =>
    names
      .index()
      .search(text, { fields: ['name'] })
      .map(({ id }) => String(id));
  expect(asked.flatMap(found)).toEqual(asked.map(() => 'glossary/pooled-budget'));
  names.update({ gone: [], keys: [], terms: termsWith('Shared purse') });
  expect(found('purse')).toEqual(['glossary/pooled-budget']);
  expect(found('pooled')).toEqual([]);
});
