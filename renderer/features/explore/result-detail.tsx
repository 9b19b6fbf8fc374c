import { useEffect, useEffectEvent } from 'react';
import { shortTitle } from '../../../src/case-studies/short-title.ts';
import type { MetricView } from '../../../src/library/views.ts';
import { IconButton } from '../../components/button/button.tsx';
import { MiniOutcome } from '../../components/outcome-row/mini-outcome.tsx';
import { OutcomeDetails } from '../../components/outcome-row/outcome-details.tsx';
import { useCollecting } from '../../collection/collecting.tsx';
import styles from './result-detail.module.css';

/** Everything about the result that the reader is on, beside what they are reading. */
export function ResultDetail({ metric, onClose }: { metric: MetricView; onClose: () => void }) {
  const collecting = useCollecting();
  const answer = useEffectEvent(onClose);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role="dialog"]')) answer();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const held = collecting.packHolds(metric.id);
  return (
    <section
      className={styles['detail']}
      aria-labelledby="result-detail"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by the keyboard as well.
      tabIndex={0}
    >
      <header>
        <h2 id="result-detail">{shortTitle(metric.caseTitle)}</h2>
        <IconButton
          icon={held ? 'check' : 'plus'}
          label={held ? 'In the evidence pack' : 'Add to an evidence pack'}
          pressed={held}
          onPress={() => collecting.addMetric(metric.id)}
        />
        <IconButton icon="close" label="Close the details" keys="Esc" onPress={onClose} />
      </header>
      <h3>{metric.indicator.label}</h3>
      <div className={styles['mini']}>
        <MiniOutcome metric={metric} />
      </div>
      <OutcomeDetails metric={metric} />
    </section>
  );
}
