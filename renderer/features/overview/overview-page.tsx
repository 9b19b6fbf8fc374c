import { Link } from 'react-router';
import { formatNumber } from '../../../src/lib/format-number.ts';
import type { LibraryOverview } from '../../../src/library/library-overview.ts';
import { EmptyState, FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { ReferenceNav } from '../../components/reference-nav/reference-nav.tsx';
import { useDesk } from '../../desk-queries.ts';
import { BarTable } from './bar-table.tsx';
import { Gaps } from './gaps.tsx';
import styles from './overview.module.css';
import { ResultsInNumbers } from './results-in-numbers.tsx';

function Totals({ entries, results, sources, secondGradings }: LibraryOverview) {
  return (
    <dl className={styles['totals']}>
      <div>
        <dt>Entries</dt>
        <dd>
          <Link to="/?scope=cases">{formatNumber(entries.total)}</Link>
        </dd>
      </div>
      <div>
        <dt>Results</dt>
        <dd>
          <Link to="/?scope=metrics">
            {formatNumber(results.total.observed)}
            {results.total.unobserved > 0 && <small>+ {formatNumber(results.total.unobserved)} not observed</small>}
          </Link>
        </dd>
      </div>
      <div>
        <dt>Sources</dt>
        <dd>
          <Link to="/sources">{formatNumber(sources.total)}</Link>
        </dd>
      </div>
      <div>
        <dt>Results graded twice</dt>
        <dd>
          {formatNumber(secondGradings.total)}
          {secondGradings.total > 0 && <small>{secondGradings.differing} differently</small>}
        </dd>
      </div>
    </dl>
  );
}

function Numbers({ overview }: { overview: LibraryOverview }) {
  const { entries, results, sources, gaps, disagreements } = overview;
  return (
    <div className={styles['overview']}>
      <Totals {...overview} />
      <h2>Entries</h2>
      <div className={styles['charts']}>
        <BarTable
          caption="By type"
          counted="Entries"
          rows={entries.byKind.map((row) => ({ ...row, to: `/?scope=cases&kind=${row.id}` }))}
        />
        <BarTable
          caption="By country"
          counted="Entries"
          rows={entries.byCountry.map((row) => ({
            ...row,
            to: `/?scope=cases&country=${encodeURIComponent(row.id)}`,
          }))}
        />
      </div>
      <h2>Results</h2>
      <p className={styles['lead']}>
        <span className={styles['key']} data-look="observed" aria-hidden="true" /> Solid bars are results that somebody
        observed. <span className={styles['key']} data-look="unobserved" aria-hidden="true" /> Hatched bars are
        projected, claimed or modelled: nobody observed those. A link opens both in the library, where each is labelled.{' '}
        <Link to="/method">How they are graded</Link>
      </p>
      <ResultsInNumbers results={results} sources={sources} />
      <Gaps gaps={gaps} disagreements={disagreements} />
    </div>
  );
}

/** The library in numbers: what it holds, how far that can be relied on, and what it does not hold. */
export function OverviewPage() {
  const query = useDesk('library.overview', {});
  return (
    <Page
      title="The library in numbers"
      lead="What the library holds, how far it can be relied on, where its results disagree, and what is missing. Counts, never averages."
      width="reading"
    >
      <ReferenceNav />
      {query.isPending && <LoadingState label="Counting" />}
      {query.error && <FailedState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.entries.total === 0 && (
        <EmptyState title="The library holds no entries">Settings says what is wrong with its content.</EmptyState>
      )}
      {query.data && query.data.entries.total > 0 && <Numbers overview={query.data} />}
    </Page>
  );
}
