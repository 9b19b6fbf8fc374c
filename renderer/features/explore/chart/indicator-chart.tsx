import { useState } from 'react';
import { layoutForest } from '../../../../src/charts/forest/forest-layout.ts';
import { forestOrders, type ForestOrder } from '../../../../src/charts/forest/forest-row.ts';
import { cappedNote, forestCaption } from '../../../../src/charts/forest/forest-words.ts';
import { effectCount } from '../../../../src/evidence/balance.ts';
import { effects } from '../../../../src/evidence/effect.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { goodDirections } from '../../../../src/vocabulary/vocabulary.ts';
import { keysText } from '../../../commands.tsx';
import { Button } from '../../../components/button/button.tsx';
import { EvidenceBalance } from '../../../components/evidence-balance/evidence-balance.tsx';
import { ExportViewButton } from '../../../components/export-view/export-view-button.tsx';
import { FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { useDesk } from '../../../desk-queries.ts';
import { readPreference, writePreference } from '../../../preferences.ts';
import panes from '../panes.module.css';
import { ResultDetail } from '../result-detail.tsx';
import { ShownActions } from '../shown-actions.tsx';
import tools from '../view-tools.module.css';
import { ForestChart } from './forest-chart.tsx';
import { ForestLegend } from './forest-legend.tsx';
import { ForestTable } from './forest-table.tsx';
import { useWidth } from './use-width.ts';
import styles from './chart-view.module.css';

/** The contract's cap: more rows are no picture any more. */
const mostRows = 200;
/** Narrower than this, labels stand above the plot. */
const stackedBelowPx = 640;
const figurePx = 190;

interface IndicatorChartProps {
  filter: EvidenceFilter;
  id: string;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  /** Chooses another indicator. */
  picker: React.ReactNode;
}

/** One indicator: what it is, how its results stand, and each of them in the picture or in its table. */
export function IndicatorChart({ filter, id, asTable, onAsTable, picker }: IndicatorChartProps) {
  const found = useDesk('explore.indicator', { filter, indicator: id, limit: mostRows }, { keepPrevious: true });
  const [order, setOrder] = useState<ForestOrder>(() => readPreference<ForestOrder>('forest-order', 'certainty'));
  const [openId, setOpenId] = useState<string | null>(null);
  const [ref, width] = useWidth();
  if (!found.data)
    return (
      <>
        <div className={tools['tools']}>{picker}</div>
        {found.error ? (
          <FailedState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <LoadingState label="Drawing the chart" />
        )}
      </>
    );
  const { indicator, metrics, total, balance } = found.data;
  const stacked = width < stackedBelowPx;
  const plotWidth = Math.max(180, stacked ? width - 26 : Math.round((width - figurePx - 50) * 0.56));
  const panels = layoutForest(metrics, indicator, { plotWidth, order });
  const counts = Object.fromEntries(enumKeys(effects).map((effect) => [effect, effectCount(balance, effect)]));
  // Another indicator's results, or others of this one, shut the details of what is no longer shown.
  const open = metrics.find((metric) => metric.id === openId);
  const close = () => {
    setOpenId(null);
    document.querySelector<HTMLElement>('[aria-pressed][data-unobserved][tabindex="0"]')?.focus();
  };
  const caption = [forestCaption, cappedNote(metrics.length, total)].filter(Boolean).join(' ');
  return (
    <>
      <div className={tools['tools']} role="group" aria-label="Chart">
        {picker}
        <label>
          Order{' '}
          <select
            value={order}
            onChange={(event) => {
              const next = event.target.value as ForestOrder;
              writePreference('forest-order', next);
              setOrder(next);
            }}
          >
            {enumKeys(forestOrders).map((name) => (
              <option key={name} value={name}>
                {forestOrders[name]}
              </option>
            ))}
          </select>
        </label>
        <Button
          size="small"
          icon={asTable ? 'chart' : 'table'}
          aria-description={`Also with ${keysText('table-twin') ?? ''}`}
          onPress={() => onAsTable(!asTable)}
        >
          {asTable ? 'Show as chart' : 'Show as table'}
        </Button>
        <div className={tools['actions']}>
          <ShownActions
            count={metrics.length}
            picked={false}
            ids={(limit) => Promise.resolve(metrics.slice(0, limit).map((metric) => metric.id))}
            suggestedName={indicator.label}
          />
          <ExportViewButton
            size="small"
            view={{ kind: 'forest', filter, indicator: id }}
            suggestedName={indicator.label}
          />
        </div>
      </div>
      <div className={panes['panes']} data-detail={open !== undefined} key={indicator.id}>
        <div ref={ref} className={styles['page']} aria-busy={found.isPlaceholderData}>
          <div className={styles['head']}>
            <div className={styles['title']}>
              <h2>{indicator.label}</h2>
              <EvidenceBalance counts={counts} total={total} />
            </div>
            <p>
              {goodDirections[indicator.goodDirection]}. {indicator.definition}
            </p>
            <p>
              <strong>{caption}</strong>
            </p>
            {!asTable && <ForestLegend panels={panels} />}
          </div>
          {asTable ? (
            <ForestTable panels={panels} caption={`${indicator.label}: ${caption}`} />
          ) : (
            width > 0 && (
              <ForestChart
                panels={panels}
                plotWidth={plotWidth}
                stacked={stacked}
                openId={open?.id ?? null}
                onOpen={(metric) => setOpenId(open?.id === metric.id ? null : metric.id)}
              />
            )
          )}
        </div>
        {open && <ResultDetail metric={open} onClose={close} />}
      </div>
    </>
  );
}
