import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { effectCount, type Balance } from '../../../../src/evidence/balance.ts';
import { effects } from '../../../../src/evidence/effect.ts';
import { balanceSentence } from '../../../../src/explore/balance-sentence.ts';
import { cellFilter, type CellTerm } from '../../../../src/explore/cell-filter.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { useCollecting } from '../../../collection/collecting.tsx';
import { Button, IconButton } from '../../../components/button/button.tsx';
import { EvidenceBalance } from '../../../components/evidence-balance/evidence-balance.tsx';
import { writeFilter } from '../../../components/evidence-filter/filter-address.ts';
import { FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { OutcomeRow } from '../../../components/outcome-row/outcome-row.tsx';
import { useDesk } from '../../../desk-queries.ts';
import styles from './cell-panel.module.css';

/** As many as one answer holds. */
const listed = 200;

interface CellPanelProps {
  filter: EvidenceFilter;
  row: CellTerm;
  column: CellTerm;
  balance: Balance;
  onClose: () => void;
}

/** The results behind one cell of the map, with how they stand and where to go with them. */
export function CellPanel({ filter, row, column, balance, onClose }: CellPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const collecting = useCollecting();
  const narrowed = cellFilter(filter, row, column);
  const answer = useDesk('explore.outcomes', { filter: narrowed, limit: listed });
  useEffect(() => heading.current?.focus(), []);
  const panel = useRef<HTMLElement>(null);
  const closeOn = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    // A menu or dialog that is open has Escape to itself.
    const here = target instanceof HTMLTableCellElement || (target instanceof Node && panel.current?.contains(target));
    if (event.key === 'Escape' && !event.defaultPrevented && here) onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => closeOn(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  // The intervention facet is about case studies; a result recorded for interventions of its own stands under those alone.
  const rows = answer.data?.rows.filter(
    ({ interventions }) =>
      row.axis !== 'interventions' || interventions.length === 0 || interventions.some(({ id }) => id === row.id),
  );
  const counts = Object.fromEntries(enumKeys(effects).map((effect) => [effect, effectCount(balance, effect)]));
  const go = (view: string, to: EvidenceFilter, more: Record<string, string> = {}) => {
    const params = writeFilter(to);
    for (const [name, value] of Object.entries(more)) params.set(name, value);
    void navigate(`/outcomes/${view}?${params.toString()}`);
  };
  const seeDisagreement = () => {
    if (column.axis === 'indicators')
      go('disagreement', cellFilter(filter, row), { by: 'indicator', subject: column.id });
    else if (row.axis === 'interventions')
      go('disagreement', cellFilter(filter, column), { by: 'intervention', subject: row.id });
    else go('disagreement', narrowed, { by: 'indicator' });
  };

  return (
    <aside ref={panel} className={styles['panel']} aria-labelledby="cell-heading">
      <header>
        <div className={styles['title']}>
          <h2 id="cell-heading" ref={heading} tabIndex={-1}>
            {row.label}: {column.label}
          </h2>
          <IconButton icon="close" size="small" label="Close the results" keys="Esc" onPress={onClose} />
        </div>
        <EvidenceBalance counts={counts} total={balance.results} />
        <p>{balanceSentence(balance)}</p>
        <div className={styles['actions']}>
          <Button size="small" icon="chart" onPress={() => go('chart', narrowed)}>
            See as chart
          </Button>
          <Button size="small" icon="disagree" onPress={seeDisagreement}>
            Where do they disagree?
          </Button>
          <Button
            size="small"
            icon="plus"
            isDisabled={!rows || rows.length === 0}
            onPress={() => collecting.addMetrics((rows ?? []).map(({ id }) => id))}
          >
            Add all to pack
          </Button>
        </div>
      </header>
      <div className={styles['results']}>
        {answer.isPending && <LoadingState label="Fetching the results" />}
        {answer.error && <FailedState error={answer.error} onRetry={() => void answer.refetch()} />}
        {rows?.map((metric) => (
          <OutcomeRow key={metric.id} metric={metric} showCase />
        ))}
        {rows && answer.data && answer.data.total <= listed && rows.length < balance.results && (
          <p className={styles['more']}>
            {rows.length} of {balance.results} results could be listed here. The table shows all that was asked for.
          </p>
        )}
        {answer.data && answer.data.total > listed && (
          <p className={styles['more']}>
            The first {listed} are listed.{' '}
            <Button size="small" look="quiet" onPress={() => go('table', narrowed)}>
              See all as a table
            </Button>
          </p>
        )}
      </div>
    </aside>
  );
}
