import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPassageFinder, foldedText } from '../../src/search/best-passage.ts';
import type { SoughtName } from '../../src/search/match-expression.ts';

const word = (text: string, prefix = false): SoughtName => ({ words: [{ text, prefix, forms: [] }], others: [] });
const filler = 'The partners met every month and talked about the same four things again and again. ';

function shown(names: SoughtName[], sections: string[], phrases: string[][] = []) {
  const passage = createPassageFinder(names, phrases).best(sections.map(foldedText));
  return passage && { text: passage.text, marked: passage.marks.map(([start, end]) => passage.text.slice(start, end)) };
}

describe('the passage to show', () => {
  it('marks words in any of their forms, as written', () => {
    expect(shown([word('admission'), word('older')], ['', 'Emergency Admissions of older people'])?.marked).toEqual([
      'Admissions',
      'older',
    ]);
    expect(shown([word('wurttemberg')], ['', 'In Baden-Württemberg'])?.marked).toEqual(['Württemberg']);
  });

  it('marks whatever begins with an unfinished word', () => {
    expect(shown([word('admissio', true)], ['', 'Fewer admissions'])?.marked).toEqual(['admissions']);
    expect(shown([word('admissio')], ['', 'Fewer admissions'])).toBeNull();
  });

  it('finds words of one letter, of which a stem leaves little', () => {
    expect(shown([word('y'), word('i')], ['', 'Generation Y and Band I; only in part'])?.marked).toEqual(['Y', 'I']);
    expect(shown([word('y')], ['', 'Only in part'])).toBeNull();
  });

  it('marks phrases and other names only where their words stand together', () => {
    const team: SoughtName = {
      words: [{ text: 'mdt', prefix: false, forms: [] }],
      others: [['multidisciplinary', 'team']],
    };
    expect(shown([team], ['', 'A multidisciplinary team, not a team alone'])?.marked).toEqual([
      'multidisciplinary team',
    ]);
    expect(shown([], ['', 'Length of stay; the stay and its length'], [['length', 'of', 'stay']])?.marked).toEqual([
      'Length of stay',
    ]);
  });

  it('is the stretch with most of the words, and starts and ends between words', () => {
    const section = `${filler}A bed. ${filler.repeat(4)}Emergency bed days fell. ${filler.repeat(4)}`;
    const passage = shown([word('bed'), word('emergency')], ['', section]);
    expect(passage?.marked).toEqual(['Emergency', 'bed']);
    expect(passage?.text).toMatch(/^…\S.*\S…$/);
    expect(section).toContain(passage?.text.slice(1, -1));
    expect(passage?.text.length).toBeLessThan(260);
  });

  it('comes from the summary only where no other section holds as many of the words', () => {
    expect(shown([word('beds')], ['Beds in the summary', 'Beds in the story'])?.text).toBe('Beds in the story');
    expect(shown([word('beds'), word('deaths')], ['Beds and deaths', 'Beds in the story'])?.text).toBe(
      'Beds and deaths',
    );
  });

  it('marks places within the text, in order and apart, whatever is there and whatever is asked', () => {
    const text = fc.oneof(fc.lorem({ maxCount: 60 }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    const wanted = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 4 }),
        fc.array(fc.tuple(wanted, fc.boolean()), { minLength: 1, maxLength: 4 }),
        (sections, asked) => {
          const passage = createPassageFinder(
            asked.map(([sought, prefix]) => word(sought, prefix)),
            [],
          ).best(sections.map(foldedText));
          let last = 0;
          for (const [start, end] of passage?.marks ?? []) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(passage?.text.length ?? 0);
        },
      ),
    );
  });
});
