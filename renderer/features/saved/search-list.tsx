import { Link } from 'react-router';
import type { FilterAnswer } from '../../../src/contract/search-answer.ts';
import type { SavedSearch } from '../../../src/contract/kept-work.ts';
import { sortOrders } from '../../../src/search/search-query.ts';
import { keysText } from '../../commands.tsx';
import { Button } from '../../components/button/button.tsx';
import { writeFilter } from '../../components/evidence-filter/filter-address.ts';
import { filterName, filterWords, totalsWords } from '../../components/evidence-filter/filter-words.ts';
import { freshWords } from '../../components/evidence-filter/fresh-words.ts';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useDesk, useDeskChange } from '../../desk-queries.ts';
import { KeptActions } from './kept-actions.tsx';
import styles from './saved.module.css';

/** The searches that are kept, with what each asks and finds. */
export function SearchList() {
  const searches = useDesk('searches.list', {});
  const filtered = searches.data?.some(({ query }) => Object.keys(query.facets).length > 0) ?? false;
  // The whole library knows what every value of a facet is called.
  const facets = useDesk('explore.filter', {}, { enabled: filtered }).data?.facets;
  return (
    <section className={styles['part']} aria-labelledby="saved-searches">
      <h2 id="saved-searches">
        Saved searches {searches.data && searches.data.length > 0 && <span>{searches.data.length}</span>}
      </h2>
      {searches.isPending && <LoadingState label="Asking the saved searches" />}
      {searches.error && <FailedState error={searches.error} onRetry={() => void searches.refetch()} />}
      {searches.data?.length === 0 && (
        <p className={styles['none']}>
          None yet. <Link to="/">Search the library</Link>, narrow it down, and choose “Save this search” under “Use
          these results”, or press {keysText('save-search')}.
        </p>
      )}
      {searches.data && searches.data.length > 0 && (
        <ul className={styles['list']}>
          {searches.data.map((search) => (
            <SearchItem key={search.id} search={search} facets={facets} />
          ))}
        </ul>
      )}
    </section>
  );
}

function searchAddress({ id, query }: SavedSearch): string {
  const params = writeFilter(query);
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  params.set('saved', id);
  return `/?${params.toString()}`;
}

function SearchItem({ search, facets }: { search: SavedSearch; facets: FilterAnswer['facets'] | undefined }) {
  const notify = useNotify();
  const markSeen = useDeskChange('searches.markSeen');
  const { id, name, query, totals, fresh, notice } = search;
  const failed = (error: Error) => notify(error.message, { tone: 'danger' });
  const asks = filterWords(query, facets) || 'Everything in the library';
  const isNews = fresh.cases + fresh.metrics > 0;
  return (
    <li>
      <div className={styles['text']}>
        <h3>
          <Link to={searchAddress(search)}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        {filterName(query, facets) !== name && (
          <p>
            <bdi>{asks}</bdi>
          </p>
        )}
        {notice !== null && <p className={styles['notice']}>{notice}</p>}
        <p className={styles['facts']}>
          {totalsWords(totals)}
          {query.sort !== 'relevance' && `, ${sortOrders[query.sort].toLowerCase()} first`} ·{' '}
          <span className={styles['fresh']} data-news={isNews}>
            {freshWords(fresh, search.seenAt)}
          </span>
        </p>
      </div>
      <div className={styles['actions']}>
        {isNews && (
          <Button
            size="small"
            isDisabled={markSeen.isPending}
            aria-label={`Mark what ${name} finds as seen`}
            onPress={() => markSeen.mutate({ id }, { onError: failed })}
          >
            Mark as seen
          </Button>
        )}
        <KeptActions kind="searches" id={id} name={name} />
      </div>
    </li>
  );
}
