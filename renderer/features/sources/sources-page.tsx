import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskOutput } from '../../../src/contract/desk-contract.ts';
import { independences, readingDepths, sourceKinds } from '../../../src/citations/source.ts';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';
import { ListFilter } from '../../components/list-filter/list-filter.tsx';
import { Page } from '../../components/page/page.tsx';
import { VirtualList } from '../../components/virtual-list/virtual-list.tsx';
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
          <div className={styles['list']}>
            <VirtualList count={sources.length} estimatePx={96} label="Sources">
              {(index) => {
                const listed = sources[index];
                return listed && <SourceItem key={listed.source.id} listed={listed} />;
              }}
            </VirtualList>
          </div>
        </>
      )}
    </Page>
  );
}

function SourceItem({ listed }: { listed: DeskOutput<'library.sources'>[number] }) {
  const { source, short, reference, metrics, cases } = listed;
  return (
    <div className={styles['item']}>
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
    </div>
  );
}
