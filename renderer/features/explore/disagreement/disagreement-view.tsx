import { useRef } from 'react';
import { disagreementSubjects } from '../../../../src/explore/disagreement.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import type { EvidenceFilter } from '../../../../src/search/search-query.ts';
import { keysText } from '../../../commands.tsx';
import { Button } from '../../../components/button/button.tsx';
import { ExportViewButton } from '../../../components/export-view/export-view-button.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../components/notice/notice.tsx';
import { useDesk } from '../../../desk-queries.ts';
import { DisagreementTable } from './disagreement-table.tsx';
import { SubjectDetail } from './subject-detail.tsx';
import { SubjectList } from './subject-list.tsx';
import { useDisagreementSubject } from './use-disagreement-subject.ts';
import styles from './disagreement-view.module.css';

export interface DisagreementViewProps {
  filter: EvidenceFilter;
  onFilter: (next: EvidenceFilter) => void;
  /** Show the table twin instead of the picture. */
  asTable: boolean;
  onAsTable: (asTable: boolean) => void;
}

/** Results that say different things about one subject, side by side. */
export function DisagreementView({ filter, asTable, onAsTable }: DisagreementViewProps) {
  const { by, subject, change } = useDisagreementSubject();
  const answer = useDesk('explore.disagreements', { filter, by }, { keepPrevious: true });
  const detail = useRef<HTMLDivElement>(null);
  const subjects = answer.data;
  // A subject that the filter leaves without results gives way to the most divided one.
  const chosen = subjects?.find(({ id }) => id === subject)?.id ?? subjects?.[0]?.id ?? null;

  const choose = (id: string) => {
    change({ subject: id });
    if (asTable) onAsTable(false);
    detail.current?.scrollTo({ top: 0 });
    // Where one pane is over the other, what was asked for is below the list.
    if (detail.current && detail.current.offsetLeft === 0) detail.current.scrollIntoView();
  };

  return (
    <div className={styles['view']}>
      <div className={styles['controls']}>
        <fieldset>
          <legend className="visually-hidden">Disagreements about</legend>
          {enumKeys(disagreementSubjects).map((kind) => (
            <label key={kind}>
              <input type="radio" name="disagreement-by" checked={by === kind} onChange={() => change({ by: kind })} />
              By {disagreementSubjects[kind].toLowerCase()}
            </label>
          ))}
        </fieldset>
        <span className={styles['ways']}>
          <Button size="small" icon={asTable ? 'disagree' : 'table'} onPress={() => onAsTable(!asTable)}>
            {asTable ? 'Show side by side' : 'Show as table'}
            <span className="visually-hidden"> ({keysText('table-twin')})</span>
          </Button>
          <ExportViewButton
            size="small"
            view={{ kind: 'disagreement', filter, by }}
            suggestedName="Where evidence disagrees"
          />
        </span>
      </div>
      {answer.isPending && <LoadingState label="Looking for disagreement" />}
      {answer.error && !subjects && <FailedState error={answer.error} onRetry={() => void answer.refetch()} />}
      {subjects && subjects.length === 0 && (
        <EmptyState title="No result to compare">
          Nothing that was asked for has a published result. Ask for less, or for something broader.
        </EmptyState>
      )}
      {subjects && chosen !== null && asTable && <DisagreementTable by={by} subjects={subjects} onChoose={choose} />}
      {subjects && chosen !== null && !asTable && (
        <div className={styles['panes']}>
          <SubjectList key={by} by={by} subjects={subjects} chosen={chosen} onChoose={choose} />
          <div ref={detail} className={styles['detail']} role="region" aria-label="The chosen subject" tabIndex={0}>
            <SubjectDetail key={`${by} ${chosen}`} filter={filter} by={by} id={chosen} />
          </div>
        </div>
      )}
    </div>
  );
}
