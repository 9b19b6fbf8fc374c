import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { comparisonGroups, type ComparisonRow } from '../../../src/compare/comparison.ts';
import type { MetricView } from '../../../src/library/views.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button } from '../../components/button/button.tsx';
import { EmptyState, FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import { ComparisonCellView } from './comparison-cell-view.tsx';
import { ComparisonHeader } from './comparison-header.tsx';
import { AddCase } from './add-case.tsx';
import styles from './compare-page.module.css';

/** Two to six case studies side by side, with what is and is not comparable about them. */
export function ComparePage() {
  const collecting = useCollecting();
  const [params, setParams] = useSearchParams();
  const differencesOnly = params.has('differences');
  const library = useDesk('library.cases', {}).data;
  const known = new Set(library?.map((card) => card.id));
  const missing = library ? collecting.comparison.filter((id) => !known.has(id)) : [];
  const ids = collecting.comparison.filter((id) => !missing.includes(id));
  const comparison = useDesk(
    'library.compare',
    { ids: [...ids] },
    { enabled: library !== undefined && ids.length > 0, keepPrevious: true },
  );
  const [announcement, setAnnouncement] = useState('');

  const move = (id: string, step: -1 | 1, title: string) => {
    const from = ids.indexOf(id);
    const to = from + step;
    if (to < 0 || to >= ids.length) return;
    collecting.setComparison(ids.toSpliced(from, 1).toSpliced(to, 0, id));
    setAnnouncement(`${title} is now number ${to + 1} of ${ids.length}`);
  };

  const data = ids.length > 0 ? comparison.data : undefined;
  const metrics = new Map<string, MetricView>(data?.metrics.map((metric) => [metric.id, metric]));
  const rows = (data?.rows ?? []).filter((row) => !differencesOnly || row.differs);
  const sources = useDesk('library.sources', {}).data;
  const shortSources = useMemo(
    () => new Map((sources ?? []).map(({ source, short }) => [source.id, short])),
    [sources],
  );
  const hidden = (data?.rows.length ?? 0) - rows.length;

  return (
    <Page
      title="Compare"
      fill
      actions={
        ids.length > 0 && (
          <>
            <label className={styles['toggle']}>
              <input
                type="checkbox"
                checked={differencesOnly}
                onChange={() => setParams(differencesOnly ? {} : { differences: '' }, { replace: true })}
              />
              Differences only
            </label>
            <AddCase />
            <Button
              icon="plus"
              look="primary"
              isDisabled={ids.length < 2}
              onPress={() => collecting.addComparison(ids)}
            >
              Add to pack
            </Button>
          </>
        )
      }
    >
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {missing.map((id) => (
        <Notice
          key={id}
          tone="warning"
          actions={
            <Button size="small" onPress={() => collecting.setComparison(ids)}>
              Take it out
            </Button>
          }
        >
          The case study “{id}” is no longer in the library. The others are compared without it.
        </Notice>
      ))}
      {ids.length === 0 && (
        <EmptyState title="Nothing to compare yet" actions={<AddCase />}>
          Choose two to six case studies here, or with the compare button beside any of them in the library.
        </EmptyState>
      )}
      {ids.length > 0 && comparison.isPending && <LoadingState label="Comparing" />}
      {comparison.error && ids.length > 0 && (
        <FailedState error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {data && (
        <div className={styles['scroller']} role="region" aria-label="Comparison table" tabIndex={0}>
          <table className={styles['table']} data-columns={data.cases.length}>
            <caption className="visually-hidden">{data.cases.map((card) => card.title).join(', ')} compared</caption>
            <thead>
              <tr>
                <th scope="col" className={styles['corner']}>
                  {ids.length === 1 ? 'Add another to compare' : `${ids.length} case studies`}
                </th>
                {data.cases.map((card, index) => (
                  <ComparisonHeader key={card.id} card={card} index={index} count={data.cases.length} onMove={move} />
                ))}
              </tr>
            </thead>
            {enumKeys(comparisonGroups).map((group) => {
              const inGroup = rows.filter((row) => row.group === group);
              if (inGroup.length === 0) return null;
              return (
                <tbody key={group}>
                  <tr className={styles['group']}>
                    <th scope="rowgroup" colSpan={data.cases.length + 1}>
                      <span>{comparisonGroups[group]}</span>
                    </th>
                  </tr>
                  {inGroup.map((row) => (
                    <Row
                      key={row.label}
                      row={row}
                      caseIds={data.cases.map((card) => card.id)}
                      metrics={metrics}
                      shortSources={shortSources}
                    />
                  ))}
                </tbody>
              );
            })}
          </table>
        </div>
      )}
      {differencesOnly && hidden > 0 && (
        <p className={styles['hidden']}>
          {hidden} {hidden === 1 ? 'row says' : 'rows say'} the same everywhere and {hidden === 1 ? 'is' : 'are'}{' '}
          hidden.
        </p>
      )}
    </Page>
  );
}

interface RowProps {
  row: ComparisonRow;
  caseIds: readonly string[];
  metrics: ReadonlyMap<string, MetricView>;
  shortSources: ReadonlyMap<string, string>;
}

function Row({ row, caseIds, metrics, shortSources }: RowProps) {
  return (
    <tr>
      <th scope="row" className={styles['label']}>
        {row.label}
        {row.note && <p className={styles['note']}>{row.note}</p>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={caseIds[index]}>
          <ComparisonCellView cell={cell} metrics={metrics} shortSources={shortSources} />
        </td>
      ))}
    </tr>
  );
}
