import { Link } from 'react-router';
import type { DeskOutput } from '../../../src/contract/desk-contract.ts';
import { partsWords } from '../../components/evidence-filter/taken-words.ts';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useDesk } from '../../desk-queries.ts';
import { KeptActions } from './kept-actions.tsx';
import styles from './saved.module.css';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The collections, the last changed first. */
export function CollectionList() {
  const collections = useDesk('collections.list', {});
  return (
    <section className={styles['part']} aria-labelledby="saved-collections">
      <h2 id="saved-collections">
        Collections {collections.data && collections.data.length > 0 && <span>{collections.data.length}</span>}
      </h2>
      {collections.isPending && <LoadingState />}
      {collections.error && <FailedState error={collections.error} onRetry={() => void collections.refetch()} />}
      {collections.data?.length === 0 && (
        <p className={styles['none']}>
          None yet. <Link to="/">Search the library</Link> and choose “Make a collection” under “Use these results”.
          What is found then is kept under a name, to be compared, put into a pack or gone through in your own time.
        </p>
      )}
      {collections.data && collections.data.length > 0 && (
        <ul className={styles['list']}>
          {collections.data.map((collection) => (
            <CollectionItem key={collection.id} collection={collection} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CollectionItem({ collection }: { collection: DeskOutput<'collections.list'>[number] }) {
  const { id, name, notice, updatedAt } = collection;
  return (
    <li>
      <div className={styles['text']}>
        <h3>
          <Link to={`/saved/${id}`}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        {notice !== null && <p className={styles['notice']}>{notice}</p>}
        <p className={styles['facts']}>
          {collection.cases + collection.metrics === 0 ? 'Empty' : partsWords(collection)} · changed{' '}
          {date.format(new Date(updatedAt))}
        </p>
      </div>
      <div className={styles['actions']}>
        <KeptActions kind="collections" id={id} name={name} />
      </div>
    </li>
  );
}
