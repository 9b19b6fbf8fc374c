import { memo } from 'react';
import type { SearchResult } from '../../../src/contract/search-answer.ts';
import { CaseResult } from '../../components/case-result/case-result.tsx';
import { NewBadge } from '../../components/case-result/new-badge.tsx';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import styles from './found-row.module.css';

export const FoundCase = memo(function FoundCase({ hit }: { hit: SearchResult['cases'][number] }) {
  return <CaseResult card={hit.card} passage={hit.passage} isNew={hit.isNew} />;
});

export const FoundMetric = memo(function FoundMetric({ hit }: { hit: SearchResult['metrics'][number] }) {
  return (
    <div className={styles['metric']} data-new={hit.isNew}>
      {hit.isNew && <NewBadge />}
      <OutcomeRow metric={hit.metric} showCase />
    </div>
  );
});
