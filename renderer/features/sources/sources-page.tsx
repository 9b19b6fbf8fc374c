import { useState } from 'react';
import { Link } from 'react-router';
import { independences, readingDepths, sourceKinds } from '../../../src/citations/source.ts';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';
import { ListFilter } from '../../components/list-filter/list-filter.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './sources.module.css';

/** Every document that a figure in the library was read in. */
export function SourcesPage() {
  const query = useDesk('library.sources', {});
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const sources = (query.data ?? []).filter(({ reference }) => reference.toLowerCase().includes(wanted));
  return (
    <Page
      title="Sources"
      lead="Every document that figures in the library were read in, how much of it was read, and who stands behind it."
      width="reading"
    >
      <ReferenceNav />
      {query.isPending && <LoadingState />}
      {query.error && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <>
          <ListFilter
            text={text}
            onChange={setText}
            placeholder="author, title or year"
            shown={sources.length}
            total={query.data.length}
            of="sources"
          />
          <ul className={styles['list']}>
            {sources.map(({ source, short, reference, metrics, cases }) => (
              <li key={source.id}>
                <h2>
                  <Link to={`/sources/${source.id}`}>{source.title}</Link>
                </h2>
                <p>{reference}</p>
                <p className={styles['facts']}>
                  {[
                    sourceKinds[source.kind],
                    `read: ${readingDepths[source.read].toLowerCase()}`,
                    independences[source.independence].toLowerCase(),
                    `${metrics} ${metrics === 1 ? 'result' : 'results'} in ${cases} case ${cases === 1 ? 'study' : 'studies'}`,
                  ].join(' · ')}
                </p>
                <span className="visually-hidden">Cited as {short}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
