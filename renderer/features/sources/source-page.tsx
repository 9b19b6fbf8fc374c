import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { independences, readingDepths, sourceKinds } from '../../../src/citations/source.ts';
import { ExternalLink } from '../../components/external-link/external-link.tsx';
import { FailedState, LoadingState, Notice } from '../../components/notice/notice.tsx';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk } from '../../desk-queries.ts';
import styles from './sources.module.css';

const secondHand = new Set(['secondary', 'press-release', 'abstract', 'excerpt', 'key-points']);

/** One document: how it is cited, how much of it was read, and what the library takes from it, by locator. */
export function SourcePage() {
  const { sourceId = '' } = useParams();
  const [params] = useSearchParams();
  const followed = params.get('result');
  const query = useDesk('library.source', { id: sourceId });
  useEffect(() => {
    if (followed && query.data)
      document.querySelector(`[data-metric-id="${CSS.escape(followed)}"]`)?.scrollIntoView({ block: 'center' });
  }, [followed, query.data]);
  if (query.isPending) return <LoadingState label="Opening the source" />;
  if (query.error) return <FailedState error={query.error} onRetry={() => void query.refetch()} />;
  const { source, reference, metrics, cases } = query.data;
  const locators = [...new Set(metrics.map((metric) => metric.source.locator))].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB', { numeric: true }),
  );
  return (
    <Page
      title={source.title}
      kicker={
        <>
          <Link to="/sources">Sources</Link> · {sourceKinds[source.kind]}
        </>
      }
    >
      <dl className={styles['about']}>
        <dt>Cite as</dt>
        <dd className={styles['reference']}>{reference}</dd>
        <dt>Read</dt>
        <dd>
          {readingDepths[source.read]}
          {secondHand.has(source.read) && '. The full document may say more, or put it differently.'}
        </dd>
        <dt>Stands behind it</dt>
        <dd>{independences[source.independence]}</dd>
        {source.url && (
          <>
            <dt>Address</dt>
            <dd>
              <ExternalLink href={source.url}>{source.url}</ExternalLink>
            </dd>
          </>
        )}
        {source.doi && (
          <>
            <dt>DOI</dt>
            <dd>
              <ExternalLink href={`https://doi.org/${source.doi}`}>{source.doi}</ExternalLink>
            </dd>
          </>
        )}
        {cases.length > 0 && (
          <>
            <dt>Used in</dt>
            <dd>
              {cases.map(({ id, label }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Link to={`/cases/${id}`}>{label}</Link>
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {source.notes && <Notice title="Before you rely on it">{source.notes}</Notice>}
      <h2 className={styles['takes']}>
        What the library takes from it <span>{metrics.length}</span>
      </h2>
      {metrics.length === 0 && <p>No results: only context, dates or scale.</p>}
      {locators.map((locator) => (
        <section key={locator} className={styles['locator']}>
          <h3>{locator}</h3>
          <div className={styles['rows']}>
            {metrics
              .filter((metric) => metric.source.locator === locator)
              .map((metric) => (
                <OutcomeRow key={metric.id} metric={metric} showCase highlighted={metric.id === followed} />
              ))}
          </div>
        </section>
      ))}
    </Page>
  );
}
