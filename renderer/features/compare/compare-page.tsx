import { useMemo } from 'react';
import {
  arrangeComparison,
  reorderComparison,
  type ArrangedComparison,
} from '../../../src/compare/arrange-comparison.ts';
import { columnTitles } from '../../../src/compare/column-titles.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { Button } from '../../components/button/button.tsx';
import { ExportViewButton } from '../../components/export-view/export-view-button.tsx';
import { EmptyState, FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import { AddCase } from './choose-case.tsx';
import { ComparedNamesProvider, type ComparedNames } from './compared-names.ts';
import { addFirstId, ComparisonActionsProvider } from './comparison-actions.ts';
import { ComparisonStack } from './comparison-stack.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { HiddenRows } from './hidden-rows.tsx';
import { useChangeComparison } from './use-change-comparison.ts';
import { useNarrowWindow } from './use-narrow-window.ts';
import styles from './compare-page.module.css';

/** Two to six case studies side by side, with what is and is not comparable about them. */
export function ComparePage() {
  const { comparison: chosen, comparisonView: view, addComparison, setComparison } = useCollecting();
  const narrow = useNarrowWindow();
  const known = useDesk('library.titles', { ids: [...chosen] }, { enabled: chosen.length > 0, keepPrevious: true });
  const held = new Set(known.data?.map(({ id }) => id));
  const settledNames = known.data !== undefined && !known.isPlaceholderData;
  const missing = settledNames ? chosen.filter((id) => !held.has(id)) : [];
  const ids = chosen.filter((id) => !missing.includes(id));
  const compared = useDesk('library.compare', { ids }, { enabled: settledNames && ids.length > 0, keepPrevious: true });
  const data = ids.length > 0 ? compared.data : undefined;
  // A column that moves has moved at once, however long the library takes to compare anew.
  const arranged = data ? arrangeComparison(reorderComparison(data, ids), view) : null;
  const { actions, announcement, show, firstAdded, setDifferencesOnly } = useChangeComparison(arranged);
  const names = useNames(arranged);

  return (
    <Page
      title="Compare"
      fill={!narrow}
      actions={
        chosen.length > 0 && (
          <>
            <label className={styles['toggle']}>
              <input
                type="checkbox"
                checked={view.differencesOnly}
                onChange={(event) => setDifferencesOnly(event.target.checked)}
              />
              Differences only
            </label>
            <AddCase />
            <ExportViewButton
              view={{ kind: 'comparison', ids, view }}
              suggestedName={`${[...names.titles.values()].join(', ') || 'Case studies'} compared`}
              isDisabled={ids.length < 2}
            />
            <Button icon="print" onPress={() => window.print()}>
              Print
            </Button>
            <Button icon="plus" look="primary" isDisabled={ids.length < 2} onPress={() => addComparison(ids)}>
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
            <Button size="small" onPress={() => setComparison(chosen.filter((other) => other !== id))}>
              Take it out
            </Button>
          }
        >
          The case study “{id}” is no longer in the library. The others are compared without it.
        </Notice>
      ))}
      {ids.length === 0 && (
        <EmptyState title="Nothing to compare yet" actions={<AddCase id={addFirstId} onAdded={firstAdded} />}>
          Choose two to six case studies here, or with the compare button beside any of them in the library.
        </EmptyState>
      )}
      {ids.length > 0 && !data && !compared.error && !known.error && <LoadingState label="Comparing" />}
      {ids.length > 0 && (compared.error ?? known.error) && (
        <FailedState
          error={compared.error ?? known.error ?? new Error('')}
          onRetry={() => void (known.error ? known.refetch() : compared.refetch())}
        />
      )}
      {arranged && (
        <ComparisonActionsProvider value={actions}>
          <ComparedNamesProvider value={names}>
            {narrow ? <ComparisonStack comparison={arranged} /> : <ComparisonTable comparison={arranged} />}
            {arranged.rows.length === 0 && (
              <p>
                {arranged.same > 0 ? 'They differ in nothing that is published.' : 'Every row is hidden.'} The rows are
                listed below.
              </p>
            )}
          </ComparedNamesProvider>
          <HiddenRows hidden={arranged.hidden} same={arranged.same} onShow={show} />
        </ComparisonActionsProvider>
      )}
    </Page>
  );
}

/** Names of what the cells refer to. */
function useNames(arranged: ArrangedComparison | null): ComparedNames {
  const sources = useDesk('library.sources', {}).data;
  return useMemo(() => {
    const cases = arranged?.cases ?? [];
    const titles = columnTitles(cases);
    return {
      metrics: new Map(arranged?.metrics.map((metric) => [metric.id, metric])),
      shortSources: new Map(sources?.map(({ source, short }) => [source.id, short])),
      titles: new Map(cases.map(({ id }, index) => [id, titles[index] ?? id])),
    };
  }, [arranged, sources]);
}
