import { Fragment, useState } from 'react';
import type { DeskOutput } from '../../../../src/contract/desk-contract.ts';
import { recordedPairs, type RecordedPair } from '../../../../src/explore/disagreement-pairs.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import { relationKinds } from '../../../../src/evidence/outcome-metric.ts';
import { Button } from '../../../components/button/button.tsx';
import { MiniOutcome } from '../../../components/outcome-row/mini-outcome.tsx';
import styles from './why-they-differ.module.css';

type Detail = DeskOutput<'explore.disagreement'>;

/** Pairs that are drawn before the reader asks for more. */
const shownPairs = 3;

/** Recorded reasons first, each with the two results it is recorded of; then what can be read from the results. */
export function WhyTheyDiffer({ reasons, metrics }: Pick<Detail, 'reasons' | 'metrics'>) {
  const [all, setAll] = useState(false);
  const pairs = recordedPairs(metrics);
  const drawn = new Set(pairs.map(({ metrics: [a, b] }) => [a.id, b.id].toSorted().join(' ')));
  // A pair of which one result lies beyond what is listed here cannot be drawn; its words still stand.
  const told = reasons.filter(({ recorded, metricIds }) => recorded && !drawn.has(metricIds.toSorted().join(' ')));
  const read = reasons.filter(({ recorded }) => !recorded);
  if (pairs.length + told.length + read.length === 0) return null;
  const shown = all ? pairs : pairs.slice(0, shownPairs);
  return (
    <section className={styles['why']} aria-labelledby="why-heading">
      <h3 id="why-heading">Why they may differ</h3>
      {pairs.length + told.length > 0 && (
        <div className={styles['recorded']}>
          <h4>
            Recorded in the library <small>by whoever read the sources</small>
          </h4>
          {shown.map((pair) => (
            <Pair key={`${pair.kind} ${pair.metrics[0].id} ${pair.metrics[1].id}`} pair={pair} />
          ))}
          {pairs.length > shownPairs && (
            <Button size="small" aria-expanded={all} onPress={() => setAll(!all)}>
              {all ? 'Show fewer pairs' : `Show all ${pairs.length} pairs`}
            </Button>
          )}
          {told.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      {read.length > 0 && (
        <div className={styles['read']}>
          <h4>
            Read from the results{' '}
            <small>counts only, not a test: they may explain a difference and never prove it</small>
          </h4>
          <ul>
            {read.map(({ text }) => (
              <li key={text}>
                <ReadReason text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** `Design. Results of …: 3 … They may differ because …`: its trait and its reading stand out. */
function ReadReason({ text }: { text: string }) {
  const trait = text.slice(0, text.indexOf('.') + 1);
  const reading = text.indexOf('They may differ because');
  if (reading < 0) return <>{text}</>;
  return (
    <>
      <strong>{trait}</strong>
      {text.slice(trait.length, reading)}
      <em>{text.slice(reading)}</em>
    </>
  );
}

function Pair({ pair: { kind, metrics, whys } }: { pair: RecordedPair }) {
  return (
    <div className={styles['pair']} role="group" aria-label={`${metrics[0].statement} ${kind} ${metrics[1].statement}`}>
      <PairSide metric={metrics[0]} />
      <div className={styles['link']}>
        <strong>{relationKinds[kind]}</strong>
        {whys.map(({ of, why }) => (
          <Fragment key={why}>
            <p>
              {whys.length > 1 && <span>Of {of === metrics[0] ? 'the first' : 'the second'}: </span>}
              {why}
            </p>
          </Fragment>
        ))}
      </div>
      <PairSide metric={metrics[1]} />
    </div>
  );
}

const PairSide = ({ metric }: { metric: MetricView }) => (
  <div className={styles['side']}>
    <MiniOutcome metric={metric} showCase />
  </div>
);
