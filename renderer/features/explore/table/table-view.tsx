import { useState } from 'react';
import {
  outcomeGroupings,
  outcomeOrderSchema,
  type OutcomeColumn,
  type OutcomeGrouping,
  type OutcomeOrder,
} from '../../../../src/explore/outcome-columns.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { Button } from '../../../components/button/button.tsx';
import { ExportViewButton } from '../../../components/export-view/export-view-button.tsx';
import { callDesk } from '../../../desk-client.ts';
import { useDesk } from '../../../desk-queries.ts';
import { readPreference, writePreference } from '../../../preferences.ts';
import { ResultDetail } from '../result-detail.tsx';
import { ShownActions } from '../shown-actions.tsx';
import { keepColumns, readColumns } from './chosen-columns.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { OutcomesGrid } from './outcomes-grid.tsx';
import { useRowSelection } from './use-row-selection.ts';
import panes from '../panes.module.css';
import styles from '../view-tools.module.css';

const orderPreference = 'outcome-order';

/** How the table was ordered and grouped when it was last looked at. */
function readOrder(): OutcomeOrder {
  const [column = '', direction = '', groupBy = ''] = readPreference(orderPreference, '').split(' ');
  const kept = outcomeOrderSchema.safeParse({ column: column === '-' ? null : column, direction, groupBy });
  return kept.success ? kept.data : outcomeOrderSchema.parse({});
}

interface TableViewProps {
  filter: EvidenceFilter;
  /** How many results it leaves. */
  total: number;
  /** What they can be called. */
  name: string;
}

/** Every result, in the order and the columns that the reader chose. */
export function TableView({ filter, total, name }: TableViewProps) {
  const [order, setOrder] = useState(readOrder);
  const [columns, setColumns] = useState<OutcomeColumn[]>(readColumns);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<MetricView | null>(null);
  const [detail, setDetail] = useState(() => readPreference<'yes' | 'no'>('outcome-detail', 'no') === 'yes');
  const [choosing, setChoosing] = useState(false);
  const selection = useRowSelection();
  // The grid asks for the same, so this costs nothing.
  const groups = useDesk('explore.outcomes', { filter, order, offset: 0, limit: 100 }, { keepPrevious: true }).data
    ?.groups;

  const reorder = (next: OutcomeOrder) => {
    writePreference(orderPreference, `${next.column ?? '-'} ${next.direction} ${next.groupBy}`);
    if (next.groupBy !== order.groupBy) setFolded(new Set());
    setOrder(next);
  };
  const showDetail = (next: boolean) => {
    writePreference('outcome-detail', next ? 'yes' : 'no');
    setDetail(next);
  };
  const fold = (groupId: string) => {
    const next = new Set(folded);
    if (!next.delete(groupId)) next.add(groupId);
    setFolded(next);
  };
  const closeDetail = () => {
    showDetail(false);
    document.querySelector<HTMLElement>('[role$="grid"] [role="row"][tabindex="0"]')?.focus();
  };
  const allFolded = groups !== undefined && groups.length > 0 && groups.every(({ id }) => folded.has(id));

  return (
    <>
      <div className={styles['tools']} role="toolbar" aria-label="Table">
        <label>
          Group by{' '}
          <select
            value={order.groupBy}
            onChange={(event) => reorder({ ...order, groupBy: event.target.value as OutcomeGrouping })}
          >
            {enumKeys(outcomeGroupings).map((grouping) => (
              <option key={grouping} value={grouping}>
                {outcomeGroupings[grouping]}
              </option>
            ))}
          </select>
        </label>
        {groups && groups.length > 0 && (
          <Button size="small" onPress={() => setFolded(allFolded ? new Set() : new Set(groups.map(({ id }) => id)))}>
            {allFolded ? 'Unfold all' : 'Fold all'}
          </Button>
        )}
        <Button
          size="small"
          icon="table"
          aria-expanded={choosing}
          aria-controls="outcome-columns"
          onPress={() => setChoosing(!choosing)}
        >
          Columns ({columns.length})
        </Button>
        <span role="status">{selection.ids.size > 0 && `${formatNumber(selection.ids.size)} selected`}</span>
        <div className={styles['actions']}>
          {selection.ids.size > 0 && (
            <Button look="quiet" size="small" onPress={selection.clear}>
              Clear
            </Button>
          )}
          <ShownActions
            count={selection.ids.size > 0 ? selection.ids.size : total}
            picked={selection.ids.size > 0}
            ids={async (limit) =>
              selection.ids.size > 0
                ? [...selection.ids].slice(0, limit)
                : (await callDesk('library.ids', { ...filter, limit })).metricIds
            }
            suggestedName={name}
          />
          <ExportViewButton
            size="small"
            view={{ kind: 'outcomes', filter, order, columns }}
            suggestedName={name}
            label={selection.ids.size > 0 ? `Export all ${formatNumber(total)}` : 'Export'}
          />
        </div>
      </div>
      {choosing && (
        <ColumnChooser
          id="outcome-columns"
          columns={columns}
          onChange={(next) => {
            keepColumns(next);
            setColumns(next);
          }}
        />
      )}
      <div className={panes['panes']} data-detail={detail && active !== null}>
        <OutcomesGrid
          filter={filter}
          order={order}
          onOrder={reorder}
          columns={columns}
          folded={folded}
          onFold={fold}
          selection={selection}
          onActive={setActive}
          opened={detail}
          onOpen={() => showDetail(true)}
          onClose={() => showDetail(false)}
        />
        {detail && active && <ResultDetail metric={active} onClose={closeDetail} />}
      </div>
    </>
  );
}
