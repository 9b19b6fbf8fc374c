import { Link } from 'react-router';
import { caseStudyKinds } from '../../../src/case-studies/case-study.ts';
import type { CaseCard } from '../../../src/library/views.ts';
import { EvidenceBalance } from '../../components/evidence-balance/evidence-balance.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { CaseActions } from './case-actions.tsx';
import { actionId } from './comparison-actions.ts';
import styles from './comparison-header.module.css';

interface ComparisonHeaderProps {
  card: CaseCard;
  isBaseline: boolean;
  /** Where a column that is being dragged would come to stand, seen from this one. */
  drop: 'before' | 'after' | null;
  isDragged: boolean;
  headRef: (element: HTMLElement | null) => void;
  handleProps: React.HTMLAttributes<HTMLElement> | null;
}

/** The head of one column: which case study, and what can be done with it. */
export function ComparisonHeader({ card, isBaseline, drop, isDragged, headRef, handleProps }: ComparisonHeaderProps) {
  return (
    <th
      scope="col"
      ref={headRef}
      className={styles['head']}
      data-baseline={isBaseline}
      data-drop={drop ?? undefined}
      data-dragged={isDragged}
    >
      {isBaseline && <span className={styles['baseline']}>Baseline</span>}
      <Link
        id={actionId('title', card.id)}
        className={styles['title'] ?? ''}
        to={`/cases/${card.id}`}
        title={card.title}
      >
        {card.title}
      </Link>
      <p className={styles['place']}>
        {caseStudyKinds[card.kind]}, {card.country}
      </p>
      <EvidenceBalance counts={card.effects} total={card.metrics} />
      <div className={styles['bar']}>
        {handleProps && (
          // For pointers only: the arrows beside it do the same from the keyboard.
          <span className={styles['handle']} aria-hidden="true" title="Drag to move" {...handleProps}>
            <Icon name="drag" size={16} />
          </span>
        )}
        <CaseActions id={card.id} title={card.title} isBaseline={isBaseline} />
      </div>
    </th>
  );
}
