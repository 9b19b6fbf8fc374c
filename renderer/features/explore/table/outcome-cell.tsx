import { Link } from 'react-router';
import { comparatorText } from '../../../../src/evidence/comparator-text.ts';
import { formatFigure } from '../../../../src/evidence/format-figure.ts';
import { metricStatuses } from '../../../../src/evidence/outcome-metric.ts';
import { sizes } from '../../../../src/evidence/size.ts';
import { studyDesigns } from '../../../../src/evidence/study-design.ts';
import type { OutcomeColumn } from '../../../../src/explore/outcome-columns.ts';
import { assertNever } from '../../../../src/lib/assert-never.ts';
import type { MetricView } from '../../../../src/library/views.ts';
import { outcomeDomains } from '../../../../src/vocabulary/vocabulary.ts';
import { CertaintyMarks } from '../../../components/certainty-marks/certainty-marks.tsx';
import { EffectMark } from '../../../components/effect-mark/effect-mark.tsx';
import styles from './outcomes-grid.module.css';

interface OutcomeCellProps {
  metric: MetricView;
  column: OutcomeColumn;
  /** Whether Tab reaches its link: only in the row that the keyboard is in. */
  reachable: boolean;
}

/** One fact of a result, as the outcome row sets it. */
export function OutcomeCell({ metric, column, reachable }: OutcomeCellProps): React.ReactNode {
  const tabIndex = reachable ? 0 : -1;
  switch (column) {
    case 'effect':
      // What stays in sight says how sure anyone can be, however far the table is scrolled.
      return (
        <>
          <EffectMark effect={metric.effect} />
          <span className={styles['sure']}>
            <CertaintyMarks certainty={metric.certainty} />
          </span>
        </>
      );
    case 'figure': {
      const { headline, unit } = formatFigure(metric.figure);
      return (
        <>
          <strong className={styles['headline']}>{headline}</strong> <small>{unit}</small>
        </>
      );
    }
    case 'indicator':
      return metric.indicator.label;
    case 'statement':
      return metric.statement;
    case 'case':
      return (
        <Link to={`/cases/${metric.caseId}?result=${encodeURIComponent(metric.id)}`} tabIndex={tabIndex}>
          {metric.caseTitle}
        </Link>
      );
    case 'comparator':
      return comparatorText(metric);
    case 'period':
      return metric.period.words;
    case 'population':
      return metric.population;
    case 'design':
      return studyDesigns[metric.design].label;
    case 'certainty':
      return <CertaintyMarks certainty={metric.certainty} />;
    case 'status':
      return metricStatuses[metric.status];
    case 'size':
      return metric.size && `${sizes[metric.size].label}, ${sizes[metric.size].band}`;
    case 'domain':
      return outcomeDomains[metric.domain];
    case 'source':
      return (
        <Link to={`/sources/${metric.source.id}?result=${encodeURIComponent(metric.id)}`} tabIndex={tabIndex}>
          {metric.source.short}, {metric.source.locator}
        </Link>
      );
    default:
      return assertNever(column);
  }
}
