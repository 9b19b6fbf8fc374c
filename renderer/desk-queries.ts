import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { DeskInput, DeskMethod, DeskOutput } from '../src/contract/desk-contract.ts';
import { DeskError } from '../src/contract/wire.ts';
import { callDesk, onDeskEvent } from './desk-client.ts';

// Answers reach the screen in the turn in which they come; a timer would wait up to four milliseconds for nothing.
notifyManager.setScheduler(queueMicrotask);

const maxRetries = 5;

/** Reads that the service lost when it died are asked again; nothing else is. */
const worthRetrying = (count: number, error: Error) =>
  error instanceof DeskError && error.code === 'unavailable' && count < maxRetries;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: worthRetrying,
      retryDelay: 300,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

const staleAfter = {
  library: ['library.', 'explore.', 'searches.', 'collections.', 'desk.status', 'packs.preview'],
  packs: ['packs.'],
  settings: ['settings.'],
  collecting: ['collecting.'],
  // A saved search that was looked at finds nothing new any more.
  searches: ['searches.', 'library.search'],
  collections: ['collections.'],
} as const;

/** Lets the service say that what screens hold is stale. Call once. */
export function followDeskChanges() {
  onDeskEvent((event) => {
    if (event.kind !== 'changed') return;
    const prefixes = staleAfter[event.what];
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [method] }) =>
        typeof method === 'string' && prefixes.some((prefix) => method.startsWith(prefix)),
    });
  });
}

interface ReadOptions {
  /** Show the last answer while the next one is on its way: for search as you type. */
  keepPrevious?: boolean;
  enabled?: boolean;
}

const deskQuery = <M extends DeskMethod>(method: M, input: DeskInput<M>) => ({
  queryKey: [method, input],
  queryFn: () => callDesk(method, input),
});

/** Asks before the screen that shows the answer is drawn, so that the service works meanwhile. */
export function askAhead<M extends DeskMethod>(method: M, input: DeskInput<M>): void {
  void queryClient.prefetchQuery(deskQuery(method, input));
}

/** Reads from the desk service, cached by method and input. */
export function useDesk<M extends DeskMethod>(
  method: M,
  input: DeskInput<M>,
  { keepPrevious = false, enabled = true }: ReadOptions = {},
): UseQueryResult<DeskOutput<M>> {
  return useQuery({
    ...deskQuery(method, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Changes something through the desk service; the service says what became stale. */
export function useDeskChange<M extends DeskMethod>(method: M): UseMutationResult<DeskOutput<M>, Error, DeskInput<M>> {
  return useMutation({ mutationFn: (input: DeskInput<M>) => callDesk(method, input) });
}
