import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { MetricView } from '../../../src/library/views.ts';
import { comparatorText } from '../../../src/evidence/comparator-text.ts';
import { formatFigure } from '../../../src/evidence/format-figure.ts';
import { sizes } from '../../../src/evidence/size.ts';
import { certaintyLabels, studyDesigns } from '../../../src/evidence/study-design.ts';
import { unobservedLabel } from '../../../src/evidence/unobserved-label.ts';
import { useCollecting } from '../../collection/collecting.tsx';
import { IconButton } from '../button/button.tsx';
import { CertaintyMarks } from '../certainty-marks/certainty-marks.tsx';
import { EffectMark } from '../effect-mark/effect-mark.tsx';
import { Icon } from '../icon/icon.tsx';
import { OutcomeDetails } from './outcome-details.tsx';
import styles from './outcome-row.module.css';

interface OutcomeRowProps {
  metric: MetricView;
  /** Name the case study too: where rows of several stand together. */
  showCase?: boolean;
  /** Draw it as the one that the reader followed a link to. */
  highlighted?: boolean;
  /** Without the button that adds it to a pack. */
  readOnly?: boolean;
}

/**
 * One published result, the atom of Casebook. Reading order, here and in every export: effect, figure, indicator, against
 * what, when, design, certainty, source and locator. What nobody observed is dashed, hatched and labelled before any word.
 */
export function OutcomeRow({ metric, showCase = false, highlighted = false, readOnly = false }: OutcomeRowProps) {
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const collecting = useCollecting();
  const figure = formatFigure(metric.figure);
  const unobserved = unobservedLabel(metric);
  const collected = collecting.packHolds(metric.id);
  const contradicted = metric.relations.filter((relation) => relation.kind === 'contradicts').length;

  return (
    <article
      className={styles['row']}
      data-unobserved={unobserved !== null}
      data-highlighted={highlighted}
      data-metric-id={metric.id}
      aria-label={`${metric.statement}, ${metric.caseTitle}`}
    >
      <div className={styles['face']}>
        <div className={styles['effect']}>
          <EffectMark effect={metric.effect} />
          {metric.size && (
            <span className={styles['size']} title={`A relative change of ${sizes[metric.size].band} (LGA bands)`}>
              {sizes[metric.size].label} change
            </span>
          )}
        </div>
        <div className={styles['figure']}>
          {unobserved && <span className={styles['tag']}>{unobserved}</span>}
          <strong className={styles['headline']} data-long={figure.headline.length > 11}>
            {figure.headline}
          </strong>
          {figure.unit && <span className={styles['unit']}>{figure.unit}</span>}
          {figure.precision && <span className={styles['precision']}>{figure.precision}</span>}
        </div>
        <div className={styles['what']}>
          {showCase && (
            <Link className={styles['case']} to={`/cases/${metric.caseId}`}>
              {metric.caseTitle}
            </Link>
          )}
          <span className={styles['indicator']}>{metric.indicator.label}</span>
          <span className={styles['statement']}>{metric.statement}</span>
          <span className={styles['against']}>
            <span className={styles['lead']}>Against</span> {comparatorText(metric)}
          </span>
          <span className={styles['when']}>
            <span className={styles['lead']}>When</span> {metric.period.words}
          </span>
        </div>
        <div className={styles['sure']}>
          <span className={styles['design']}>{studyDesigns[metric.design].label}</span>
          <CertaintyMarks certainty={metric.certainty} />
          {metric.secondCertaintyTrail && metric.secondCertaintyTrail.certainty !== metric.certainty && (
            <span className={styles['graders']}>
              second grader: {certaintyLabels[metric.secondCertaintyTrail.certainty].toLowerCase()}
            </span>
          )}
          <Link
            className={styles['source']}
            to={`/sources/${metric.source.id}?result=${encodeURIComponent(metric.id)}`}
          >
            {metric.source.short}, {metric.source.locator}
          </Link>
          {contradicted > 0 && (
            <span className={styles['contradicted']}>
              <Icon name="warning" size={14} />
              {contradicted === 1 ? 'Contradicted by another result' : `Contradicted by ${contradicted} other results`}
            </span>
          )}
        </div>
        <div className={styles['actions']}>
          {!readOnly && (
            <IconButton
              icon={collected ? 'check' : 'plus'}
              label={
                collected
                  ? 'In the evidence pack'
                  : collecting.activePack
                    ? `Add to “${collecting.activePack.title}”`
                    : 'Add to an evidence pack'
              }
              pressed={collected}
              onPress={() => collecting.addMetric(metric.id)}
            />
          )}
          <button
            type="button"
            className={styles['more']}
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" size={16} />
            <span className="visually-hidden">
              {open ? 'Hide' : 'Show'} details of {metric.statement}
            </span>
          </button>
        </div>
      </div>
      {open && (
        <div id={detailsId}>
          <OutcomeDetails metric={metric} />
        </div>
      )}
    </article>
  );
}
