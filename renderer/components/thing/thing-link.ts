import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { assertNever } from '../../../src/lib/assert-never.ts';

/** What search finds beside case studies and results. */
export type FoundThing = SearchResult['things'][number];

/** Where a thing is shown: what is known about it, or everything that is about it. */
export function thingLink({ kind, id, label, caseId }: Pick<FoundThing, 'kind' | 'id' | 'label' | 'caseId'>): string {
  const value = encodeURIComponent(id);
  switch (kind) {
    case 'indicator':
      return `/outcomes/table?indicator=${value}`;
    case 'intervention':
      return `/?intervention=${value}`;
    case 'term':
      return `/?q=${encodeURIComponent(`"${label.replaceAll('"', '')}"`)}`;
    case 'glossary':
      return `/glossary?term=${value}`;
    case 'story':
      return `/cases/${encodeURIComponent(caseId ?? id)}`;
    case 'source':
      return `/sources/${value}`;
    default:
      return assertNever(kind);
  }
}
