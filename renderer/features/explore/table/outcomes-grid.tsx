import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OutcomeColumn, OutcomeOrder } from '../../../../src/explore/outcome-columns.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { columnTracks } from './chosen-columns.ts';
import { GridHeader } from './grid-header.tsx';
import { GroupLine, ResultLine } from './grid-lines.tsx';
import { gridRows, movedLine } from './grid-rows.ts';
import { movedTo } from './grid-keys.ts';
import type { RowSelection } from './use-row-selection.ts';
import { useOutcomeWindows } from './use-outcome-windows.ts';
import styles from './outcomes-grid.module.css';

const rowHeightPx = 66;
const groupHeightPx = 40;
const headHeightPx = 36;
const scrollBarPx = 14;

interface OutcomesGridProps {
  filter: EvidenceFilter;
  order: OutcomeOrder;
  onOrder: (order: OutcomeOrder) => void;
  columns: readonly OutcomeColumn[];
  folded: ReadonlySet<string>;
  onFold: (groupId: string) => void;
  selection: RowSelection;
  /** The result that the keyboard is on. */
  onActive: (metric: MetricView) => void;
  /** Whether details stand beside the grid, or below it and shorten it. */
  opened: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Every result of a filter, however many: only what is in sight is drawn, and only what is near it is read. */
export function OutcomesGrid({
  filter,
  order,
  onOrder,
  columns,
  folded,
  onFold,
  selection,
  onActive,
  opened,
  onOpen,
  onClose,
}: OutcomesGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  // Set where a key moved the row, so that the keyboard follows once the row is drawn.
  const follow = useRef(false);
  const [inSight, setInSight] = useState<number[]>([]);
  const { first, error, resultAt, idsBetween } = useOutcomeWindows(filter, order, inSight);
  const groups = first.data?.groups ?? [];
  const total = first.data?.total ?? 0;
  const lines = gridRows(groups, total, folded);
  const { count, rowAt } = lines;
  const active = Math.max(0, Math.min(wanted, count - 1));
  // The keyboard stays on its result, or on the head of its group, when lines fold away.
  const [shownFolded, setShownFolded] = useState(folded);
  if (shownFolded !== folded) {
    setShownFolded(folded);
    if (count > 0) setActive(movedLine(wanted, gridRows(groups, total, shownFolded), lines));
  }

  // oxlint-disable-next-line react/incompatible-library -- Nothing that it returns leaves this component.
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rowAt(index).kind === 'group' ? groupHeightPx : rowHeightPx),
    overscan: 8,
    // The head stands above the rows, and over them once they scroll.
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
    scrollPaddingEnd: scrollBarPx,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      // The row that the keyboard is on stays drawn however far it is scrolled away, or the keyboard would be lost.
      return active >= count || drawn.includes(active) ? drawn : [...drawn, active].toSorted((a, b) => a - b);
    },
  });
  const drawn = rows.getVirtualItems().filter(({ index }) => index < count);
  const offsets = drawn.flatMap(({ index }) => {
    const row = rowAt(index);
    return row.kind === 'result' ? [row.offset] : [];
  });
  if (offsets.join(' ') !== inSight.join(' ')) setInSight(offsets);

  // Another question, another order or other groups: from the top. Sizes of lines were those of the lines before.
  const asked = JSON.stringify([filter, order]);
  const shape = `${asked} ${[...folded].join(' ')} ${count}`;
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [asked]);
  useEffect(() => rows.measure(), [rows, shape]);
  const bringIntoSight = useEffectEvent(() => {
    if (active > 0 && active < count) rows.scrollToIndex(active, { align: 'auto' });
  });
  useEffect(() => bringIntoSight(), [opened]);

  const { tracks, leastPx } = columnTracks(columns);
  const activeRow = count > 0 ? rowAt(active) : null;
  const activeMetric = activeRow?.kind === 'result' ? resultAt(activeRow.offset) : undefined;
  useEffect(() => {
    if (activeMetric) onActive(activeMetric);
  }, [activeMetric, onActive]);

  const go = (index: number) => {
    follow.current = true;
    setActive(index);
    rows.scrollToIndex(index, { align: 'auto' });
  };
  const select = (index: number, withRange: boolean) => {
    const row = rowAt(index);
    const metric = row.kind === 'result' ? resultAt(row.offset) : undefined;
    if (row.kind === 'result' && metric) selection.choose(metric.id, row.offset, withRange, idsBetween);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('a') && event.key === 'Enter') return;
    const row = rowAt(active);
    const to = movedTo(
      event,
      active,
      count,
      Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx) - 1),
    );
    const group = row.group === null ? undefined : groups[row.group];
    const isFolded = group !== undefined && folded.has(group.id);
    if (to !== null) {
      if (event.shiftKey) {
        if (selection.ids.size === 0) select(active, false);
        select(to, true);
      }
      go(to);
    } else if (event.key === 'Enter') {
      if (row.kind === 'group' && group) onFold(group.id);
      else onOpen();
    } else if (event.key === 'Escape') onClose();
    else if (event.key === ' ' && row.kind === 'result') select(active, event.shiftKey);
    else if (row.kind === 'group' && group && event.key === (isFolded ? 'ArrowRight' : 'ArrowLeft')) onFold(group.id);
    else if (row.kind === 'group' && group && event.key === ' ') onFold(group.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (error && !first.data) return <FailedState error={error} onRetry={() => void first.refetch()} />;
  if (!first.data) return <LoadingState label="Reading the results" />;
  return (
    <div
      ref={scroller}
      role={groups.length > 0 ? 'treegrid' : 'grid'}
      aria-label="Results"
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={first.isPlaceholderData}
      className={styles['grid']}
      // One track list for the head and every row, so that columns stay under each other.
      style={{ '--tracks': tracks, '--least': `${leastPx}px` } as React.CSSProperties}
    >
      <GridHeader columns={columns} order={order} onOrder={onOrder} />
      <div role="rowgroup" className={styles['lines']} style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start, size }) => {
          const line = rowAt(index);
          const isActive = index === active;
          const row = {
            'aria-rowindex': index + 2,
            tabIndex: isActive ? 0 : -1,
            onKeyDown,
            style: { transform: `translateY(${start - headHeightPx}px)`, height: size },
            ref: (element: HTMLDivElement | null) => {
              if (!element || !isActive || !follow.current) return;
              follow.current = false;
              element.focus({ preventScroll: true });
            },
            onFocus: (event: React.FocusEvent) => {
              if (event.target === event.currentTarget) setActive(index);
            },
          };
          if (line.kind === 'group') {
            const group = groups[line.group];
            if (!group) return null;
            return (
              <GroupLine
                key={`group ${group.id}`}
                row={row}
                active={isActive}
                label={group.label}
                results={group.results}
                balance={group.balance}
                folded={folded.has(group.id)}
                columns={columns.length + 1}
                onFold={() => onFold(group.id)}
              />
            );
          }
          const metric = resultAt(line.offset);
          return (
            <ResultLine
              key={line.offset}
              row={{
                ...row,
                onClick: () => {
                  setActive(index);
                  onOpen();
                },
              }}
              active={isActive}
              metric={metric}
              columns={columns}
              inGroup={line.group !== null}
              selected={metric !== undefined && selection.ids.has(metric.id)}
              onSelect={(withRange) => {
                setActive(index);
                select(index, withRange);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
