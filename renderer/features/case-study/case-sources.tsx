import { Link } from 'react-router';
import { independences, readingDepths } from '../../../src/citations/source.ts';
import type { CaseStudyView } from '../../../src/library/views.ts';
import styles from './case-sources.module.css';

/** Everything the case study rests on, with how much of it was read and who stands behind it. */
export function CaseSources({ view }: { view: CaseStudyView }) {
  return (
    <ol className={styles['sources']}>
      {view.sources.map(({ source, reference, metrics }) => (
        <li key={source.id}>
          <Link to={`/sources/${source.id}`}>{reference}</Link>
          <p>
            {[
              metrics > 0 && `${metrics} ${metrics === 1 ? 'result' : 'results'} here`,
              `read: ${readingDepths[source.read].toLowerCase()}`,
              independences[source.independence].toLowerCase(),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
