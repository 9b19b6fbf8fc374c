import type { SourceRef } from './source.ts';

const pattern = /\[([a-z0-9]+(?:-[a-z0-9]+)*),\s+([^\]]+)\](?!\()/g;

/** A piece of running text: words, or a citation such as `[lga-2016, p. 19]`, which may run over a line end. */
export type CitedText = { kind: 'text'; text: string } | { kind: 'citation'; ref: SourceRef };

/** Splits running text at its inline citations, losing nothing else. */
export function splitCitations(text: string): CitedText[] {
  const pieces: CitedText[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, id, locator] = match;
    if (id === undefined || locator === undefined) continue;
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push({ kind: 'citation', ref: { id, locator: locator.replaceAll(/\s+/g, ' ') } });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}
