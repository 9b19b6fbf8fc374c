import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { queryFields, type QueryField } from '../../../src/search/query-fields.ts';

/** What the caret stands in: a word that may become the name of a field, or a value after one. `start` to `end` is replaced. */
export type CaretWord =
  | { kind: 'name'; typed: string; start: number; end: number }
  | { kind: 'value'; field: QueryField; typed: string; start: number; end: number };

/** Fewer letters say too little to offer anything for them. */
const leastLetters = 2;

const quote = /["“”]/;
const opensAfter = /[\s:,-]/;

/** Where the quotation that opens at `at` ends, and whether anything closes it. */
function quotation(text: string, at: number): { end: number; closed: boolean } {
  let end = at + 1;
  while (end < text.length && !quote.test(text.charAt(end))) end++;
  return end < text.length ? { end: end + 1, closed: true } : { end, closed: false };
}

/** The stretch around the caret that spaces part from the rest, spaces within quotation marks aside. */
function stretchAt(text: string, caret: number): { start: number; end: number; commas: number[] } | null {
  let at = 0;
  while (at <= caret) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    const start = at;
    const commas: number[] = [];
    let open = false;
    while (at < text.length && !/\s/.test(text.charAt(at))) {
      const opens = at === start || opensAfter.test(text.charAt(at - 1));
      if (opens && quote.test(text.charAt(at))) {
        const { end, closed } = quotation(text, at);
        at = end;
        open = !closed;
      } else {
        if (text.charAt(at) === ',') commas.push(at);
        at++;
      }
    }
    // What nobody closed runs on to the end; only what stands before the caret was meant.
    if (start < at && start <= caret && caret <= at) return { start, end: open ? caret : at, commas };
    if (at >= text.length) return null;
  }
  return null;
}

/** Reads what is being typed at the caret; `null` where nothing can be offered. */
export function caretWord(text: string, caret: number): CaretWord | null {
  const stretch = stretchAt(text, caret);
  if (!stretch) return null;
  const from = stretch.start + (text.charAt(stretch.start) === '-' ? 1 : 0);
  const whole = text.slice(from, stretch.end);
  const name = /^([a-z]+):/i.exec(whole)?.[1];
  if (name !== undefined) {
    const field = enumKeys(queryFields).find((known) => known === name.toLowerCase());
    const colon = from + name.length;
    if (!field || caret <= colon) return null;
    const start = stretch.commas.findLast((comma) => comma < caret && comma > colon) ?? colon;
    const end = stretch.commas.find((comma) => comma >= caret) ?? stretch.end;
    return { kind: 'value', field, typed: text.slice(start + 1, caret).replace(quote, ''), start: start + 1, end };
  }
  if (caret !== stretch.end || !/^[a-z]+$/i.test(whole) || whole.length < leastLetters) return null;
  return { kind: 'name', typed: whole, start: from, end: stretch.end };
}

/** The fields that a word may be the beginning of. */
export function fieldsBeginningWith(typed: string): QueryField[] {
  const wanted = typed.toLowerCase();
  return enumKeys(queryFields).filter((field) => field.startsWith(wanted));
}

/** A value as it is written in a query: in quotation marks where it would fall apart without. */
export function writeValue(value: string): string {
  const plain = value.replaceAll(/["“”]/g, '');
  return /[\s,]/.test(plain) ? `"${plain}"` : plain;
}

/** Puts what was accepted in the place of the word at the caret. */
export function replaceWord(text: string, word: CaretWord, insert: string): { text: string; caret: number } {
  const after = text.slice(word.end);
  // After a value the next word begins; after a field's colon its value does.
  const gap = word.kind === 'value' && !/^[\s,]/.test(after) ? ' ' : '';
  const before = `${text.slice(0, word.start)}${insert}${gap}`;
  return { text: before + after, caret: before.length };
}
