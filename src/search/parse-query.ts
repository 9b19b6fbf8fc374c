import { formatNumber } from '../lib/format-number.ts';
import {
  fieldNamed,
  isNumberField,
  queryFields,
  type KnownField,
  type NumberField,
  type TextField,
} from './query-fields.ts';
import { queryParts, type QueryPart } from './query-parts.ts';
import { readRange } from './read-range.ts';
import { listQuoted } from './list-quoted.ts';
import { wordsOf } from './words-of.ts';

/** Longer than any question; what follows would only cost time. */
const mostCharacters = 10_000;
/** Phrases, exclusions and fields together. */
const mostParts = 24;
/** Words of one phrase, and values of one field. */
const mostWithin = 24;

/** Where something stands in the text, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/** Words that stand together, in order. */
export interface WordRun extends Stretch {
  /** Folded; at least one. */
  words: string[];
}

/** What a field of the query asks for. `from` and `to` are whole, included, and `null` where open; never both. */
export type Condition = Stretch & { negated: boolean } & (
    | { kind: 'values'; field: KnownField | TextField; values: string[] }
    | { kind: 'range'; field: NumberField; from: number | null; to: number | null }
  );

export interface ParsedQuery {
  /** What is left beside the rest, as typed; ends in a space unless its last word may still be being typed. */
  words: string;
  phrases: WordRun[];
  excluded: WordRun[];
  conditions: Condition[];
  /** What was not taken as it was typed, and what was done instead. A sentence each. */
  notices: string[];
}

type FieldPart = Extract<QueryPart, { kind: 'field' }>;
type PhrasePart = Extract<QueryPart, { kind: 'phrase' }>;

const allFields = Object.keys(queryFields).map((field) => `${field}:`);
const fieldList = `${allFields.slice(0, -1).join(', ')} and ${allFields.at(-1) ?? ''}`;

const runOf = (text: string, { start, end }: Stretch): WordRun[] => {
  const words = wordsOf(text).slice(0, mostWithin);
  return words.length > 0 ? [{ words, start, end }] : [];
};

/** As much of what was typed as fits into a sentence. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

const openQuote = (text: string) =>
  `The quotation mark before “${shown(text.trim())}” is not closed, so everything after it was taken together.`;

/** A parsed query in the making, with names of fields that are none. */
interface Reading extends ParsedQuery {
  pieces: string[];
  unknown: FieldPart[];
}

function readPhrase(reading: Reading, part: PhrasePart): void {
  const run = runOf(part.text, part);
  (part.negated ? reading.excluded : reading.phrases).push(...run);
  if (!part.closed && run.length > 0) reading.notices.push(openQuote(part.text));
}

/** The words of something that looks like a field and is none. */
function readAsWords(reading: Reading, part: FieldPart): void {
  if (part.values.length > 0) reading.unknown.push(part);
  if (part.negated) {
    reading.excluded.push(...runOf(`${part.name} ${part.rawValue}`, part));
    return;
  }
  reading.pieces.push([part.name, ...part.values.map((value) => value.text)].join(' '));
}

