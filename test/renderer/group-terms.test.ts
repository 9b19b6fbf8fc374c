import { describe, expect, it } from 'vitest';
import { filterTerms, groupTerms } from '../../renderer/features/glossary/group-terms.ts';

const terms = [
  { id: 'mdt', label: 'Multidisciplinary team (MDT)', definition: 'People who plan together.', synonyms: ['MDG'] },
  { id: 'ccg', label: 'Clinical commissioning group (CCG)', definition: 'A body.', synonyms: [], now: 'Boards.' },
  { id: 'cafe', label: 'Établissement', definition: 'A place.', synonyms: [] },
  { id: '111', label: '111', definition: 'A number.', synonyms: [] },
];
const ids = (text: string) => filterTerms(terms, text).map(({ id }) => id);

describe('the glossary page', () => {
  it('filters by label, synonym, definition and what came after, wanting every word', () => {
    expect(ids('mdg')).toEqual(['mdt']);
    expect(ids('boards')).toEqual(['ccg']);
    expect(ids('team together')).toEqual(['mdt']);
    expect(ids('team boards')).toEqual([]);
    expect(ids('etabl')).toEqual(['cafe']);
    expect(ids('  ')).toHaveLength(4);
  });

  it('groups by first letter in order, without accents, and puts digits under #', () => {
    expect(groupTerms(terms).map(({ letter, terms: group }) => [letter, group.map(({ id }) => id)])).toEqual([
      ['#', ['111']],
      ['C', ['ccg']],
      ['E', ['cafe']],
      ['M', ['mdt']],
    ]);
  });
});
