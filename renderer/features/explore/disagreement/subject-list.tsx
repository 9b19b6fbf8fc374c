import { useRef, useState } from 'react';
import { conflicts } from '../../../../src/evidence/balance.ts';
import type { Disagreement, DisagreementSubject } from '../../../../src/explore/disagreement.ts';
import { countWords } from '../../../../src/lib/count-words.ts';
import { EffectBar } from './effect-bar.tsx';
import styles from './subject-list.module.css';

interface SubjectListProps {
  by: DisagreementSubject;
  subjects: readonly Disagreement[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

const names: Record<DisagreementSubject, [one: string, many: string]> = {
  indicator: ['indicator', 'indicators'],
  intervention: ['intervention', 'interventions'],
};

/** Subjects, those that contradict each other first. Up and down walk the list, Enter reads one. */
export function SubjectList({ by, subjects, chosen, onChoose }: SubjectListProps) {
  const list = useRef<HTMLDivElement>(null);
  const divided = subjects.filter(({ conflict }) => conflict !== null);
  const agreed = subjects.filter(({ conflict }) => conflict === null);
  const [allShown, setAllShown] = useState(agreed.some(({ id }) => id === chosen) || divided.length === 0);
  const tabStop = chosen ?? subjects[0]?.id;

  const onKeyDown = (event: React.KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('button[data-subject]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, next))]?.focus();
  };
  const item = (subject: Disagreement) => (
    <li key={subject.id}>
      <button
        type="button"
        data-subject={subject.id}
        tabIndex={subject.id === tabStop ? 0 : -1}
        aria-current={subject.id === chosen}
        onClick={() => onChoose(subject.id)}
        onKeyDown={onKeyDown}
      >
        <span className={styles['head']}>
          <strong>{subject.label}</strong>
          {subject.conflict && (
            <span className={styles['conflict']} data-conflict={subject.conflict}>
              {conflicts[subject.conflict]}
            </span>
          )}
        </span>
        <EffectBar balance={subject.balance} />
        <span className={styles['sentence']}>{subject.summary}</span>
        {subject.recorded > 0 && (
          <span className={styles['recorded']}>{countWords(subject.recorded, 'recorded contradiction')}</span>
        )}
      </button>
    </li>
  );

  return (
    <div ref={list} className={styles['list']}>
      <p className={styles['count']} role="status">
        {countWords(divided.length, ...names[by])} with disagreement
      </p>
      <ul aria-label={`${divided.length === 1 ? names[by][0] : names[by][1]} with disagreement`}>
        {divided.map(item)}
      </ul>
      {agreed.length > 0 && (
        <>
          <button
            type="button"
            className={styles['more']}
            aria-expanded={allShown}
            onClick={() => setAllShown(!allShown)}
          >
            {countWords(agreed.length, ...names[by])} without disagreement
          </button>
          {allShown && <ul aria-label={`${names[by][1]} without disagreement`}>{agreed.map(item)}</ul>}
        </>
      )}
    </div>
  );
}
