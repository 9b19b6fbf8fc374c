import { sourceUrl, vancouverReference } from '../citations/format-reference.ts';
import { independences, readingDepths, type Source, type SourceRef } from '../citations/source.ts';
import type { DocumentReference, Inline } from './document.ts';
import type { PackCheck, PackLibrary } from './pack-library.ts';

/** What the parts of a document share while it is built: one numbering of citations, tables, figures and headings. */
export interface DocumentContext {
  library: PackLibrary;
  /** The citation of a source; `null` when nobody knows the source. `title` stands in for a source without a record. */
  cite(ref: SourceRef, title?: string): Inline | null;
  /** `Table 2. …` with the next number of its kind. */
  caption(kind: 'Table' | 'Figure', words: string): string;
  /** An id that no other heading has. */
  headingId(words: string): string;
  check(blockId: string | null, message: string): void;
}

/** What was read of a source, who stands behind it, and why its date is missing. */
function referenceNote(source: Source): string {
  return [
    `Read: ${readingDepths[source.read].toLowerCase()}.`,
    `${independences[source.independence]}.`,
    source.dateNote,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Starts a document: empty lists, numbers from 1. `references` and `checks` fill as parts are built. */
export function createDocumentContext(library: PackLibrary): DocumentContext & {
  references: DocumentReference[];
  checks: PackCheck[];
} {
  const references: DocumentReference[] = [];
  const checks: PackCheck[] = [];
  const numbers = new Map<string, number>();
  const captions = { Table: 0, Figure: 0 };
  const headingIds = new Set<string>();

  const register = (ref: SourceRef, title: string | undefined): number | null => {
    const known = numbers.get(ref.id);
    if (known !== undefined) return known;
    const source = library.source(ref.id);
    if (!source && title === undefined) return null;
    const number = references.length + 1;
    references.push({
      number,
      sourceId: ref.id,
      text: source ? vancouverReference(source) : `${title}.`,
      url: source ? sourceUrl(source) : null,
      note: source ? referenceNote(source) : `The library holds no record of the source "${ref.id}".`,
    });
    numbers.set(ref.id, number);
    return number;
  };

  return {
    library,
    references,
    checks,
    cite(ref, title) {
      const number = register(ref, title);
      return number === null ? null : { kind: 'citation', number, locator: ref.locator };
    },
    caption(kind, words) {
      captions[kind] += 1;
      return `${kind} ${captions[kind]}. ${words}`;
    },
    headingId(words) {
      const slug =
        words
          .normalize('NFKD')
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '-')
          .replaceAll(/^-|-$/g, '')
          .slice(0, 60) || 'section';
      let id = slug;
      for (let next = 2; headingIds.has(id); next++) id = `${slug}-${next}`;
      headingIds.add(id);
      return id;
    },
    check(blockId, message) {
      if (!checks.some((check) => check.blockId === blockId && check.message === message))
        checks.push({ blockId, message });
    },
  };
}
