import { maturityReading } from '../../../src/charts/maturity/describe-maturity.ts';
import { radarSays } from '../../../src/charts/maturity/radar-geometry.ts';
import type { MaturityPlacement, MaturityProfiles } from '../../../src/compare/maturity-profiles.ts';
import { useComparedNames } from './compared-names.ts';
import { MaturityRadar } from './maturity-radar.tsx';
import styles from './maturity-figure.module.css';

/** One place on the strip: a number in its shade, whose word it is, or that nothing is published. */
function StripCell({ placement }: { placement: MaturityPlacement | null }) {
  if (!placement)
    return (
      <div className={styles['cell']} data-state="nothing">
        <span className="visually-hidden">nothing published</span>
      </div>
    );
  const { level, to, basis, statements } = placement;
  if (level === null)
    return (
      <div className={styles['cell']} data-state="described" title={statements.join(' ')}>
        described
      </div>
    );
  return (
    <div className={styles['cell']} data-level={level} data-basis={basis} title={statements.join(' ')}>
      <strong>{to === null ? level : `${level}–${to}`}</strong>
      <small>{basis === 'stated' ? 'stated' : 'our reading'}</small>
    </div>
  );
}

/** The maturity profile as a heat strip, which is its own table, and as a radar of the same levels. */
export function MaturityFigure({ maturity }: { maturity: MaturityProfiles }) {
  const { titles } = useComparedNames();
  const { areas, profiles } = maturity;
  const name = (id: string) => titles.get(id) ?? id;
  return (
    <div className={styles['figures']}>
      <div className={styles['stripScroller']} role="region" aria-label="Maturity heat strip" tabIndex={0}>
        <table className={styles['strip']}>
          <caption>Where sources place them, area by area</caption>
          <thead>
            <tr>
              <th scope="col">Area</th>
              {profiles.map(({ caseId }) => (
                <th key={caseId} scope="col">
                  {name(caseId)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area, index) => (
              <tr key={area.id}>
                <th scope="row">{area.label}</th>
                {profiles.map(({ caseId, placements }) => (
                  <td key={caseId}>
                    <StripCell placement={placements[index] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {radarSays(maturity) ? (
        <MaturityRadar maturity={maturity} names={profiles.map(({ caseId }) => name(caseId))} />
      ) : (
        <p className={styles['reading']}>
          There is no radar: it needs three areas and a level in at least one of them.
        </p>
      )}
      <p className={styles['reading']}>{maturityReading(maturity)}</p>
    </div>
  );
}
