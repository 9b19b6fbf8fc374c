import { useSyncExternalStore } from 'react';
import { onDeskEvent } from '../../desk-client.ts';
import { queryClient } from '../../desk-queries.ts';

/** A compilation of the library under way. */
export interface Compiling {
  done: number;
  total: number;
  /** It takes long enough to be worth a word. */
  isLong: boolean;
}

const longAfterMs = 1_000;

let current: Compiling | null = null;
let longTimer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: Compiling | null) {
  current = next;
  for (const listener of listeners) listener();
}

onDeskEvent((event) => {
  if (event.kind !== 'progress' || event.task !== 'library') return;
  if (event.total === 0) {
    clearTimeout(longTimer);
    set(null);
    // It may have been stopped, which changes nothing but what the library says about itself.
    void queryClient.invalidateQueries({ queryKey: ['desk.status'] });
    return;
  }
  if (!current) longTimer = setTimeout(() => current && set({ ...current, isLong: true }), longAfterMs);
  set({ done: event.done, total: event.total, isLong: current?.isLong ?? false });
});

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The compilation under way, as the service tells of it; `null` when there is none. */
export const useCompiling = (): Compiling | null => useSyncExternalStore(subscribe, () => current);
