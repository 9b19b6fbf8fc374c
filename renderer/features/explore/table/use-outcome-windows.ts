import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeskInput, DeskOutput } from '../../../../src/contract/desk-contract.ts';
import type { OutcomeOrder } from '../../../../src/explore/outcome-columns.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { callDesk } from '../../../desk-client.ts';
import { useDesk } from '../../../desk-queries.ts';

/** Results are asked for so many at a time, wherever the reader is. */
const windowSize = 100;
/** A scroll bar that is dragged passes hundreds of windows; only where it rests is asked for. */
const restMs = 90;
/** A range chosen with Shift is read in whole; more than this is a filter, not a choice. */
export const longestRange = 2_000;

type Window = DeskOutput<'explore.outcomes'>;

/** The results of a filter in an order, read in windows around what is in sight. `offsets` are the places in sight. */
export function useOutcomeWindows(filter: EvidenceFilter, order: OutcomeOrder, offsets: readonly number[]) {
  const queryClient = useQueryClient();
  const input = (page: number): DeskInput<'explore.outcomes'> => ({
    filter,
    order,
    offset: page * windowSize,
    limit: windowSize,
  });
  const query = (page: number) => ({
    queryKey: ['explore.outcomes', input(page)],
    queryFn: () => callDesk('explore.outcomes', input(page)),
    gcTime: 30_000,
  });
  const first = useDesk('explore.outcomes', input(0), { keepPrevious: true });
  const inSight = [...new Set(offsets.map((offset) => Math.floor(offset / windowSize)))].join(' ');
  const [rested, setRested] = useState(inSight);
  useEffect(() => {
    const timer = setTimeout(() => setRested(inSight), restMs);
    return () => clearTimeout(timer);
  }, [inSight]);
  const pages = rested.split(' ').filter(Boolean).map(Number);
  const windows = useQueries({ queries: pages.map(query) });

  // Reading what each window holds is also what has this drawn anew when one arrives.
  const held = new Map(pages.map((page, index) => [page, windows[index]?.data]));
  const read = (page: number) =>
    page === 0 ? first.data : (held.get(page) ?? queryClient.getQueryData<Window>(query(page).queryKey));
  return {
    first,
    error: first.error ?? windows.find((window) => window.error)?.error ?? null,
    /** `undefined` while it is on its way. */
    resultAt: (offset: number): MetricView | undefined =>
      read(Math.floor(offset / windowSize))?.rows[offset % windowSize],
    /** Ids of the results from one place to another, both included. */
    idsBetween: async (from: number, to: number): Promise<string[]> => {
      const [low, high] = [Math.min(from, to), Math.max(from, to)];
      const wanted = Array.from(
        { length: Math.floor(high / windowSize) - Math.floor(low / windowSize) + 1 },
        (_, index) => Math.floor(low / windowSize) + index,
      );
      const read = await Promise.all(wanted.map((page) => queryClient.fetchQuery(query(page))));
      const start = (wanted[0] ?? 0) * windowSize;
      return read.flatMap(({ rows }) => rows.map(({ id }) => id)).slice(low - start, high - start + 1);
    },
  };
}
