/** A value after a colon. `start` and `end` take in its quotation marks. */
export interface ValuePart {
  text: string;
  start: number;
  end: number;
}

/** A stretch of a query as it is written, before any of it is understood. Positions count UTF-16 units of the text. */
export type QueryPart =
  | { kind: 'words'; text: string; start: number; end: number }
  | { kind: 'excluded'; text: string; start: number; end: number }
  | { kind: 'phrase'; negated: boolean; text: string; closed: boolean; start: number; end: number }
  | {
      kind: 'field';
      negated: boolean;
      name: string;
      nameStart: number;
      values: readonly ValuePart[];
      /** All that follows the colon, as it stands. */
      rawValue: string;
      valueStart: number;
      closed: boolean;
      start: number;
      end: number;
    };

const quotes = '"“”„‟«»＂';
const quote = new RegExp(`[${quotes}]`);
const minus = /[-−–‐‑]/;
/** Hyphens within a name belong to it: `focus-group:`. */
const fieldName = /(\p{L}[\p{L}\p{M}_-]{1,30})[:：]/uy;
const letterOrDigit = /[\p{L}\p{N}]/uy;
const bareWord = new RegExp(`[^\\s${quotes}]+`, 'y');
const bareValue = new RegExp(`[^\\s,${quotes}]+`, 'y');
const operator = /(?:[<>]=?|[≤≥=])\s*(?=[\d.])/y;
const space = /[\s([{]+/y;
/** A figure such as `-15%` is looked for, not left out. */
const negativeFigure = /\d[\d.,]*\s?%/y;
/** What is followed by a colon without being meant as a field: addresses and numbers of publications. */
const notFields = new Set(['http', 'https', 'ftp', 'file', 'mailto', 'urn', 'doi', 'pmid', 'pmc', 'isbn', 'issn']);

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** What stands between the quotation mark at `at` and the next one, of any sort, or the end. */
function readQuoted(text: string, at: number): { inside: string; closed: boolean; end: number } {
  let end = at + 1;
  while (end < text.length && !quote.test(text.charAt(end))) end++;
  const closed = end < text.length;
  return { inside: text.slice(at + 1, end), closed, end: closed ? end + 1 : end };
}

/** The values from `at` on, parted by commas without spaces. */
function readValues(text: string, at: number): { values: ValuePart[]; closed: boolean; end: number } {
  const values: ValuePart[] = [];
  let end = at + (matchAt(operator, text, at)?.[0].length ?? 0);
  let closed = true;
  for (let start = at; ;) {
    if (quote.test(text.charAt(end))) {
      const quoted = readQuoted(text, end);
      values.push({ text: quoted.inside, start, end: quoted.end });
      ({ closed, end } = quoted);
    } else {
      end += matchAt(bareValue, text, end)?.[0].length ?? 0;
      if (end > start) values.push({ text: text.slice(start, end), start, end });
    }
    if (text.charAt(end) !== ',') return { values, closed, end };
    start = ++end;
  }
}

/** A field with what follows its colon, unless the colon means something else. */
function readField(text: string, at: number): { name: string; valueStart: number } | null {
  const name = matchAt(fieldName, text, at)?.[1];
  if (name === undefined || notFields.has(name.toLowerCase())) return null;
  const valueStart = at + name.length + 1;
  return text.startsWith('//', valueStart) ? null : { name, valueStart };
}

function readPart(text: string, start: number, wordStart: boolean): QueryPart {
  const after = text.charAt(start + 1);
  const negated =
    wordStart &&
    minus.test(text.charAt(start)) &&
    (quote.test(after) || matchAt(letterOrDigit, text, start + 1) !== null);
  const at = negated ? start + 1 : start;
  if (quote.test(text.charAt(at))) {
    const { inside, closed, end } = readQuoted(text, at);
    return { kind: 'phrase', negated, text: inside, closed, start, end };
  }
  const named = readField(text, at);
  if (named) {
    const { values, closed, end } = readValues(text, named.valueStart);
    const rawValue = text.slice(named.valueStart, end);
    return { kind: 'field', negated, ...named, nameStart: at, values, rawValue, closed, start, end };
  }
  const end = start + (matchAt(bareWord, text, start)?.[0].length ?? 1);
  return negated && !matchAt(negativeFigure, text, at)
    ? { kind: 'excluded', text: text.slice(at, end), start, end }
    : { kind: 'words', text: text.slice(start, end), start, end };
}

/** Takes a query apart, whatever it is. Every character is in one part or between two. */
export function queryParts(text: string): QueryPart[] {
  const parts: QueryPart[] = [];
  for (let at = 0; at < text.length;) {
    const gap = matchAt(space, text, at)?.[0].length ?? 0;
    at += gap;
    if (at >= text.length) break;
    const part = readPart(text, at, gap > 0 || at === 0);
    parts.push(part);
    at = part.end;
  }
  return parts;
}
