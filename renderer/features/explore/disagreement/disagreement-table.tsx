import { conflicts, effectCount } from '../../../../src/evidence/balance.ts';
import { effects } from '../../../../src/evidence/effect.ts';
import {
  disagreementSubjects,
  type Disagreement,
  type DisagreementSubject,
} from '../../../../src/explore/disagreement.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import { EffectGlyph } from '../../../components/effect-mark/effect-mark.tsx';
import styles from './disagreement-table.module.css';

interface DisagreementTableProps {
  by: DisagreementSubject;
  subjects: readonly Disagreement[];
  onChoose: (id: string) => void;
}

/** Every subject as a row: what its results say, in numbers and in a sentence. */
export function DisagreementTable({ by, subjects, onChoose }: DisagreementTableProps) {
  return (
    <div className={styles['scroll']} role="region" aria-label="Disagreements, scrollable" tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">Where evidence disagrees: results by effect</caption>
        <thead>
          <tr>
            <th scope="col">{disagreementSubjects[by]}</th>
            <th scope="col">Agreement</th>
            <th scope="col">Results</th>
            {enumKeys(effects).map((effect) => (
              <th key={effect} scope="col">
                <span className={styles['effect']}>
                  <EffectGlyph effect={effect} size={15} />
                  {effects[effect].label}
                </span>
              </th>
            ))}
            <th scope="col">Recorded contradictions</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject.id}>
              <th scope="row">
                <button type="button" onClick={() => onChoose(subject.id)}>
                  {subject.label}
                </button>
              </th>
              <td>{subject.conflict ? conflicts[subject.conflict] : 'No disagreement'}</td>
              <td>{formatNumber(subject.balance.results)}</td>
              {enumKeys(effects).map((effect) => (
                <td key={effect} data-none={effectCount(subject.balance, effect) === 0}>
                  {formatNumber(effectCount(subject.balance, effect))}
                </td>
              ))}
              <td data-none={subject.recorded === 0}>{formatNumber(subject.recorded)}</td>
              <td className={styles['words']}>{subject.summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
