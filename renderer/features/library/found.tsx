import { memo } from 'react';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { sortOrders } from '../../../src/search/search-query.ts';
import { Button } from '../../components/button/button.tsx';
import { FilterSummary } from '../../components/evidence-filter/filter-summary.tsx';
import { shortQuery } from '../../components/evidence-filter/filter-words.ts';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { FoundList } from './found-list.tsx';
import { FoundPreview } from './found-preview.tsx';
import { FoundThings } from './found-things.tsx';
import type { LibraryQuery } from './library-query.ts';
import { SavedSearchBar } from './saved-search-bar.tsx';
import { UseResults } from './use-results.tsx';
import styles from './library-page.module.css';

interface FoundProps {
  query: LibraryQuery;
  result: SearchResult | undefined;
  error: Error | null;
  onRetry: () => Promise<unknown>;
  onChange: (change: Partial<LibraryQuery>) => void;
}

function NothingFound({ query, onChange }: Pick<FoundProps, 'query' | 'onChange'>) {
  const filtered = Object.values(query.facets).some((values) => values.length > 0);
  return (
    <EmptyState
      title={
        query.text.trim()
          ? `Nothing in the library matches “${shortQuery(query.text)}”`
          : 'Nothing matches these filters'
      }
      actions={
        <>
          {filtered && <Button onPress={() => onChange({ facets: {}, combine: 'all' })}>Clear the filters</Button>}
          {query.text && <Button onPress={() => onChange({ text: '' })}>Show everything</Button>}
        </>
      }
    >
      Try fewer or broader words, such as an indicator (“length of stay”), a place (“Torbay”) or a way of working (“care
      planning”).
    </EmptyState>
  );
}

/** Everything that a query finds, drawn only when that changes. */
export const Found = memo(function Found({ query, result, error, onRetry, onChange }: FoundProps) {
  if (error && !result)
    return (
      <>
        <FailedState error={error} onRetry={() => void onRetry()} />
        {query.saved !== null && (
          <Button onPress={() => onChange({ saved: null })}>Search without the saved search</Button>
        )}
      </>
    );
  if (!result) return <LoadingState label="Opening the library" />;
  const { totals, things } = result;
  const shown = { all: 1, cases: totals.cases, metrics: totals.metrics, things: things.length }[query.scope];
  const nothing = totals.cases + totals.metrics + things.length === 0;
  return (
    <>
      <div className={styles['head']}>
        <FilterSummary
          id="result-count"
          filter={query}
          answer={result}
          onChange={({ text, facets, combine }) => onChange({ text, facets, combine })}
        />
        <div className={styles['tools']}>
          <label className={styles['sort']}>
            Sort
            <select
              value={query.sort}
              onChange={(event) => {
                const sort = enumKeys(sortOrders).find((name) => name === event.target.value);
                if (sort) onChange({ sort });
              }}
            >
              {enumKeys(sortOrders).map((sort) => (
                <option key={sort} value={sort}>
                  {sortOrders[sort]}
                </option>
              ))}
            </select>
          </label>
          <UseResults query={query} result={result} />
        </div>
      </div>
      {query.saved !== null && (
        <SavedSearchBar id={query.saved} fresh={result.fresh} onLeave={() => onChange({ saved: null })} />
      )}
      {nothing && <NothingFound query={query} onChange={onChange} />}
      {!nothing && shown === 0 && (
        <EmptyState
          title={query.scope === 'things' ? 'Nothing else is called that' : 'None of these here'}
          actions={<Button onPress={() => onChange({ scope: 'all' })}>Show everything</Button>}
        >
          {query.scope === 'things'
            ? 'Indicators, interventions, terms, stories and sources whose names hold the words you search for stand here.'
            : 'What was found is of another kind.'}
        </EmptyState>
      )}
      {query.scope === 'all' && <FoundPreview query={query} result={result} onChange={onChange} />}
      {(query.scope === 'cases' || query.scope === 'metrics') && shown > 0 && (
        <FoundList kind={query.scope} query={query} result={result} />
      )}
      {query.scope === 'things' && shown > 0 && (
        <section aria-labelledby="found-things">
          <header>
            <h2 id="found-things">
              Other <span>{things.length}</span>
            </h2>
          </header>
          <FoundThings things={things} whole />
        </section>
      )}
    </>
  );
});
