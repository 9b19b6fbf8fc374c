import { Link } from 'react-router';
import { caseStudyKinds } from '../../../src/case-studies/case-study.ts';
import type { Passage } from '../../../src/contract/search-answer.ts';
import type { CaseCard } from '../../../src/library/views.ts';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { IconButton } from '../button/button.tsx';
import { EvidenceBalance } from '../evidence-balance/evidence-balance.tsx';
import { NewBadge } from './new-badge.tsx';
import styles from './case-result.module.css';

/** Text with its matches marked. */
function Marked({ passage }: { passage: Passage }) {
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const [start, end] of passage.marks) {
    pieces.push(passage.text.slice(from, start), <mark key={start}>{passage.text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {pieces}
      {passage.text.slice(from)}
    </>
  );
}

interface CaseResultProps {
  card: CaseCard;
  /** What matched, instead of the summary. */
  passage?: Passage | null;
  isNew?: boolean;
  /** More to do with it, beside comparing and adding. */
  children?: React.ReactNode;
}

/** A case study as found: enough to decide whether to open it. */
export function CaseResult({ card, passage = null, isNew = false, children }: CaseResultProps) {
  const collecting = useCollecting();
  const compared = collecting.comparison.includes(card.id);
  const held = collecting.packHolds(card.id);
  const facts = [
    caseStudyKinds[card.kind],
    [card.region, card.country].filter((part) => part && part !== card.title).join(', '),
    card.years && (card.years[0] === card.years[1] ? String(card.years[0]) : `${card.years[0]} to ${card.years[1]}`),
    card.population && `${formatNumber(card.population)} people`,
  ].filter(Boolean);
  return (
    <article className={styles['result']}>
      <div className={styles['text']}>
        <div className={styles['head']}>
          <h3>
            <Link to={`/cases/${card.id}`}>{card.title}</Link>
          </h3>
          {isNew && <NewBadge />}
          <p className={styles['facts']}>{facts.join(' · ')}</p>
        </div>
        <p className={styles['summary']}>{passage ? <Marked passage={passage} /> : card.summary}</p>
        <p className={styles['evidence']}>
          <EvidenceBalance counts={card.effects} total={card.metrics} />
          {card.metrics > 0 && (
            <span>
              {card.metrics} {card.metrics === 1 ? 'result' : 'results'} from {card.sources}{' '}
              {card.sources === 1 ? 'source' : 'sources'}
            </span>
          )}
        </p>
      </div>
      <div className={styles['actions']}>
        <IconButton
          icon={compared ? 'check' : 'compare'}
          label={compared ? `Take ${card.title} out of the comparison` : `Add ${card.title} to the comparison`}
          pressed={compared}
          onPress={() => collecting.toggleComparison(card.id, card.title)}
        />
        <IconButton
          icon={held ? 'check' : 'plus'}
          label={held ? `${card.title} is in the evidence pack` : `Add ${card.title} to the evidence pack`}
          pressed={held}
          isDisabled={held}
          onPress={() => collecting.addCase(card.id, card.title)}
        />
        {children}
      </div>
    </article>
  );
}
