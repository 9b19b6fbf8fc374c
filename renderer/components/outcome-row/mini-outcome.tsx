import { Link } from 'react-router';
import type { MetricView } from '../../../src/library/views.ts';
import { comparatorText } from '../../../src/evidence/comparator-text.ts';
import { formatFigure } from '../../../src/evidence/format-figure.ts';
import { studyDesigns } from '../../../src/evidence/study-design.ts';
import { unobservedLabel } from '../../../src/evidence/unobserved-label.ts';
import { CertaintyMarks } from '../certainty-marks/certainty-marks.tsx';
import { EffectMark } from '../effect-mark/effect-mark.tsx';
import styles from './mini-outcome.module.css';

interface MiniOutcomeProps {
  metric: MetricView;
  /** Name the case study too: where results of several stand together. */
  showCase?: boolean;
  /** Leave the effect to a heading above it. */
  underEffect?: boolean;
}

/** The outcome row where there is only a column for it: same facts, same order. */
export function MiniOutcome({ metric, showCase = false, underEffect = false }: MiniOutcomeProps) {
  const figure = formatFigure(metric.figure);
  const unobserved = unobservedLabel(metric);
  return (
    <article className={styles['mini']} data-unobserved={unobserved !== null}>
      {!underEffect && <EffectMark effect={metric.effect} />}
      {unobserved && <span className={styles['tag']}>{unobserved}</span>}
      <strong className={styles['headline']}>{figure.headline}</strong>
      {figure.unit && <span className={styles['quiet']}>{figure.unit}</span>}
      {figure.precision && <span className={styles['quiet']}>{figure.precision}</span>}
      {showCase && (
        <Link className={styles['case']} to={`/cases/${metric.caseId}`}>
          {metric.caseTitle}
        </Link>
      )}
      <Link to={`/cases/${metric.caseId}?result=${encodeURIComponent(metric.id)}`}>{metric.statement}</Link>
      <span className={styles['quiet']}>
        against {comparatorText(metric)}; {metric.period.words}
      </span>
      <span className={styles['quiet']}>{studyDesigns[metric.design].label}</span>
      <CertaintyMarks certainty={metric.certainty} />
      <Link className={styles['quiet']} to={`/sources/${metric.source.id}?result=${encodeURIComponent(metric.id)}`}>
        {metric.source.short}, {metric.source.locator}
      </Link>
    </article>
  );
}
