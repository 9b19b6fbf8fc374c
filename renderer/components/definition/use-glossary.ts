import { useMemo } from 'react';
import { createTermFinder, type TermFinder } from '../../../src/vocabulary/find-terms.ts';
import type { GlossaryTerm } from '../../../src/vocabulary/glossary.ts';
import { useDesk } from '../../desk-queries.ts';

/** The glossary, ready for finding its terms in prose. */
export interface Glossary {
  terms: ReadonlyMap<string, GlossaryTerm>;
  find: TermFinder;
}

/** `undefined` until it is read: prose is shown before its definitions are. */
export function useGlossary(): Glossary | undefined {
  const { data } = useDesk('library.glossary', {});
  return useMemo(
    () => data && { terms: new Map(data.map((term) => [term.id, term])), find: createTermFinder(data) },
    [data],
  );
}
