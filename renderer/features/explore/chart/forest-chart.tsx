import { useRef, useState } from 'react';
import { formatFigure } from '../../../../src/evidence/format-figure.ts';
import { certaintyLabels, studyDesigns } from '../../../../src/evidence/study-design.ts';
import { comparatorText } from '../../../../src/evidence/comparator-text.ts';
import type { ForestPanel } from '../../../../src/charts/forest/forest-layout.ts';
import type { ForestRow } from '../../../../src/charts/forest/forest-row.ts';
import { shortTitle } from '../../../../src/case-studies/short-title.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import { EffectMark } from '../../../components/effect-mark/effect-mark.tsx';
import { movedTo } from '../table/grid-keys.ts';
import { CertaintyShape } from './certainty-shape.tsx';
import { RowBackdrop, RowMarks } from './forest-marks.tsx';
import styles from './forest-chart.module.css';

/** More would make one panel a page of its own. */
const scrollsFrom = 60;
/** So many rows reach below the window: the reader needs the axis where the panel begins as well. */
const ticksOnTopFrom = 4;
const pageRows = 8;

interface ForestChartProps {
  panels: readonly ForestPanel[];
  plotWidth: number;
  /** Labels above the plot, where there is no room beside it. */
  stacked: boolean;
  /** The result whose details are open. */
  openId: string | null;
  onOpen: (metric: MetricView) => void;
}

/** The forest-style chart on screen: a list for each scale, of rows that the arrow keys walk and Enter opens. */
export function ForestChart({ panels, plotWidth, stacked, openId, onOpen }: ForestChartProps) {
  const rows = panels.flatMap((panel) => panel.rows);
  const [active, setActive] = useState(0);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const current = Math.min(active, Math.max(rows.length - 1, 0));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = movedTo(event, current, rows.length, pageRows);
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    buttons.current.get(to)?.focus();
  };
  let next = 0;
  return (
    <div
      className={styles['chart']}
      data-stacked={stacked}
      style={{ '--plot': `${plotWidth}px` } as React.CSSProperties}
    >
      {panels.map((panel) => (
        <section key={panel.key} className={styles['panel']} aria-label={panel.title}>
          <PanelHead panel={panel} />
          {panel.rows.length >= ticksOnTopFrom && <Ticks panel={panel} width={plotWidth} />}
          <ul data-scrolls={panel.rows.length > scrollsFrom}>
            {panel.rows.map((row) => {
              const index = next++;
              return (
                <li key={row.metric.id}>
                  <button
                    type="button"
                    ref={(element) => {
                      if (element) buttons.current.set(index, element);
                      return () => void buttons.current.delete(index);
                    }}
                    tabIndex={index === current ? 0 : -1}
                    aria-pressed={row.metric.id === openId}
                    data-unobserved={row.unobserved !== null}
                    className={styles['row']}
                    onKeyDown={onKeyDown}
                    onFocus={() => setActive(index)}
                    onClick={() => onOpen(row.metric)}
                  >
                    <RowWords row={row} />
                    <span className={styles['plot']}>
                      <svg width={plotWidth} height="100%" aria-hidden="true">
                        <RowBackdrop panel={panel} width={plotWidth} />
                        <RowMarks row={row} panel={panel} width={plotWidth} />
                      </svg>
                    </span>
                    <RowFigure row={row} />
                  </button>
                </li>
              );
            })}
          </ul>
          <Ticks panel={panel} width={plotWidth} />
        </section>
      ))}
    </div>
  );
}

function PanelHead({ panel: { title, rows, note, favourable } }: { panel: ForestPanel }) {
  return (
    <header className={styles['panelHead']}>
      <h3>
        {title} <span>{rows.length}</span>
      </h3>
      {favourable && (
        <p className={styles['favours']} data-side={favourable.side}>
          {favourable.words}
        </p>
      )}
      {note && <p className={styles['note']}>{note}</p>}
    </header>
  );
}

function RowWords({ row: { metric } }: { row: ForestRow }) {
  return (
    <span className={styles['what']}>
      <strong>{shortTitle(metric.caseTitle)}</strong>
      <span>{metric.statement}</span>
      <small>
        Against {comparatorText(metric)}; {metric.period.words}
      </small>
    </span>
  );
}

function RowFigure({ row: { metric, unobserved } }: { row: ForestRow }) {
  const { headline, unit, precision } = formatFigure(metric.figure);
  return (
    <span className={styles['figure']}>
      <EffectMark effect={metric.effect} />
      {unobserved && <span className={styles['tag']}>{unobserved}</span>}
      <strong>{headline}</strong>
      <small>{[unit, precision].filter(Boolean).join('; ')}</small>
      <span className={styles['sure']}>
        <CertaintyShape certainty={metric.certainty} /> {certaintyLabels[metric.certainty]} certainty
      </span>
      <small>{studyDesigns[metric.design].label}</small>
      <span className="visually-hidden">
        {metric.source.short}, {metric.source.locator}
      </span>
    </span>
  );
}

function Ticks({ panel: { axis, scale }, width }: { panel: ForestPanel; width: number }) {
  if (!axis) return null;
  return (
    <div className={styles['ticks']} aria-hidden="true">
      <svg width={width} height={20}>
        {axis.ticks.map(({ value, x }) => (
          <text key={value} x={x} y={14} textAnchor="middle">
            {scale.write(value)}
          </text>
        ))}
      </svg>
    </div>
  );
}
