import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caretWord,
  fieldsBeginningWith,
  replaceWord,
  writeValue,
} from '../../renderer/components/evidence-filter/caret-word.ts';

/** Reads a text in which `|` is the caret. */
const read = (marked: string) => caretWord(marked.replace('|', ''), marked.indexOf('|'));

/** Accepts `insert` where the caret stands. */
function accept(marked: string, insert: string): string {
  const word = read(marked);
  if (!word) throw new Error('nothing can be accepted there');
  const { text, caret } = replaceWord(marked.replace('|', ''), word, insert);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('the word at the caret', () => {
  it('may become the name of a field', () => {
    expect(read('stay cert|')).toEqual({ kind: 'name', typed: 'cert', start: 5, end: 9 });
    expect(read('stay -cert|')).toEqual({ kind: 'name', typed: 'cert', start: 6, end: 10 });
  });

  it('is left alone when it is one letter, has more behind the caret, or stands in a phrase', () => {
    expect(read('c|')).toBeNull();
    expect(read('ce|rt')).toBeNull();
    expect(read('"care ce|')).toBeNull();
    expect(read('"care ce|" stay')).toBeNull();
  });

  it('is a value after the name of a field, however that is spelled', () => {
    expect(read('certainty:lo|')).toMatchObject({ kind: 'value', field: 'certainty', typed: 'lo' });
    expect(read('Certainty:|')).toMatchObject({ kind: 'value', field: 'certainty', typed: '' });
    expect(read('-effect:harm|')).toMatchObject({ kind: 'value', field: 'effect', typed: 'harm' });
  });

  it('is a value with spaces once it is quoted', () => {
    expect(read('indicator:"length of|')).toMatchObject({ field: 'indicator', typed: 'length of' });
    expect(read('indicator:"length of| stay" beds')).toMatchObject({ typed: 'length of', start: 10, end: 26 });
  });

  it('is one of several values between commas', () => {
    expect(read('effect:harmful,mi|')).toMatchObject({ field: 'effect', typed: 'mi', start: 15 });
    expect(read('effect:har|,mixed')).toMatchObject({ typed: 'har', start: 7, end: 10 });
  });

  it('is no value after a name that is no field', () => {
    expect(read('http://example|')).toBeNull();
    expect(read('colour:re|')).toBeNull();
  });
});

describe('accepting a suggestion', () => {
  it('puts the value where the typed part stood and goes on to the next word', () => {
    expect(accept('stay certainty:lo|', 'low')).toBe('stay certainty:low |');
    expect(accept('certainty:lo| beds', 'low')).toBe('certainty:low| beds');
  });

  it('waits for the value after the name of a field', () => {
    expect(accept('stay cert|', 'certainty:')).toBe('stay certainty:|');
  });

  it('takes nothing that follows an open quotation mark', () => {
    expect(accept('indicator:"len| beds', '"Length of stay"')).toBe('indicator:"Length of stay"| beds');
  });

  it('leaves the other values', () => {
    expect(accept('effect:har|,mixed', 'harmful')).toBe('effect:harmful|,mixed');
  });

  it('quotes what would fall apart', () => {
    expect(writeValue('Spain')).toBe('Spain');
    expect(writeValue('Length of stay')).toBe('"Length of stay"');
    expect(writeValue('Adults, “frail”')).toBe('"Adults, frail"');
  });
});

it('offers the fields that begin so', () => {
  expect(fieldsBeginningWith('CO')).toEqual(['country']);
  expect(fieldsBeginningWith('in')).toEqual(['intervention', 'indicator']);
  expect(fieldsBeginningWith('zz')).toEqual([]);
});

it('reads any text at any caret, and replaces nothing before the word', () => {
  const pieces = fc.array(fc.constantFrom('"', '“', ' ', ',', ':', '-', 'place:', 'stay', 'שלום', 'e\u0301', '\t'));
  fc.assert(
    fc.property(pieces, fc.nat(), (parts, at) => {
      const text = parts.join('');
      const caret = text.length === 0 ? 0 : at % (text.length + 1);
      const word = caretWord(text, caret);
      if (!word) return;
      expect(word.start).toBeLessThanOrEqual(caret);
      expect(word.end).toBeGreaterThanOrEqual(caret);
      const replaced = replaceWord(text, word, 'x');
      expect(replaced.text.startsWith(`${text.slice(0, word.start)}x`)).toBe(true);
      expect(replaced.text.endsWith(text.slice(word.end))).toBe(true);
    }),
  );
});
