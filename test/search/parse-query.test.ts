import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completionAt } from '../../src/search/complete-query.ts';
import { parseQuery, type Condition } from '../../src/search/parse-query.ts';
import { queryFields } from '../../src/search/query-fields.ts';
import { readQuery } from '../../src/search/read-query.ts';
import { wordsOf } from '../../src/search/words-of.ts';

const without = ({ start: _start, end: _end, ...condition }: Condition) => condition;
const conditions = (text: string) => parseQuery(text).conditions.map(without);
const phrases = (text: string) => parseQuery(text).phrases.map(({ words }) => words.join(' '));
const excluded = (text: string) => parseQuery(text).excluded.map(({ words }) => words.join(' '));
const range = (text: string) => {
  const [condition] = parseQuery(text).conditions;
  return condition?.kind === 'range' ? [condition.from, condition.to] : null;
};

describe('phrases', () => {
  it('are read between any quotation marks, folded, with where they stand', () => {
    expect(parseQuery('torbay "Care Planning" teams').phrases).toEqual([
      { words: ['care', 'planning'], start: 7, end: 22 },
    ]);
    for (const text of ['“care planning”', '„care planning“', '«care planning»', '"care planning”'])
      expect(phrases(text)).toEqual(['care planning']);
  });

  it('of one word ask for exactly that word', () => {
    expect(phrases('"admission"')).toEqual(['admission']);
    expect(parseQuery('"admission"').words).toBe('');
  });

  it('run to the end when they are not closed, which is said', () => {
    const parsed = parseQuery('leeds "care plan');
    expect(parsed.words).toBe('leeds ');
    expect(parsed.phrases).toEqual([{ words: ['care', 'plan'], start: 6, end: 16 }]);
    expect(parsed.notices).toEqual([
      'The quotation mark before “care plan” is not closed, so everything after it was taken together.',
    ]);
  });

  it('with nothing in them are nothing', () => {
    expect(parseQuery('leeds ""')).toMatchObject({ words: 'leeds ', phrases: [], notices: [] });
    expect(parseQuery('leeds "')).toMatchObject({ words: 'leeds ', phrases: [], notices: [] });
  });
});

describe('exclusions', () => {
  it('begin with a minus, a true minus or a dash directly before a word', () => {
    for (const sign of ['-', '−', '–']) expect(excluded(`diabetes ${sign}telehealth`)).toEqual(['telehealth']);
    expect(excluded('-"care planning" leeds -Follow-up')).toEqual(['care planning', 'follow up']);
    expect(parseQuery('diabetes -telehealth').words).toBe('diabetes ');
  });

  it('are not hyphens within words, dashes alone, ranges or figures', () => {
    for (const text of ['follow-up', '16-19', 'care – planning', 'a - b', '--drop', '-15% admissions', 'x−y'])
      expect(parseQuery(text)).toMatchObject({ words: text, excluded: [] });
  });
});

describe('operators of other languages', () => {
  const notices = (text: string) => parseQuery(text).notices;

  it('are words, and what to write instead is said', () => {
    expect(notices('NOT torbay')).toEqual([
      '“NOT” was taken as a word. A minus leaves out what mentions a word: -telehealth.',
    ]);
    expect(notices('effect:harmful OR effect:mixed')).toEqual([
      '“OR” was taken as a word. Values of a field parted by commas mean any of them: effect:harmful,mixed.',
    ]);
    expect(parseQuery('torbay OR leeds').words).toBe('torbay OR leeds');
  });

  it('are nothing to speak of in small letters, or where they join nothing', () => {
    for (const text of ['whether or not it works', 'OR', 'odds ratio OR', 'NOT']) expect(notices(text)).toEqual([]);
  });
});

