import { useDeferredValue } from 'react';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { Button } from '../../components/button/button.tsx';
import { FoundCase, FoundMetric } from './found-row.tsx';
import { FoundThings } from './found-things.tsx';
import type { LibraryQuery, Scope } from './library-query.ts';
import styles from './library-page.module.css';

/** How many of each kind are shown when all are: fewer case studies where words may have found results. */
const shownOf = { cases: 5, casesFound: 3, things: 3, metrics: 12 };
/** Results that a window shows at once. The others are drawn in the next frame: nobody sees them sooner. */
const metricsAtOnce = 3;

function useShownMetrics(metrics: SearchResult['metrics']): SearchResult['metrics'] {
  const drawn = useDeferredValue(metrics);
  if (drawn === metrics) return metrics.slice(0, shownOf.metrics);
  return metrics.slice(0, metricsAtOnce);
}

interface FoundPreviewProps {
  query: LibraryQuery;
  result: SearchResult;
  onChange: (change: Partial<LibraryQuery>) => void;
}

interface PartProps {
  id: string;
  title: string;
  total: number;
  shown: number;
  /** What "Show all 12" shows: `results`. */
  of: string;
  onShowAll: () => void;
  children: React.ReactNode;
}

function Part({ id, title, total, shown, of, onShowAll, children }: PartProps) {
  if (total === 0) return null;
  return (
    <section aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title} <span>{total.toLocaleString('en-GB')}</span>
        </h2>
        {total > shown && (
          <Button look="quiet" size="small" onPress={onShowAll}>
            Show all {total.toLocaleString('en-GB')} {of}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}

/** The best of each kind, with the way to all of them. */
export function FoundPreview({ query, result, onChange }: FoundPreviewProps) {
  const { cases, metrics, things, totals } = result;
  const shownCases = query.text.trim() ? shownOf.casesFound : shownOf.cases;
  const shownMetrics = useShownMetrics(metrics);
  const showAll = (scope: Scope) => () => onChange({ scope });
  return (
    <>
      <Part
        id="found-cases"
        title="Case studies"
        total={totals.cases}
        shown={shownCases}
        of="case studies"
        onShowAll={showAll('cases')}
      >
        <ul className={styles['list']}>
          {cases.slice(0, shownCases).map((hit) => (
            <li key={hit.card.id}>
              <FoundCase hit={hit} />
            </li>
          ))}
        </ul>
      </Part>
      <Part
        id="found-things"
        title="Other"
        total={things.length}
        shown={shownOf.things}
        of="others"
        onShowAll={showAll('things')}
      >
        <FoundThings things={things.slice(0, shownOf.things)} />
      </Part>
      <Part
        id="found-results"
        title="Results"
        total={totals.metrics}
        shown={shownOf.metrics}
        of="results"
        onShowAll={showAll('metrics')}
      >
        <div className={styles['rows']}>
          {shownMetrics.map((hit) => (
            <FoundMetric key={hit.metric.id} hit={hit} />
          ))}
        </div>
      </Part>
    </>
  );
}
