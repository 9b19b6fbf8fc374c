import { fieldNamed, queryFields, type QueryField } from './query-fields.ts';
import { queryParts } from './query-parts.ts';

/** What could be completed: `start` to `end` is what the choice would replace. */
export type Completion =
  | { kind: 'field'; typed: string; start: number; end: number }
  /** `typed` is without quotation marks, which `start` to `end` take in. */
  | { kind: 'value'; field: QueryField; typed: string; start: number; end: number };

/** As many letters as tell a field from the beginning of any other word. */
const fewestLetters = 2;

const quotes = /^["“”„‟«»＂]|["“”„‟«»＂]$/g;

/**
 * What stands at the caret that could be completed: the beginning of a field's name, or a value after a colon, of which
 * commas part several. `null` within a phrase or an ordinary word, or where something follows the caret directly.
 */
export function completionAt(text: string, caret: number): Completion | null {
  const part = queryParts(text).find(({ start, end }) => start < caret && caret <= end);
  if (!part) return null;
  if (part.kind === 'words' || part.kind === 'excluded') {
    const start = part.end - part.text.length;
    const typed = text.slice(start, caret).toLowerCase();
    const begins = Object.keys(queryFields).some((field) => field.startsWith(typed));
    return caret === part.end && typed.length >= fewestLetters && begins
      ? { kind: 'field', typed, start, end: part.end }
      : null;
  }
  if (part.kind === 'phrase' || caret < part.valueStart) return null;
  const named = fieldNamed(part.name);
  if (!named?.exact) return null;
  const value = part.values.find(({ start, end }) => start < caret && caret <= end);
  if (!value) return { kind: 'value', field: named.field, typed: '', start: caret, end: caret };
  const typed = text.slice(value.start, caret).replaceAll(quotes, '');
  return { kind: 'value', field: named.field, typed, start: value.start, end: value.end };
}