describe('fields', () => {
  it('take a word, words in quotation marks, or several of either', () => {
    expect(conditions('place:torbay indicator:"length of stay" certainty:low,"very low"')).toEqual([
      { kind: 'values', field: 'place', values: ['torbay'], negated: false },
      { kind: 'values', field: 'indicator', values: ['length of stay'], negated: false },
      { kind: 'values', field: 'certainty', values: ['low', 'very low'], negated: false },
    ]);
  });

  it('are negated with a minus', () => {
    expect(conditions('-design:modelled')).toEqual([
      { kind: 'values', field: 'design', values: ['modelled'], negated: true },
    ]);
  });

  it('have other names and any case', () => {
    const fields = (text: string) => parseQuery(text).conditions.map(({ field }) => field);
    expect(fields('Type:review LOCATION:leeds area:x outcome:y model:z people:>5 focus-group:older')).toEqual([
      'kind',
      'place',
      'place',
      'indicator',
      'intervention',
      'population',
      'group',
    ]);
  });

  it('keep apart what is left of the words, and the last word unfinished only at the end of the text', () => {
    const left = (text: string) => readQuery(parseQuery(text).words).words;
    expect(left('admi certainty:low')).toEqual([{ text: 'admi', prefix: false }]);
    expect(left('certainty:low admi')).toEqual([{ text: 'admi', prefix: true }]);
    expect(parseQuery('(place:torbay) cost').words).toBe('cost');
  });

  it('that are misspelt are read as meant, which is said', () => {
    const parsed = parseQuery('certanty:low');
    expect(parsed.conditions.map(without)).toEqual([
      { kind: 'values', field: 'certainty', values: ['low'], negated: false },
    ]);
    expect(parsed.notices).toEqual(['“certanty:” is not a field and was read as “certainty:”.']);
  });

  it('that are none are searched as words, with the fields that there are', () => {
    const parsed = parseQuery('foo:bar');
    expect(parsed).toMatchObject({ words: 'foo bar', conditions: [] });
    expect(parsed.notices).toEqual([
      `“foo:” is not a field, so “foo” and “bar” were searched as words. Fields are ${Object.keys(queryFields)
        .map((field) => `${field}:`)
        .join(', ')
        .replace(', population:', ' and population:')}.`,
    ]);
    expect(parseQuery('foo:a baz:b qux:c').notices).toHaveLength(1);
    expect(excluded('-foo:bar')).toEqual(['foo bar']);
    expect(parseQuery('care:home rate:3').conditions).toEqual([]);
  });

  it('without a value are left out, which is said', () => {
    expect(parseQuery('leeds certainty:')).toMatchObject({
      words: 'leeds ',
      conditions: [],
      notices: ['“certainty:” has no value yet, so it was left out. Write for example certainty:low.'],
    });
    expect(parseQuery('certainty: low')).toMatchObject({
      words: 'low',
      notices: ['“certainty:” has no value directly after it, so it was left out. Write for example certainty:low.'],
    });
    expect(parseQuery('year:..').conditions).toEqual([]);
    expect(parseQuery('place:?').conditions).toEqual([]);
  });

  it('are not addresses, times, ratios or words before a colon', () => {
    for (const text of ['https://example.org/a-b', '10:30', 'ratio 1:4', 'doi:10.1136/bmj.f1', 'C:\\temp'])
      expect(parseQuery(text)).toMatchObject({ words: text, conditions: [], notices: [] });
    expect(parseQuery('Croydon: what happened')).toMatchObject({ words: 'Croydon what happened', notices: [] });
  });
});

describe('numbers', () => {
  it('are one, a range, a comparison or open', () => {
    expect(range('year:2009')).toEqual([2009, 2009]);
    for (const text of ['year:2009..2012', 'year:2009-2012', 'year:2009–2012', 'year:"2009-2012"', 'year:2009…2012'])
      expect(range(text)).toEqual([2009, 2012]);
    expect(range('year:2009/10')).toEqual([2009, 2010]);
    expect(range('year:2009-12')).toEqual([2009, 2012]);
    expect(range('year:>=2015')).toEqual([2015, null]);
    expect(range('year:>2015')).toEqual([2016, null]);
    expect(range('year:<2015')).toEqual([null, 2014]);
    expect(range('year:≤2015')).toEqual([null, 2015]);
    expect(range('year:..2005')).toEqual([null, 2005]);
    expect(range('year:2005..')).toEqual([2005, null]);
    expect(range('(year:2009)')).toEqual([2009, 2009]);
  });

  it('may have commas, thousands and millions', () => {
    expect(range('population:>100000')).toEqual([100_001, null]);
    expect(range('population:100,000..250,000')).toEqual([100_000, 250_000]);
    expect(range('population:>100k')).toEqual([100_001, null]);
    expect(range('population:1m')).toEqual([1_000_000, 1_000_000]);
    expect(range('population:<1.5m')).toEqual([null, 1_499_999]);
    expect(range('population:100..200k')).toEqual([100_000, 200_000]);
    expect(range('population:> 100,000')).toEqual([100_001, null]);
  });

  it('that run backwards are turned round, which is said', () => {
    expect(range('year:2012..2009')).toEqual([2009, 2012]);
    expect(parseQuery('year:2012..2009').notices).toEqual([
      'The range of “year:” ran backwards, so it was read as 2009 to 2012.',
    ]);
  });

  it('that are none are left out, which is said', () => {
    for (const value of ['soon', '20x9', '1,2', '9'.repeat(400)]) {
      const parsed = parseQuery(`year:${value}`);
      expect(parsed.conditions).toEqual([]);
      expect(parsed.notices.join()).toContain('is not a number or a range of numbers, so “year:” was left out');
    }
  });
});

