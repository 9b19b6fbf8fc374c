import { qualifiers } from '../../../src/evidence/figure.ts';
import type { CaseStudyView } from '../../../src/library/views.ts';
import { formatNumber } from '../../../src/lib/format-number.ts';
import { Definition } from '../../components/definition/definition.tsx';
import { EvidenceBalance } from '../../components/evidence-balance/evidence-balance.tsx';
import { SourceMark } from './source-mark.tsx';
import styles from './at-a-glance.module.css';

const lists = [
  ['focusGroups', 'focus-groups', 'For whom'],
  ['interventions', 'interventions', 'Interventions'],
  ['careSettings', 'care-settings', 'Care settings'],
  ['integrationTypes', 'integration-types', 'Integration'],
  ['paymentModels', 'payment-models', 'Payment'],
  ['segments', 'segments', 'Population segments'],
  ['barriers', 'barriers', 'Barriers'],
] as const;

/** The facts that a reader wants beside everything else. Terms carry their definition. */
export function AtAGlance({ view }: { view: CaseStudyView }) {
  const { caseStudy, card, terms } = view;
  const shortSources = new Map(view.sources.map(({ source, short }) => [source.id, short]));
  const { population } = caseStudy;
  return (
    <aside className={styles['glance']} aria-label="At a glance">
      <dl>
        <div>
          <dt>Evidence</dt>
          <dd>
            <EvidenceBalance counts={card.effects} total={card.metrics} />
          </dd>
        </div>
        {population && (
          <div>
            <dt>Population</dt>
            <dd>
              <strong>
                {population.qualifier && `${qualifiers[population.qualifier]} `}
                {formatNumber(population.value)}
              </strong>{' '}
              {population.describes}
              {population.year &&
                !population.describes.includes(String(population.year)) &&
                `, ${population.year}`}{' '}
              <SourceMark source={population.source} shortSources={shortSources} />
            </dd>
          </div>
        )}
        {lists.map(([field, vocabulary, label]) =>
          caseStudy[field].length === 0 ? null : (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {caseStudy[field].map((id, index) => {
                  const term = terms[`${vocabulary}/${id}`];
                  return (
                    <span key={id}>
                      {index > 0 && ', '}
                      {term ? <Definition {...term}>{term.label}</Definition> : id}
                    </span>
                  );
                })}
              </dd>
            </div>
          ),
        )}
        {caseStudy.providers.length > 0 && (
          <div>
            <dt>Providers</dt>
            <dd>{caseStudy.providers.join('; ')}</dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
