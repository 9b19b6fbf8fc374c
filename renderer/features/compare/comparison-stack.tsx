import { Link } from 'react-router';
import { againstBaseline } from '../../../src/compare/against-baseline.ts';
import { rowsByGroup, type ArrangedComparison } from '../../../src/compare/arrange-comparison.ts';
import { rowKey } from '../../../src/compare/comparison-view.ts';
import { CaseActions } from './case-actions.tsx';
import { actionId } from './comparison-actions.ts';
import { ComparisonCellView } from './comparison-cell-view.tsx';
import { useComparedNames } from './compared-names.ts';
import { GroupToggle } from './group-toggle.tsx';
import { MaturityFigure } from './maturity-figure.tsx';
import { HideRow } from './row-label.tsx';
import { useFoldedGroups } from './use-folded-groups.ts';
import styles from './comparison-stack.module.css';

/** The comparison where columns do not fit: row by row, each case study under its name, scrolled one way only. */
export function ComparisonStack({ comparison }: { comparison: ArrangedComparison }) {
  const { cases, rows, baseline, maturity } = comparison;
  const { titles } = useComparedNames();
  const { folded, toggle } = useFoldedGroups();
  return (
    <div className={styles['stack']}>
      <ul className={styles['cases']} aria-label="Case studies compared">
        {cases.map((card, index) => (
          <li key={card.id}>
            <Link id={actionId('title', card.id)} to={`/cases/${card.id}`}>
              {card.title}
            </Link>
            {baseline === index && <span className={styles['baseline']}> (baseline)</span>}
            <CaseActions id={card.id} title={card.title} isBaseline={baseline === index} />
          </li>
        ))}
      </ul>
      {rowsByGroup(rows).map(({ group, label, rows: inGroup }) => (
        <section key={group} className={styles['group']}>
          <h2>
            <GroupToggle
              label={label}
              rows={inGroup.length}
              isFolded={folded.has(group)}
              onToggle={() => toggle(group)}
            />
          </h2>
          {!folded.has(group) &&
            inGroup.map((row) => {
              const found = againstBaseline(row, baseline ?? -1);
              return (
                <section key={rowKey(row)} className={styles['row']}>
                  <div className={styles['rowHead']}>
                    <h3>{row.label}</h3>
                    <HideRow row={row} group={label} />
                  </div>
                  {row.note && <p className={styles['note']}>{row.note}</p>}
                  <dl>
                    {row.cells.map((cell, index) => {
                      const id = cases[index]?.id ?? '';
                      return (
                        <div key={id}>
                          <dt>
                            {titles.get(id)}
                            {baseline === index && <span className={styles['baseline']}> (baseline)</span>}
                          </dt>
                          <dd>
                            <ComparisonCellView cell={cell} found={found[index] ?? null} />
                          </dd>
                        </div>
                      );
                    })}
                  </dl>
                </section>
              );
            })}
          {!folded.has(group) && group === 'maturity' && <MaturityFigure maturity={maturity} />}
        </section>
      ))}
    </div>
  );
}
