import { useState } from 'react';
import { effectCount } from '../../../../src/evidence/balance.ts';
import { effects, type Effect } from '../../../../src/evidence/effect.ts';
import type { DisagreementSubject } from '../../../../src/explore/disagreement.ts';
import { countWords } from '../../../../src/lib/count-words.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { useCollecting } from '../../../collection/collecting.tsx';
import { Button } from '../../../components/button/button.tsx';
import { EffectMark } from '../../../components/effect-mark/effect-mark.tsx';
import { FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { MiniOutcome } from '../../../components/outcome-row/mini-outcome.tsx';
import { useDesk } from '../../../desk-queries.ts';
import { WhyTheyDiffer } from './why-they-differ.tsx';
import styles from './subject-detail.module.css';

/** As many results of each effect as are drawn before the reader asks for more. */
const shownResults = 6;
const columns: readonly Effect[] = enumKeys(effects).filter((effect) => effect !== 'not-an-effect');

interface SubjectDetailProps {
  filter: EvidenceFilter;
  by: DisagreementSubject;
  id: string;
}

/** One subject: what its results say, side by side, and why they may differ. */
export function SubjectDetail({ filter, by, id }: SubjectDetailProps) {
  const answer = useDesk('explore.disagreement', { filter, by, id });
  const collecting = useCollecting();
  const detail = answer.data;
  if (answer.isPending) return <LoadingState label="Fetching the results" />;
  if (!detail) return answer.error ? <FailedState error={answer.error} onRetry={() => void answer.refetch()} /> : null;
  const others = detail.metrics.filter(({ effect }) => effect === 'not-an-effect');
  return (
    <div className={styles['detail']}>
      <header>
        <h2 tabIndex={-1} id="subject-heading">
          {detail.label}
        </h2>
        {detail.definition && <p className={styles['definition']}>{detail.definition}</p>}
        <p className={styles['sentence']}>{detail.summary}</p>
        <Button
          size="small"
          icon="plus"
          isDisabled={detail.metrics.length === 0}
          onPress={() => collecting.addMetrics(detail.metrics.map((metric) => metric.id))}
        >
          Add all to pack
        </Button>
      </header>
      <div className={styles['columns']}>
        {columns.map((effect) => (
          <EffectColumn
            key={effect}
            effect={effect}
            total={effectCount(detail.balance, effect)}
            metrics={detail.metrics.filter((metric) => metric.effect === effect)}
          />
        ))}
      </div>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>
            {countWords(effectCount(detail.balance, 'not-an-effect'), 'number')} that{' '}
            {others.length === 1 ? 'is no effect estimate' : 'are no effect estimates'}
          </summary>
          <div className={styles['grid']}>
            {others.map((metric) => (
              <MiniOutcome key={metric.id} metric={metric} showCase />
            ))}
          </div>
        </details>
      )}
      <WhyTheyDiffer reasons={detail.reasons} metrics={detail.metrics} />
    </div>
  );
}

interface EffectColumnProps {
  effect: Effect;
  /** In all, beyond what was fetched. */
  total: number;
  metrics: readonly MetricView[];
}

function EffectColumn({ effect, total, metrics }: EffectColumnProps) {
  const [all, setAll] = useState(false);
  const shown = all ? metrics : metrics.slice(0, shownResults);
  return (
    <section className={styles['column']} data-effect={effect} aria-labelledby={`column-${effect}`}>
      <h3 id={`column-${effect}`}>
        <EffectMark effect={effect} /> <span className={styles['total']}>{formatNumber(total)}</span>
      </h3>
      {total === 0 && <p className={styles['none']}>No result says so.</p>}
      {shown.map((metric) => (
        <MiniOutcome key={metric.id} metric={metric} showCase underEffect />
      ))}
      {metrics.length > shownResults && (
        <Button size="small" look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${formatNumber(metrics.length)}`}
        </Button>
      )}
      {total > metrics.length && (
        <p className={styles['none']}>
          {countWords(total - metrics.length, 'more result')}: narrow the search to see{' '}
          {total - metrics.length === 1 ? 'it' : 'them'}.
        </p>
      )}
    </section>
  );
}
