import { Fragment, useEffect, useRef } from 'react';
import { againstBaseline } from '../../../src/compare/against-baseline.ts';
import { rowsByGroup, type ArrangedComparison } from '../../../src/compare/arrange-comparison.ts';
import { rowKey } from '../../../src/compare/comparison-view.ts';
import { useComparisonActions } from './comparison-actions.ts';
import { ComparisonCellView } from './comparison-cell-view.tsx';
import { ComparisonHeader } from './comparison-header.tsx';
import { GroupToggle } from './group-toggle.tsx';
import { MaturityFigure } from './maturity-figure.tsx';
import { RowLabel } from './row-label.tsx';
import { useColumnDrag } from './use-column-drag.ts';
import { useFoldedGroups } from './use-folded-groups.ts';
import styles from './comparison-table.module.css';

/** Tells row labels how far down the column heads reach, so that they can stop beneath them. */
function useHeadHeight() {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (!head.current || !scroller.current) return;
    const frame = scroller.current;
    const observer = new ResizeObserver(([entry]) => {
      if (entry)
        frame.style.setProperty('--head-height', `${Math.ceil(entry.target.getBoundingClientRect().height)}px`);
    });
    observer.observe(head.current);
    return () => observer.disconnect();
  }, []);
  return { scroller, head };
}

/** Case studies as columns, with heads, labels and a pinned baseline that stay in sight. */
export function ComparisonTable({ comparison }: { comparison: ArrangedComparison }) {
  const { cases, rows, baseline, maturity } = comparison;
  const { order, locked, move } = useComparisonActions();
  const { scroller, head } = useHeadHeight();
  const { folded, toggle } = useFoldedGroups();
  const { dragging, headRef, handleProps } = useColumnDrag(order, locked, move);
  const dropOf = (index: number) => {
    if (!dragging || dragging.to !== index) return null;
    const from = order.indexOf(dragging.id);
    return from === index ? null : from < index ? 'after' : 'before';
  };
  return (
    <div className={styles['scroller']} ref={scroller} role="region" aria-label="Comparison table" tabIndex={0}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{cases.map((card) => card.title).join(', ')} compared</caption>
        <thead ref={head}>
          <tr>
            <th scope="col" className={styles['corner']}>
              {cases.length === 1 ? 'Add another to compare' : `${cases.length} case studies`}
            </th>
            {cases.map((card, index) => (
              <ComparisonHeader
                key={card.id}
                card={card}
                isBaseline={baseline === index}
                drop={dropOf(index)}
                isDragged={dragging?.id === card.id}
                headRef={headRef(card.id)}
                handleProps={cases.length > 1 && baseline !== index ? handleProps(card.id) : null}
              />
            ))}
          </tr>
        </thead>
        {rowsByGroup(rows).map(({ group, label, rows: inGroup }) => (
          <tbody key={group}>
            <tr className={styles['group']}>
              <th scope="rowgroup" colSpan={cases.length + 1}>
                <GroupToggle
                  label={label}
                  rows={inGroup.length}
                  isFolded={folded.has(group)}
                  onToggle={() => toggle(group)}
                />
              </th>
            </tr>
            {!folded.has(group) &&
              inGroup.map((row) => {
                const found = againstBaseline(row, baseline ?? -1);
                const name = (
                  <th scope="row" rowSpan={row.note ? 2 : 1} className={styles['label']}>
                    <RowLabel row={row} group={label} />
                  </th>
                );
                return (
                  <Fragment key={rowKey(row)}>
                    {row.note && (
                      <tr>
                        {name}
                        <td colSpan={cases.length} className={styles['noteCell']}>
                          <p className={styles['note']}>{row.note}</p>
                        </td>
                      </tr>
                    )}
                    <tr>
                      {!row.note && name}
                      {row.cells.map((cell, index) => (
                        <td key={cases[index]?.id} data-baseline={baseline === index}>
                          <ComparisonCellView cell={cell} found={found[index] ?? null} />
                        </td>
                      ))}
                    </tr>
                  </Fragment>
                );
              })}
            {!folded.has(group) && group === 'maturity' && (
              <tr>
                <td colSpan={cases.length + 1} className={styles['figureCell']}>
                  <div className={styles['figure']}>
                    <MaturityFigure maturity={maturity} />
                  </div>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
