import { Link } from 'react-router';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { Button } from '../../components/button/button.tsx';
import { freshWords } from '../../components/evidence-filter/fresh-words.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { useDesk, useDeskChange } from '../../desk-queries.ts';
import styles from './saved-search-bar.module.css';

interface SavedSearchBarProps {
  id: string;
  fresh: SearchResult['fresh'];
  onLeave: () => void;
}

/** Which saved search is looked at and what it finds that is new. */
export function SavedSearchBar({ id, fresh, onLeave }: SavedSearchBarProps) {
  const searches = useDesk('searches.list', {});
  const search = searches.data?.find((saved) => saved.id === id);
  const gone = searches.data !== undefined && search === undefined;
  const markSeen = useDeskChange('searches.markSeen');
  const notify = useNotify();
  const news = fresh !== null && fresh.cases + fresh.metrics > 0;
  return (
    <div className={styles['bar']} data-news={news}>
      <Icon name="bookmark" size={18} />
      <p>
        <strong>
          <bdi>{search?.name ?? 'Saved search'}</bdi>
        </strong>{' '}
        {gone && 'It is not kept any more; this is what it asked.'}
        {fresh && freshWords(fresh, fresh.since)}
        {search?.notice && <span className={styles['notice']}> {search.notice}</span>}
      </p>
      {news && (
        <Button
          size="small"
          isDisabled={markSeen.isPending}
          onPress={() => markSeen.mutate({ id }, { onError: (error) => notify(error.message, { tone: 'danger' }) })}
        >
          Mark as seen
        </Button>
      )}
      <Button size="small" look="quiet" onPress={onLeave}>
        Leave
      </Button>
      <Link to="/saved">All saved</Link>
    </div>
  );
}
