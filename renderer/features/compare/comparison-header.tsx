import { Link } from 'react-router';
import { caseStudyKinds } from '../../../src/case-studies/case-study.ts';
import type { CaseCard } from '../../../src/library/views.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { IconButton } from '../../components/button/button.tsx';
import { EvidenceBalance } from '../../components/evidence-balance/evidence-balance.tsx';
import styles from './compare-page.module.css';

interface ComparisonHeaderProps {
  card: CaseCard;
  index: number;
  count: number;
  onMove: (id: string, step: -1 | 1, title: string) => void;
}

/** The head of one column: which case study, and how to move or remove it. */
export function ComparisonHeader({ card, index, count, onMove }: ComparisonHeaderProps) {
  const collecting = useCollecting();
  return (
    <th scope="col">
      <Link to={`/cases/${card.id}`}>{card.title}</Link>
      <p className={styles['place']}>
        {caseStudyKinds[card.kind]}, {card.country}
      </p>
      <EvidenceBalance counts={card.effects} total={card.metrics} />
      <div className={styles['columnActions']}>
        <IconButton
          icon="back"
          size="small"
          label={`Move ${card.title} left`}
          isDisabled={index === 0}
          onPress={() => onMove(card.id, -1, card.title)}
        />
        <IconButton
          icon="forward"
          size="small"
          label={`Move ${card.title} right`}
          isDisabled={index === count - 1}
          onPress={() => onMove(card.id, 1, card.title)}
        />
        <IconButton
          icon="close"
          size="small"
          label={`Take ${card.title} out of the comparison`}
          onPress={() => collecting.toggleComparison(card.id, card.title)}
        />
      </div>
    </th>
  );
}
