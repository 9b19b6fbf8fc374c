import { useMemo, useState } from 'react';
import type { MetricView } from '../../../src/library/views.ts';
import { effects, type Effect } from '../../../src/evidence/effect.ts';
import { enumKeys } from '../../../src/lib/enum-keys.ts';
import { outcomeDomains } from '../../../src/vocabulary/vocabulary.ts';
import { EffectGlyph } from '../../components/effect-mark/effect-mark.tsx';
import { OutcomeRow } from '../../components/outcome-row/outcome-row.tsx';
import styles from './case-outcomes.module.css';

/** Results by domain, then by indicator, so that those that disagree stand next to each other. */
function byDomain(metrics: readonly MetricView[]) {
  return enumKeys(outcomeDomains)
    .map((domain) => {
      const inDomain = metrics.filter((metric) => metric.domain === domain);
      const indicators = [...new Set(inDomain.map((metric) => metric.indicator.id))];
      return { domain, metrics: indicators.flatMap((id) => inDomain.filter((metric) => metric.indicator.id === id)) };
    })
    .filter((group) => group.metrics.length > 0);
}

interface CaseOutcomesProps {
  metrics: readonly MetricView[];
  /** Id of the result that the reader followed a link to. */
  highlighted: string | null;
}

export function CaseOutcomes({ metrics, highlighted }: CaseOutcomesProps) {
  const [effect, setEffect] = useState<Effect | null>(null);
  const shown = useMemo(
    () => byDomain(effect ? metrics.filter((metric) => metric.effect === effect) : metrics),
    [effect, metrics],
  );
  if (metrics.length === 0)
    return (
      <p className={styles['none']}>
        No published result was found for this case study. What is known about it is context only.
      </p>
    );
  const present = enumKeys(effects).filter((name) => metrics.some((metric) => metric.effect === name));
  return (
    <>
      <div className={styles['filters']} role="group" aria-label="Show results that are">
        <button type="button" aria-pressed={effect === null} onClick={() => setEffect(null)}>
          All {metrics.length}
        </button>
        {present.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={effect === name}
            onClick={() => setEffect(effect === name ? null : name)}
          >
            <EffectGlyph effect={name} size={16} />
            {effects[name].label} {metrics.filter((metric) => metric.effect === name).length}
          </button>
        ))}
      </div>
      {shown.map(({ domain, metrics: rows }) => (
        <section key={domain} className={styles['group']} aria-label={outcomeDomains[domain]}>
          <h3>{outcomeDomains[domain]}</h3>
          <div className={styles['rows']}>
            {rows.map((metric) => (
              <OutcomeRow key={metric.id} metric={metric} highlighted={metric.id === highlighted} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
