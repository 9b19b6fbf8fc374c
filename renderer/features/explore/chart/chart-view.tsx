import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { IconButton } from '../../../components/button/button.tsx';
import { EmptyState } from '../../../components/notice/notice.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { IndicatorPicker, type ChartedIndicator } from './indicator-picker.tsx';
import styles from './chart-view.module.css';

/** Names the charted indicator in the address. The facet of that name filters; this only looks. */
const parameter = 'chart';

interface ChartViewProps {
  filter: EvidenceFilter;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  /** With how many results each has, most first. */
  indicators: readonly (ChartedIndicator & { selected: boolean })[];
}

/** The results on one indicator beside each other, never pooled. */
export function ChartView({ filter, asTable, onAsTable, indicators }: ChartViewProps) {
  const [params, setParams] = useSearchParams();
  const narrowed = indicators.filter(({ selected }) => selected);
  const offered = (narrowed.length > 0 && filter.combine === 'all' ? narrowed : indicators)
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const named = params.get(parameter);
  const at = Math.max(
    0,
    offered.findIndex(({ id }) => id === named),
  );
  const indicator = offered[at];
  const choose = (id: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(parameter, id);
        return next;
      },
      { replace: true },
    );
  const step = (by: 1 | -1) => {
    const next = offered[at + by];
    if (next) choose(next.id);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || document.querySelector('[role="dialog"], [role="listbox"]')) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  if (!indicator) return <EmptyState title="No indicator has results that match" />;
  return (
    <IndicatorChart
      filter={filter}
      id={indicator.id}
      asTable={asTable}
      onAsTable={onAsTable}
      picker={
        <>
          <IndicatorPicker indicators={offered} chosen={indicator.id} onChoose={choose} />
          <IconButton
            icon="up"
            size="small"
            label="Previous indicator"
            keys="Alt+↑"
            isDisabled={at === 0}
            onPress={() => step(-1)}
          />
          <IconButton
            icon="down"
            size="small"
            label="Next indicator"
            keys="Alt+↓"
            isDisabled={at === offered.length - 1}
            onPress={() => step(1)}
          />
          <span className={styles['place']}>
            {at + 1} of {offered.length}
          </span>
        </>
      }
    />
  );
}
