import { useEffect, useRef } from 'react';

/** A change that takes longer than this has lost the reader's attention anyway. */
const withinMs = 1_500;

const isLost = (element: Element | null) =>
  element === null || element === document.body || element.matches(':disabled');

/**
 * Keeps the keyboard where the reader was when an action takes its own button away. Returns a function that names, before the
 * change, the ids of elements to go to once the keyboard is lost: the first that is there and can be used.
 */
export function useFocusAfter(): (...ids: string[]) => void {
  const wanted = useRef<{ ids: string[]; until: number } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    if (performance.now() > wanted.current.until) wanted.current = null;
    else if (isLost(document.activeElement))
      wanted.current.ids
        .map((id) => document.getElementById(id))
        .find((element) => !isLost(element))
        ?.focus();
  });
  return (...ids) => {
    wanted.current = { ids, until: performance.now() + withinMs };
  };
}
