import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import styles from './virtual-list.module.css';

interface VirtualListProps {
  count: number;
  /** About how high a row is, until it is drawn. */
  estimatePx: number;
  /** Id of the heading that names the list. */
  labelledBy?: string;
  label?: string;
  children: (index: number) => React.ReactNode;
}

/** Rows drawn beyond either edge, so that scrolling and tabbing never meet a gap. */
const overscan = 6;

function scrollParent(element: Element | null): Element | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}

/** The row that the keyboard is in. It stays drawn however far it is scrolled away, or the keyboard would be lost. */
function focusedRow(list: Element | null): number | null {
  const row = list?.contains(document.activeElement) ? document.activeElement?.closest('[data-index]') : null;
  return row instanceof HTMLElement ? Number(row.dataset['index']) : null;
}

/** A list of any length of which only what is in sight is drawn, within whatever scrolls around it. */
export function VirtualList({ count, estimatePx, labelledBy, label, children }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  // Where the list begins within what scrolls.
  const [margin, setMargin] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- Nothing that it returns leaves this component.
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scrollParent(list.current),
    estimateSize: () => estimatePx,
    overscan,
    scrollMargin: margin,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      const focused = focusedRow(list.current);
      if (focused === null || focused >= count || drawn.includes(focused)) return drawn;
      return [...drawn, focused].toSorted((a, b) => a - b);
    },
  });
  // Whatever stands above may have grown with any change; the second time round nothing has moved.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const parent = scrollParent(list.current);
    if (!list.current || !parent) return;
    const top = list.current.getBoundingClientRect().top - parent.getBoundingClientRect().top + parent.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  return (
    <ul
      ref={list}
      className={styles['list']}
      style={{ height: rows.getTotalSize() }}
      aria-labelledby={labelledBy}
      aria-label={label}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          data-first={index === 0}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}
