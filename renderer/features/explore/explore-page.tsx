import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import { countWords } from '../../../src/lib/count-words.ts';
import { assertNever } from '../../../src/lib/assert-never.ts';
import { facetNames, type EvidenceFilter } from '../../../src/search/search-query.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { useCommand } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import { FacetPanel } from '../../components/evidence-filter/facet-panel.tsx';
import { toggleFacet } from '../../components/evidence-filter/filter-address.ts';
import { FilterSummary } from '../../components/evidence-filter/filter-summary.tsx';
import { filterName, shortQuery } from '../../components/evidence-filter/filter-words.ts';
import { QueryBox } from '../../components/evidence-filter/query-box.tsx';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useDesk } from '../../desk-queries.ts';
import { readPreference, writePreference } from '../../preferences.ts';
import { ChartView } from './chart/chart-view.tsx';
import { DisagreementView } from './disagreement/disagreement-view.tsx';
import { exploreViews, readView, rememberedView, rememberView, type ExploreView } from './explore-views.ts';
import { EvidenceMapView } from './map/evidence-map-view.tsx';
import { TableView } from './table/table-view.tsx';
import { useExploreFilter } from './use-explore-filter.ts';
import { ViewSwitch } from './view-switch.tsx';
import styles from './explore-page.module.css';

const facetsPreference = 'explore-facets';
const countId = 'explore-count';
const viewId = 'explore-view';

/** Below this width the facets would leave nothing for the results, so they start folded away. */
const narrowPx = 1_200;

/** Outcomes as a table, a chart, a map, and by where they disagree: four views of one filter. */
export function ExplorePage() {
  const named = readView(useParams()['view']);
  const { search } = useLocation();
  if (!named) return <Navigate to={{ pathname: `/outcomes/${rememberedView()}`, search }} replace />;
  return <Explore view={named} />;
}

function useFacetsShown() {
  const [shown, setShown] = useState(
    () => readPreference(facetsPreference, window.innerWidth < narrowPx ? 'folded' : 'shown') === 'shown',
  );
  const toggle = () => {
    writePreference(facetsPreference, shown ? 'folded' : 'shown');
    setShown(!shown);
  };
  return { shown, toggle };
}

function Explore({ view }: { view: ExploreView }) {
  const { filter, change } = useExploreFilter();
  const { search } = useLocation();
  const navigate = useNavigate();
  const facets = useFacetsShown();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asTable, setAsTable] = useState(() => readPreference<'yes' | 'no'>('explore-as-table', 'no') === 'yes');
  const text = useDeferredValue(filter.text);
  const wanted: EvidenceFilter = { ...filter, text };
  const answer = useDesk('explore.filter', wanted, { keepPrevious: true });

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  // Another view is where the keyboard goes on; what it was on is gone with the view before.
  const shown = useRef(view);
  useEffect(() => {
    document.title = `Outcomes: ${exploreViews[view].label.toLowerCase()} – Casebook`;
    rememberView(view);
    if (shown.current !== view) document.getElementById(viewId)?.focus({ preventScroll: true });
    shown.current = view;
  }, [view]);

  const showAsTable = (next: boolean) => {
    writePreference('explore-as-table', next ? 'yes' : 'no');
    setAsTable(next);
  };
  useCommand('table-twin', () => {
    if (view === 'table') void navigate({ pathname: '/outcomes/chart', search });
    else showAsTable(!asTable);
  });

  const chosen = enumKeys(facetNames).reduce((sum, name) => sum + (filter.facets[name]?.length ?? 0), 0);
  const found = answer.data;
  const nothing = found !== undefined && found.totals.metrics === 0;

  return (
    <div className={styles['explore']}>
      <div className={styles['top']}>
        <h1 ref={heading} tabIndex={-1}>
          Outcomes
        </h1>
        <ViewSwitch search={search} />
        <Button icon="filter" aria-expanded={facets.shown} aria-controls="explore-filters" onPress={facets.toggle}>
          Filters{chosen > 0 && ` (${chosen})`}
        </Button>
        <div className={styles['query']}>
          <QueryBox
            value={filter.text}
            onChange={(next) => change({ ...filter, text: next })}
            label="Search the outcomes"
            placeholder="Search results, such as emergency admissions"
            describedBy={countId}
          />
        </div>
      </div>
      <div className={styles['body']} data-facets={facets.shown}>
        <div id="explore-filters" className={styles['facets']} hidden={!facets.shown}>
          {found && (
            <FacetPanel
              facets={found.facets}
              resultsId={viewId}
              onToggle={(name, value) => change(toggleFacet(filter, name, value))}
            />
          )}
        </div>
        <div id={viewId} className={styles['view']} role="region" aria-label={exploreViews[view].label} tabIndex={-1}>
          <div className={styles['summary']}>
            <FilterSummary
              id={countId}
              filter={wanted}
              answer={found}
              onChange={change}
              {...(found ? { count: foundWords(found) } : {})}
            />
          </div>
          {answer.error && !found && <FailedState error={answer.error} onRetry={() => void answer.refetch()} />}
          {answer.isPending && <LoadingState label="Opening the outcomes" />}
          {nothing && (
            <EmptyState
              title={
                text ? `No result in the library matches “${shortQuery(text)}”` : 'No result matches these filters'
              }
              actions={
                <Button onPress={() => change({ text: '', facets: {}, combine: 'all' })}>Show everything</Button>
              }
            >
              Try fewer or broader words, such as an indicator (“length of stay”) or a way of working (“care planning”),
              or choose fewer filters.
            </EmptyState>
          )}
          {found && !nothing && (
            <CurrentView
              view={view}
              filter={wanted}
              onFilter={change}
              asTable={asTable}
              onAsTable={showAsTable}
              indicators={found.facets.indicator}
              total={found.totals.metrics}
              name={filterName(wanted, found.facets)}
            />
          )}
        </div>
      </div>
    </div>
  );
}

interface CurrentViewProps {
  view: ExploreView;
  filter: EvidenceFilter;
  onFilter: (next: EvidenceFilter) => void;
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
  indicators: FilterAnswer['facets']['indicator'];
  total: number;
  /** What the filter asks, as a name for what it finds. */
  name: string;
}

const foundWords = ({ totals, casesOfResults }: FilterAnswer) =>
  totals.metrics === 0
    ? 'No result'
    : `${countWords(totals.metrics, 'result')} from ${countWords(casesOfResults, 'case study', 'case studies')}`;

function CurrentView({ view, indicators, total, name, ...shared }: CurrentViewProps) {
  switch (view) {
    case 'table':
      return <TableView filter={shared.filter} total={total} name={name} />;
    case 'chart':
      return <ChartView {...shared} indicators={indicators} />;
    case 'map':
      return <EvidenceMapView {...shared} />;
    case 'disagreement':
      return <DisagreementView {...shared} />;
    default:
      return assertNever(view);
  }
}
