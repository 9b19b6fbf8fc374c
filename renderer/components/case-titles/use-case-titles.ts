import { useMemo } from 'react';
import { useDesk } from '../../desk-queries.ts';

/** What case studies are called, by id. One that the library does not hold is not in it. */
export function useCaseTitles(ids: readonly string[]): ReadonlyMap<string, string> {
  const found = useDesk(
    'library.titles',
    { ids: [...new Set(ids)] },
    { enabled: ids.length > 0, keepPrevious: true },
  ).data;
  return useMemo(() => new Map((found ?? []).map(({ id, title }) => [id, title])), [found]);
}
