import { useRef, useState } from 'react';
import { useNotify } from '../../../components/notifications/notifications.tsx';
import { longestRange } from './use-outcome-windows.ts';

/** Results that the reader ticked to do something with them. */
export interface RowSelection {
  ids: ReadonlySet<string>;
  /** Ticks or unticks one; with `withRange`, ticks all from the last one ticked to it. */
  choose: (
    id: string,
    offset: number,
    withRange: boolean,
    idsBetween: (from: number, to: number) => Promise<string[]>,
  ) => void;
  clear: () => void;
}

export function useRowSelection(): RowSelection {
  const notify = useNotify();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);
  return {
    ids,
    clear: () => {
      last.current = null;
      setIds(new Set());
    },
    choose: (id, offset, withRange, idsBetween) => {
      const from = last.current;
      if (!withRange || from === null) {
        last.current = offset;
        setIds((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      } else if (Math.abs(offset - from) >= longestRange) {
        notify(
          `At most ${longestRange.toLocaleString('en-GB')} results can be selected at once. Narrow the filter instead.`,
          {
            tone: 'danger',
          },
        );
      } else {
        idsBetween(from, offset).then(
          (range) => setIds((before) => new Set([...before, ...range])),
          (error: unknown) => notify(error instanceof Error ? error.message : String(error), { tone: 'danger' }),
        );
      }
    },
  };
}
