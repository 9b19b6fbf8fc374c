import { splitCitations } from '../citations/inline-citation.ts';
import type { SourceRef } from '../citations/source.ts';
import { plainText } from '../search/plain-text.ts';

/** Running text in pieces, each with the source that it cites, in plain words. Further citations of a piece are left out. */
export function citedStatements(markdown: string): { text: string; source?: SourceRef }[] {
  const statements: { text: string; source?: SourceRef }[] = [];
  for (const piece of splitCitations(markdown)) {
    const last = statements.at(-1);
    if (piece.kind === 'citation') {
      if (last && !last.source) last.source = piece.ref;
      continue;
    }
    const closing = /^[.,;:!?)]+/.exec(piece.text.trimStart())?.[0] ?? '';
    // The full stop after a citation ends the statement before it.
    if (last && closing) last.text += closing.startsWith('.') ? '.' : '';
    const text = plainText(piece.text.trimStart().slice(closing.length)).replaceAll('\n', ' ');
    if (text) statements.push({ text });
  }
  return statements;
}