describe('any text', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"', '“', '-', '−', ':', ',', '..', ' ', '\0', '\u202E', 'עברית', 'é', '👩‍⚕️', '\uD800', 'ZZ'),
    fc.constantFrom("'; DROP TABLE cases; --", 'NEAR(a b, 3)', 'title : ^x*', '(a OR b) AND NOT c', '{a b}:', '%_'),
    fc.constantFrom('place:', 'year:>', 'population:1..', '-kind:', 'certanty:', 'x:y', 'https://'),
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('is read without failing, into folded words and stretches that are there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseQuery(text);
        for (const run of [...parsed.phrases, ...parsed.excluded]) {
          expect(run.words.length).toBeGreaterThan(0);
          expect(wordsOf(run.words.join(' '))).toEqual(run.words);
        }
        for (const { start, end } of [...parsed.phrases, ...parsed.excluded, ...parsed.conditions]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const values = parsed.conditions.filter((condition) => condition.kind === 'values');
        expect(values.every((condition) => condition.values.length > 0)).toBe(true);
        const ranges = parsed.conditions.filter((condition) => condition.kind === 'range');
        expect(ranges.every(({ from, to }) => from === null || to === null || from <= to)).toBe(true);
        for (const notice of parsed.notices) expect(notice).toMatch(/^[\s\S]+\.$/);
      }),
      { numRuns: 500 },
    );
  });

  it('without marks is left as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé0-9&']+$/), { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(parseQuery(text)).toEqual({ words: text, phrases: [], excluded: [], conditions: [], notices: [] });
      }),
    );
  });

  it('of 10,000 characters is read in less than 5 ms', () => {
    const long = [
      '"',
      '-a ',
      'a:b ',
      'year:1..2 ',
      'a',
      ',',
      'a,',
      'place:a,',
      '>',
      '((',
      'é',
      '𝒳:',
      '- ',
      'a_-',
      'zertanty:x ',
    ];
    for (const unit of long) {
      const text = unit.repeat(10_000).slice(0, 10_000);
      // Other programs may take the processor away from any one run.
      let quickestMs = Infinity;
      for (let run = 0; run < 50 && quickestMs >= 5; run++) {
        const started = performance.now();
        parseQuery(text);
        quickestMs = Math.min(quickestMs, performance.now() - started);
      }
      expect({ unit, quick: quickestMs < 5 }).toEqual({ unit, quick: true });
    }
  });

  it('beyond the limits is cut, which is said', () => {
    expect(parseQuery('a '.repeat(6_000)).notices).toEqual([
      'Only the first 10,000 characters of the search were read.',
    ]);
    const many = parseQuery('-a '.repeat(30));
    expect(many.excluded).toHaveLength(24);
    expect(many.notices).toEqual(['Only the first 24 phrases, exclusions and fields were read.']);
  });
});

describe('completion', () => {
  const at = (marked: string) => completionAt(marked.replace('|', ''), marked.indexOf('|'));

  it('offers fields for the beginning of one, also after a minus', () => {
    expect(at('leeds cert|')).toEqual({ kind: 'field', typed: 'cert', start: 6, end: 10 });
    expect(at('-des|')).toEqual({ kind: 'field', typed: 'des', start: 1, end: 4 });
    expect(at('torb|')).toBeNull();
    expect(at('ce|rt')).toBeNull();
    expect(at('"cert|')).toBeNull();
    expect(at('|')).toBeNull();
  });

  it('offers values after the colon, one of several and in quotation marks', () => {
    expect(at('certainty:|')).toEqual({ kind: 'value', field: 'certainty', typed: '', start: 10, end: 10 });
    expect(at('outcome:adm|')).toEqual({ kind: 'value', field: 'indicator', typed: 'adm', start: 8, end: 11 });
    expect(at('certainty:low,ver|')).toEqual({ kind: 'value', field: 'certainty', typed: 'ver', start: 14, end: 17 });
    expect(at('indicator:"length o| cost')).toEqual({
      kind: 'value',
      field: 'indicator',
      typed: 'length o',
      start: 10,
      end: 24,
    });
    expect(at('foo:ba|')).toBeNull();
    expect(at('certai|nty:low')).toBeNull();
  });

  it('replaces a stretch that is there, wherever the caret is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, caret) => {
        const found = completionAt(`certainty:${text}`, caret);
        if (!found) return;
        expect(found.start).toBeLessThanOrEqual(caret);
        expect(found.end).toBeGreaterThanOrEqual(found.start);
        expect(found.end).toBeLessThanOrEqual(text.length + 10);
      }),
    );
  });
});
