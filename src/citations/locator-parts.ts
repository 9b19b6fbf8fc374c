/** How a source is divided into the parts by which one can say what was taken from where. */
export type SourceDivision =
  | { by: 'page' | 'section'; first: number; last: number }
  | { by: 'heading'; headings: readonly { title: string; also: readonly string[] }[] };

/** Where a locator leads. */
export interface LocatorParts {
  /** Parts of the source, as `partsOf` names them, in its order. */
  parts: string[];
  /** What the locator names as pages or sections that the source does not have, as written. */
  beyond: string[];
}

const number = String.raw`\d+(?:\.\d+)*`;
const range = String.raw`${number}(?:\s*(?:[-–—]|to)\s*${number})?`;
/** After "pp." or "sections" a comma goes on counting; after "p. 19" it starts something else. */
const listed = String.raw`${range}(?:(?:\s*,\s*|\s*&\s*|\s+and\s+)${range})*`;
const mentions = {
  page: new RegExp(String.raw`\b(?:(?:pp\.|pages)\s*(${listed})|(?:p\.|page)\s*(${range}))`, 'gi'),
  section: new RegExp(String.raw`\b(?:sections\s+(${listed})|section\s+(${range}))`, 'gi'),
};

/** Every part of the source, in its order. Pages and sections are named by their number, other parts by their heading. */
export function partsOf(division: SourceDivision): string[] {
  if (division.by === 'heading') return division.headings.map(({ title }) => title);
  const { first, last } = division;
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => String(first + index));
}

/** `p. 19`, `section 4`, or the heading itself. */
export function partLabel({ by }: SourceDivision, part: string): string {
  return by === 'page' ? `p. ${part}` : by === 'section' ? `section ${part}` : `"${part}"`;
}

/** Without regard to case, kinds of quotation mark and how lines were broken. */
const plain = (text: string) =>
  text.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').trim();

function containsPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + phrase.length] ?? ' '];
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

/** `33` and `34`; the last of "pp. 133-4" is 134, as it is usually written. */
function readRange(text: string): [number, number] {
  const [from = '', to = from] = text.split(/\s*(?:[-–—]|to)\s*/i).map((end) => end.replace(/\..*$/, ''));
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return [Number(from), Number(whole)];
}

/**
 * The parts of a source that a locator points at: "p. 8; p. 29" at two pages, "pp. 33-34" at two, "section 5.4" at section 5,
 * and where a source goes by headings at each one that the locator mentions. The title page is the first.
 */
export function locateParts(locator: string, division: SourceDivision): LocatorParts {
  if (division.by === 'heading') {
    const text = plain(locator);
    const found = division.headings.filter(({ title, also }) =>
      [title, ...also].some((name) => containsPhrase(text, plain(name))),
    );
    return { parts: found.map(({ title }) => title), beyond: [] };
  }
  const { by, first, last } = division;
  const found = new Set<number>();
  const beyond: string[] = [];
  if (by === 'page' && /\b(title page|cover)\b/i.test(locator)) found.add(first);
  for (const [, list, single] of locator.matchAll(mentions[by])) {
    for (const [text] of (list ?? single ?? '').matchAll(new RegExp(range, 'gi'))) {
      const [from, to] = readRange(text);
      if (from < first || to > last || to < from) beyond.push(text);
      for (let part = Math.max(from, first); part <= Math.min(to, last); part++) found.add(part);
    }
  }
  return { parts: [...found].toSorted((a, b) => a - b).map(String), beyond };
}
