import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/search/edit-distance.ts';
import { matchExpression } from '../../src/search/match-expression.ts';
import { nameMatch } from '../../src/search/name-match.ts';
import { plainText } from '../../src/search/plain-text.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { wordsOf } from '../../src/search/words-of.ts';

const wordsRead = (text: string) => readQuery(text).words.map(({ text: word, prefix }) => word + (prefix ? '*' : ''));

describe('the words of a text', () => {
  it('are folded: no case, no accents, however they are written', () => {
    expect(wordsOf('Baden-Württemberg')).toEqual(['baden', 'wurttemberg']);
    expect(wordsOf('Wu\u0308rttemberg')).toEqual(['wurttemberg']);
  });

  it('keep A&E together and drop the possessive', () => {
    expect(wordsOf('A&E and the GP’s list')).toEqual(['a&e', 'and', 'the', 'gp', 'list']);
  });
});

describe('reading a query', () => {
  it('takes the last word as unfinished until a space follows', () => {
    expect(wordsRead('emergency adm')).toEqual(['emergency', 'adm*']);
    expect(wordsRead('emergency adm ')).toEqual(['emergency', 'adm']);
  });

  it('drops words that say nothing, unless nothing else is there', () => {
    expect(wordsRead('What has been shown to cut emergency admissions in over-65s?')).toEqual([
      'cut',
      'emergency',
      'admissions',
      'over',
      '65s',
    ]);
    expect(wordsRead('who is this')).toEqual(['who', 'is', 'this*']);
  });

  it('reads operators and quotes as words and separators', () => {
    expect(wordsRead('"care" AND NOT (NEAR/2 *) title:x -y')).toEqual(['care', 'not', 'near', '2', 'title', 'x', 'y*']);
  });

  it('knows text in which there is nothing to look for', () => {
    expect(readQuery('…!? ')).toMatchObject({ words: [], unsearchable: true });
    expect(readQuery('  ')).toMatchObject({ words: [], unsearchable: false });
  });

  it('says when it left words out', () => {
    const long = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    expect(readQuery(long)).toMatchObject({ shortened: true, words: { length: 24 } });
  });

  it('gives words that cannot be taken for anything else, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { words } = readQuery(text);
        for (const word of words) expect(word.text).toMatch(/^[\p{L}\p{N}&]{1,48}$/u);
        const expression = matchExpression(
          words.map((word) => ({ words: [{ ...word, forms: [] }], others: [] })),
          'AND',
        );
        expect(expression).toMatch(/^(\("[\p{L}\p{N}&]+"\*?\)( AND \("[\p{L}\p{N}&]+"\*?\))*)?$/u);
      }),
    );
  });
});

describe('edit distance', () => {
  it('counts letters added, dropped, changed and swapped', () => {
    expect(editDistance('torbay', 'torbay', 3)).toBe(0);
    expect(editDistance('torbey', 'torbay', 3)).toBe(1);
    expect(editDistance('trobay', 'torbay', 3)).toBe(1);
    expect(editDistance('torby', 'torbay', 3)).toBe(1);
    expect(editDistance('greenwich', 'torbay', 3)).toBe(4);
  });

  it('is the same both ways and never more than the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(editDistance(b, a, limit));
        expect(editDistance(a, b, limit)).toBeLessThanOrEqual(limit + 1);
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  it('finds the nearest name, or none that could have been meant', () => {
    const places = ['torbay', 'tower-hamlets', 'greenwich'];
    expect(nearest('tower-hamlet', places)).toBe('tower-hamlets');
    expect(nearest('london', places)).toBeNull();
  });
});

describe('a name', () => {
  const admissions = { label: 'Emergency admissions', synonyms: ['NEL', 'unplanned admissions'] };
  const match = (text: string) => nameMatch(wordsOf(text), admissions);

  it('matches best when the query is it, then a synonym, then when it is said in passing', () => {
    expect(match('emergency admissions')).toBe(1);
    expect(match('emergency admission')).toBe(1);
    expect(match('emergency adm')).toBe(1);
    expect(match('unplanned admissions')).toBe(0.9);
    expect(match('what cuts emergency admissions in over-65s')).toBe(0.8);
    expect(match('admissions')).toBe(0.6);
    expect(match('length of stay')).toBe(0);
  });

  it('forgives one wrong letter in a long word', () => {
    expect(match('emergancy admisions')).toBe(1);
  });
});

describe('plain text', () => {
  it('loses marks and citations and nothing else', () => {
    expect(
      plainText(
        'Alpha has a **joined-up** team [lga-2016, p. 19].\nIt *works*, see [here](https://x.test).\n\n- one\n- two_three',
      ),
    ).toBe('Alpha has a joined-up team. It works, see here.\none two_three');
  });

  it('keeps no control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (markdown) => {
        expect(plainText(markdown)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
      }),
    );
  });
});
