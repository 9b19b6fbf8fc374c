import { useEffect, useState } from 'react';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { VirtualList } from '../../components/virtual-list/virtual-list.tsx';
import { useDesk } from '../../desk-queries.ts';
import { FoundCase, FoundMetric } from './found-row.tsx';
import { pageSize } from '../../../src/search/search-query.ts';
import { searchPage, type LibraryQuery } from './library-query.ts';
import styles from './found-row.module.css';

interface FoundListProps {
  kind: 'cases' | 'metrics';
  query: LibraryQuery;
  /** The first page, with how many there are. */
  result: SearchResult;
}

const estimatePx = { cases: 108, metrics: 118 };
/** A row that is gone sooner was only scrolled past. */
const passingMs = 80;

/** Every hit of one kind, however many: a page is fetched when it comes into sight. */
export function FoundList({ kind, query, result }: FoundListProps) {
  const titleId = `found-${kind}-all`;
  const total = result.totals[kind];
  return (
    <section aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>
          {kind === 'cases' ? 'Case studies' : 'Results'} <span>{total.toLocaleString('en-GB')}</span>
        </h2>
      </header>
      <VirtualList count={total} estimatePx={estimatePx[kind]} labelledBy={titleId}>
        {(index) =>
          index < pageSize ? (
            <Hit kind={kind} result={result} index={index} />
          ) : (
            <LaterHit kind={kind} query={query} index={index} />
          )
        }
      </VirtualList>
    </section>
  );
}

function Hit({ kind, result, index }: { kind: FoundListProps['kind']; result: SearchResult; index: number }) {
  const hit = kind === 'cases' ? undefined : result.metrics[index];
  if (hit) return <FoundMetric hit={hit} />;
  const found = kind === 'cases' ? result.cases[index] : undefined;
  return found ? <FoundCase hit={found} /> : <Waiting />;
}

function LaterHit({ kind, query, index }: Omit<FoundListProps, 'result'> & { index: number }) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStays(true), passingMs);
    return () => clearTimeout(timer);
  }, []);
  const page = useDesk('library.search', searchPage(query, Math.floor(index / pageSize)), { enabled: stays });
  if (page.data) return <Hit kind={kind} result={page.data} index={index % pageSize} />;
  if (!page.error) return <Waiting />;
  return (
    <div className={styles['waiting']}>
      {page.error.message}
      <button type="button" onClick={() => void page.refetch()}>
        Try again
      </button>
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles['waiting']}>
      <span className="visually-hidden">Loading…</span>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}
