import { useSyncExternalStore } from 'react';

/** Columns of a comparison do not fit any more: a small window, or one at 400 % zoom. */
const narrowWindow = window.matchMedia('screen and (max-width: 640px)');

export function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrowWindow.addEventListener('change', listener);
      return () => narrowWindow.removeEventListener('change', listener);
    },
    () => narrowWindow.matches,
  );
}
