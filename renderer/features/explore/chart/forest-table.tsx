import { Link } from 'react-router';
import { comparatorText } from '../../../../src/evidence/comparator-text.ts';
import { figureText } from '../../../../src/evidence/format-figure.ts';
import { studyDesigns } from '../../../../src/evidence/study-design.ts';
import type { ForestPanel } from '../../../../src/charts/forest/forest-layout.ts';
import { CertaintyMarks } from '../../../components/certainty-marks/certainty-marks.tsx';
import { EffectMark } from '../../../components/effect-mark/effect-mark.tsx';
import styles from './forest-table.module.css';

const heads = [
  'Case study',
  'What was measured',
  'Effect',
  'Figure',
  'Against',
  'When',
  'Design',
  'Certainty',
  'Source',
];

/** The same results as the chart, scale by scale, for those who would rather read than look. */
export function ForestTable({ panels, caption }: { panels: readonly ForestPanel[]; caption: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by the keyboard as well.
    <div className={styles['scroll']} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {panels.map((panel) => (
          <tbody key={panel.key}>
            <tr>
              <th scope="rowgroup" colSpan={heads.length}>
                {panel.title}
                {panel.favourable && <span>{panel.favourable.words.replaceAll(/[←→]/g, '').trim()}</span>}
              </th>
            </tr>
            {panel.rows.map(({ metric, unobserved }) => (
              <tr key={metric.id} data-unobserved={unobserved !== null}>
                <th scope="row">
                  <Link to={`/cases/${metric.caseId}?result=${encodeURIComponent(metric.id)}`}>{metric.caseTitle}</Link>
                </th>
                <td>{metric.statement}</td>
                <td>
                  <EffectMark effect={metric.effect} />
                </td>
                <td>
                  {unobserved && <span className={styles['tag']}>{unobserved}</span>} {figureText(metric.figure)}
                </td>
                <td>{comparatorText(metric)}</td>
                <td>{metric.period.words}</td>
                <td>{studyDesigns[metric.design].label}</td>
                <td>
                  <CertaintyMarks certainty={metric.certainty} />
                </td>
                <td>
                  <Link to={`/sources/${metric.source.id}?result=${encodeURIComponent(metric.id)}`}>
                    {metric.source.short}, {metric.source.locator}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
