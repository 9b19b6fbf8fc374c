import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { facetNames } from '../../../src/search/search-query.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { useCommand } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import { useDesk } from '../../desk-queries.ts';
import { CaseResult } from './case-result.tsx';
import { FacetPanel } from './facet-panel.tsx';
import {
  readLibraryQuery,
  scopes,
  toggleFacet,
  writeLibraryQuery,
  type LibraryQuery,
  type Scope,
} from './library-query.ts';
import styles from './library-page.module.css';

/** How many of each kind are shown when both are. */
const previewCount = { cases: 5, casesFound: 3, metrics: 12 };
const fullCount = 200;

/** Marks an address that this screen wrote itself. */
const typedHere = 'typed-here';

/** Find: search as you type over case studies and single results, narrowed by facets. */
export function LibraryPage() {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const query = readLibraryQuery(params);
  // The box answers every key at once; the address and the results follow.
  const [text, setText] = useState(query.text);
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text);
  const search = useDesk(
    'library.search',
    { text: wanted, facets: query.facets, limit: fullCount },
    { keepPrevious: true },
  );
  const [filtersOpen, setFiltersOpen] = useState(false);

  const change = (next: LibraryQuery) => setParams(writeLibraryQuery(next), { replace: true, state: typedHere });
  // Typing writes the address; only a link or the back button writes the box.
  const [seen, setSeen] = useState(location);
  if (seen !== location) {
    setSeen(location);
    if (location.state !== typedHere && query.text !== text) setText(query.text);
  }
  useEffect(() => {
    document.title = 'Library – Casebook';
    field.current?.focus();
    field.current?.select();
  }, []);
  useCommand('find', () => {
    field.current?.focus();
    field.current?.select();
  });

  const type = (next: string) => {
    setText(next);
    change({ ...query, text: next });
  };
  const chosen = enumKeys(facetNames).flatMap((name) =>
    (search.data?.facets[name] ?? []).filter((value) => value.selected).map((value) => ({ name, ...value })),
  );
  const result = search.data;
  const shownCases = query.scope === 'cases' ? fullCount : wanted ? previewCount.casesFound : previewCount.cases;

  return (
    <div className={styles['library']}>
      <div className={styles['top']}>
        <h1 className="visually-hidden">Library</h1>
        <div className={styles['field']}>
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && text) type('');
            }}
            placeholder="Search case studies and results, such as emergency admissions"
            aria-label="Search the library"
            aria-describedby="result-count"
            autoComplete="off"
            spellCheck={false}
          />
          {text && (
            <button type="button" className={styles['clear']} onClick={() => type('')} aria-label="Clear the search">
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
        <div className={styles['scopes']} role="group" aria-label="Show">
          {enumKeys(scopes).map((scope: Scope) => (
            <button
              key={scope}
              type="button"
              aria-pressed={query.scope === scope}
              onClick={() => change({ ...query, text, scope })}
            >
              {scopes[scope]}
              {result && scope !== 'all' && <span>{result.totals[scope]}</span>}
            </button>
          ))}
        </div>
        <button
          type="button"
          className={styles['filterToggle']}
          aria-expanded={filtersOpen}
          aria-controls="filters"
          onClick={() => setFiltersOpen(!filtersOpen)}
        >
          <Icon name="filter" size={18} /> Filters{chosen.length > 0 && ` (${chosen.length})`}
        </button>
      </div>

      <div className={styles['body']}>
        <div id="filters" className={styles['facets']} data-open={filtersOpen}>
          {result && (
            <FacetPanel
              facets={result.facets}
              onToggle={(name, value) => change({ ...toggleFacet(query, name, value), text })}
            />
          )}
        </div>
        <div className={styles['results']} aria-busy={search.isFetching}>
          <div className={styles['summary']}>
            <p id="result-count" role="status">
              {result && countText(result.totals.cases, result.totals.metrics, wanted)}
            </p>
            {result?.notice && <p className={styles['notice']}>{result.notice}</p>}
            {result && result.alsoSearched.length > 0 && <p>Also searched: {result.alsoSearched.join(', ')}</p>}
            {chosen.length > 0 && (
              <ul className={styles['chosen']} aria-label="Chosen filters">
                {chosen.map(({ name, id, label }) => (
                  <li key={`${name} ${id}`}>
                    <button type="button" onClick={() => change({ ...toggleFacet(query, name, id), text })}>
                      {facetNames[name]}: <strong>{label}</strong>
                      <Icon name="close" size={14} />
                      <span className="visually-hidden">, remove</span>
                    </button>
                  </li>
                ))}
                <li>
                  <button
                    type="button"
                    className={styles['clearAll']}
                    onClick={() => change({ ...query, text, facets: {} })}
                  >
                    Clear all
                  </button>
                </li>
              </ul>
            )}
          </div>
          {search.isPending && <LoadingState label="Opening the library" />}
          {search.error && !result && <FailedState error={search.error} onRetry={() => void search.refetch()} />}
          {result && result.totals.cases === 0 && result.totals.metrics === 0 && (
            <EmptyState
              title={wanted ? `Nothing in the library matches “${wanted}”` : 'Nothing matches these filters'}
              actions={
                <>
                  {chosen.length > 0 && (
                    <Button onPress={() => change({ ...query, text, facets: {} })}>Clear the filters</Button>
                  )}
                  {wanted && <Button onPress={() => type('')}>Show everything</Button>}
                </>
              }
            >
              Try fewer or broader words, such as an indicator (“length of stay”), a place (“Torbay”) or a way of
              working (“care planning”).
            </EmptyState>
          )}
          {result && query.scope !== 'metrics' && result.cases.length > 0 && (
            <section aria-labelledby="found-cases">
              <header>
                <h2 id="found-cases">
                  Case studies <span>{result.totals.cases}</span>
                </h2>
                {query.scope === 'all' && result.totals.cases > shownCases && (
                  <Button look="quiet" size="small" onPress={() => change({ ...query, text, scope: 'cases' })}>
                    Show all {result.totals.cases} case studies
                  </Button>
                )}
              </header>
              <ul className={styles['list']}>
                {result.cases.slice(0, shownCases).map(({ card, passage }) => (
                  <li key={card.id}>
                    <CaseResult card={card} passage={passage} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {result && query.scope !== 'cases' && result.metrics.length > 0 && (
            <section aria-labelledby="found-results">
              <header>
                <h2 id="found-results">
                  Results <span>{result.totals.metrics}</span>
                </h2>
                {query.scope === 'all' && result.totals.metrics > previewCount.metrics && (
                  <Button look="quiet" size="small" onPress={() => change({ ...query, text, scope: 'metrics' })}>
                    Show all {result.totals.metrics} results
                  </Button>
                )}
              </header>
              <div className={styles['rows']}>
                {result.metrics.slice(0, query.scope === 'all' ? previewCount.metrics : fullCount).map(({ metric }) => (
                  <OutcomeRow key={metric.id} metric={metric} showCase />
                ))}
              </div>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

function countText(cases: number, metrics: number, text: string): string {
  const found = `${cases} case ${cases === 1 ? 'study' : 'studies'} and ${metrics} ${metrics === 1 ? 'result' : 'results'}`;
  return text ? `${found} for “${text}”` : `${found} in the library`;
}
