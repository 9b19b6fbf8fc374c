import { Link } from 'react-router';
import type { MetricView } from '../../../src/library/views.ts';
import { judgementFactors, metricStatuses, relationsToldBothWays } from '../../../src/evidence/outcome-metric.ts';
import { certaintyLabels, studyDesigns } from '../../../src/evidence/study-design.ts';
import { measureLabels } from '../../../src/evidence/figure.ts';
import { outcomeDomains } from '../../../src/vocabulary/vocabulary.ts';
import { CertaintyMarks } from '../certainty-marks/certainty-marks.tsx';
import styles from './outcome-details.module.css';

/** Everything about a result that one line cannot hold: caveats, how certainty was reached, what disagrees, who was counted. */
export function OutcomeDetails({ metric }: { metric: MetricView }) {
  const design = studyDesigns[metric.design];
  return (
    <div className={styles['details']}>
      {metric.caveats.length > 0 && (
        <section>
          <h4>Read with care</h4>
          <ul>
            {metric.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </section>
      )}
      {metric.relations.length > 0 && (
        <section>
          <h4>Other results</h4>
          <ul>
            {metric.relations.map((relation) => (
              <li key={`${relation.kind} ${relation.metricId}`}>
                <strong>{relationsToldBothWays[relation.kind]}</strong>{' '}
                <Link
                  to={`/cases/${relation.metricId.split('/')[0] ?? ''}?result=${encodeURIComponent(relation.metricId)}`}
                >
                  {relation.summary}
                </Link>
                . {relation.why}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h4>How sure</h4>
        <p>
          {design.label}: starts at {certaintyLabels[metric.certaintyTrail.start].toLowerCase()}. {design.limits}
        </p>
        <CertaintySteps steps={metric.certaintyTrail.steps} />
        <p className={styles['result']}>
          <CertaintyMarks certainty={metric.certainty} />
          <span>
            {metric.maryland === null ? 'Maryland scale does not apply' : `Maryland scale ${metric.maryland} of 5`}
          </span>
        </p>
        {metric.secondCertaintyTrail && (
          <>
            <p>
              {metric.secondCertaintyTrail.certainty === metric.certainty
                ? 'A second grader, who did not see this, reached the same.'
                : `A second grader, who did not see this, reached ${certaintyLabels[metric.secondCertaintyTrail.certainty].toLowerCase()}:`}
            </p>
            {metric.secondCertaintyTrail.certainty !== metric.certainty && (
              <CertaintySteps steps={metric.secondCertaintyTrail.steps} />
            )}
          </>
        )}
      </section>
      <section>
        <h4>What was counted</h4>
        <dl>
          <dt>Population</dt>
          <dd>{metric.population}</dd>
          {metric.sample && (
            <>
              <dt>Sample</dt>
              <dd>{metric.sample}</dd>
            </>
          )}
          <dt>Measure</dt>
          <dd>
            {measureLabels[metric.figure.measure]}, {metricStatuses[metric.status].toLowerCase()},{' '}
            {outcomeDomains[metric.domain].toLowerCase()}
          </dd>
          <dt>Source</dt>
          <dd>
            <Link to={`/sources/${metric.source.id}?result=${encodeURIComponent(metric.id)}`}>
              {metric.source.title}
            </Link>
            , {metric.source.locator}
          </dd>
        </dl>
      </section>
    </div>
  );
}

/** The recorded reasons that moved certainty, each with its why. */
function CertaintySteps({ steps }: { steps: MetricView['certaintyTrail']['steps'] }) {
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map(({ judgement, moved }) => (
        <li key={judgement.factor}>
          <strong>
            {moved < 0 ? 'Down' : 'Up'} {Math.abs(moved)} for {judgementFactors[judgement.factor].label.toLowerCase()}.
          </strong>{' '}
          {judgement.why}
        </li>
      ))}
    </ul>
  );
}