function readNumbers(reading: Reading, part: FieldPart, field: NumberField): void {
  const { start, end, negated } = part;
  const range = readRange(part.rawValue.replaceAll(/["“”„‟«»＂]/g, ''));
  if (!range) {
    reading.notices.push(
      `“${shown(part.rawValue)}” is not a number or a range of numbers, so “${field}:” was left out. ` +
        `Write ${queryFields[field].example}, ${field}:>=${field === 'year' ? '2015' : '50,000'} or the like.`,
    );
    return;
  }
  let { from, to } = range;
  if (from !== null && to !== null && from > to) {
    [from, to] = [to, from];
    const write = (value: number) => (field === 'year' ? String(value) : formatNumber(value));
    reading.notices.push(`The range of “${field}:” ran backwards, so it was read as ${write(from)} to ${write(to)}.`);
  }
  reading.conditions.push({ kind: 'range', field, from, to, negated, start, end });
}

function readField(reading: Reading, part: FieldPart, next: string): void {
  const named = fieldNamed(part.name);
  if (!named || (!named.exact && part.values.length === 0)) {
    readAsWords(reading, part);
    return;
  }
  const { field, exact } = named;
  const typed = `${part.name}:`;
  const values = part.values.map((value) => value.text).filter((value) => wordsOf(value).length > 0);
  if (part.values.length === 0 || (values.length === 0 && !isNumberField(field))) {
    const reason = next === '' ? 'has no value yet' : 'has no value directly after it';
    reading.notices.push(`“${typed}” ${reason}, so it was left out. Write for example ${queryFields[field].example}.`);
    return;
  }
  if (!exact) reading.notices.push(`“${typed}” is not a field and was read as “${field}:”.`);
  if (!part.closed) reading.notices.push(openQuote(part.values.at(-1)?.text ?? ''));
  if (isNumberField(field)) {
    readNumbers(reading, part, field);
    return;
  }
  const { start, end, negated } = part;
  reading.conditions.push({ kind: 'values', field, values: values.slice(0, mostWithin), negated, start, end });
}

function unknownNotice(unknown: readonly FieldPart[]): string[] {
  const [first] = unknown;
  if (!first) return [];
  const names = [...new Set(unknown.map((part) => `${part.name}:`))].slice(0, 3);
  const values = first.values.map((value) => value.text.trim()).join(' ');
  const subject = names.length === 1 ? 'is not a field' : 'are not fields';
  const done = first.negated ? 'left out together' : 'searched as words';
  const words =
    unknown.length === 1
      ? `${listQuoted([first.name, shown(values)], 'and')} were ${done}`
      : 'they were taken as words';
  return [`${listQuoted(names, 'and')} ${subject}, so ${words}. Fields are ${fieldList}.`];
}

/** `OR` and `NOT` are how others write what is written otherwise here; taken as a word, `NOT` finds what it should leave out. */
function operatorNotices(parts: readonly QueryPart[]): string[] {
  const stands = (word: string, least: number) =>
    parts.some((part, at) => part.kind === 'words' && part.text === word && at >= least && at < parts.length - 1);
  return [
    ...(stands('NOT', 0) ? ['“NOT” was taken as a word. A minus leaves out what mentions a word: -telehealth.'] : []),
    ...(stands('OR', 1)
      ? ['“OR” was taken as a word. Values of a field parted by commas mean any of them: effect:harmful,mixed.']
      : []),
  ];
}

/**
 * Reads the query language: words, `"phrases"`, `-exclusions` and `field:value`. Never fails: what cannot be meant is taken
 * as words or left out, and `notices` say so.
 */
export function parseQuery(text: string): ParsedQuery {
  const typed = text.slice(0, mostCharacters);
  const parts = queryParts(typed);
  const reading: Reading = {
    words: '',
    phrases: [],
    excluded: [],
    conditions: [],
    notices: [],
    pieces: [],
    unknown: [],
  };
  let read = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'words') reading.pieces.push(part.text);
    else if (++read > mostParts) continue;
    else if (part.kind === 'excluded') reading.excluded.push(...runOf(part.text, part));
    else if (part.kind === 'phrase') readPhrase(reading, part);
    else readField(reading, part, parts[index + 1]?.kind ?? '');
  }
  const notices = [...reading.notices, ...unknownNotice(reading.unknown), ...operatorNotices(parts)];
  if (read > mostParts) notices.push(`Only the first ${mostParts} phrases, exclusions and fields were read.`);
  if (text.length > mostCharacters)
    notices.push(`Only the first ${formatNumber(mostCharacters)} characters of the search were read.`);
  const { phrases, excluded, conditions } = reading;
  const last = parts.at(-1);
  const typing =
    last !== undefined && last.end === typed.length && (last.kind === 'words' || reading.unknown.at(-1) === last);
  const joined = reading.pieces.join(' ') + (typing || reading.pieces.length === 0 ? '' : ' ');
  const structured = phrases.length + excluded.length + conditions.length > 0;
  // A stray mark beside a phrase or a field is not a search for nothing.
  const words = structured && wordsOf(joined).length === 0 ? '' : joined;
  return { words, phrases, excluded, conditions, notices: [...new Set(notices)] };
}
