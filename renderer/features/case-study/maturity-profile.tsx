import type { CaseStudyView } from '../../../src/library/views.ts';
import { SourceMark } from './source-mark.tsx';
import styles from './maturity-profile.module.css';

const levels = ['Starting point', 'Implementing', 'Well developed', 'Embedded'];

/** Where a source places the case study on the areas of differentiation; an area it only describes has no level. */
export function MaturityProfile({
  view,
  shortSources,
}: {
  view: CaseStudyView;
  shortSources: ReadonlyMap<string, string>;
}) {
  return (
    <table className={styles['profile']}>
      <caption>Maturity on the nine areas of differentiation, where the source says something</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Level</th>
          <th scope="col">What the source says</th>
        </tr>
      </thead>
      <tbody>
        {view.caseStudy.maturity.map((item) => (
          <tr key={`${item.area} ${item.statement}`}>
            <th scope="row">{view.terms[`maturity-areas/${item.area}`]?.label ?? item.area}</th>
            <td>
              {item.level === undefined ? (
                <span className={styles['none']}>not placed</span>
              ) : (
                <>
                  <span className={styles['bar']} aria-hidden="true">
                    {levels.map((level, index) => (
                      <span key={level} data-filled={index < (item.level ?? 0)} />
                    ))}
                  </span>
                  {levels[item.level - 1]}
                  {item.basis === 'read-across' && <small>our reading of its words</small>}
                </>
              )}
            </td>
            <td>
              {item.statement} <SourceMark source={item.source} shortSources={shortSources} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
