import type { DeskOutput } from '../../../src/contract/desk-contract.ts';
import type { SavedQuery } from '../../../src/search/search-query.ts';
import { callDesk } from '../../desk-client.ts';
import type { LibraryQuery } from './library-query.ts';

type Ids = DeskOutput<'library.ids'>;

/** What a query asks, without how it is looked at. */
export const savedQuery = ({ text, facets, combine, sort }: LibraryQuery): SavedQuery => ({
  text,
  facets,
  combine,
  sort,
});

/** Ids of what a query finds, best first: of the kind that is being looked at, or of both. */
export async function chosenIds(query: LibraryQuery, limit: number): Promise<Ids> {
  const ids = await callDesk('library.ids', { ...savedQuery(query), limit });
  return {
    caseIds: query.scope === 'metrics' ? [] : ids.caseIds,
    metricIds: query.scope === 'cases' ? [] : ids.metricIds,
    totals: chosenTotals(query, ids.totals),
  };
}

/** How many case studies and results are meant by "these results". */
export function chosenTotals({ scope }: Pick<LibraryQuery, 'scope'>, totals: Ids['totals']): Ids['totals'] {
  return {
    cases: scope === 'metrics' ? 0 : totals.cases,
    metrics: scope === 'cases' ? 0 : totals.metrics,
  };
}
