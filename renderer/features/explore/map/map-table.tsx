import { Fragment } from 'react';
import {
  certaintyCounts,
  conflictOf,
  conflicts,
  effectCount,
  unobservedCount,
  type Balance,
} from '../../../../src/evidence/balance.ts';
import { effects } from '../../../../src/evidence/effect.ts';
import { certaintyLabels, certaintyLevels } from '../../../../src/evidence/study-design.ts';
import { mapRows, type MapRows } from '../../../../src/explore/evidence-map.ts';
import { enumKeys } from '../../../../src/lib/enum-keys.ts';
import { countWords } from '../../../../src/lib/count-words.ts';
import { formatNumber } from '../../../../src/lib/format-number.ts';
import { EffectGlyph } from '../../../components/effect-mark/effect-mark.tsx';
import type { CellPlace } from './map-grid.tsx';
import type { MapFrame } from './map-frame.ts';
import styles from './map-table.module.css';

interface MapTableProps {
  frame: MapFrame;
  rows: MapRows;
  columnsLabel: string;
  onSelect: (place: CellPlace) => void;
}

/** Results that are no effect estimates can neither agree nor disagree. */
function agreementWords(balance: Balance): string {
  const conflict = conflictOf(balance);
  if (conflict) return conflicts[conflict];
  return balance.results - effectCount(balance, 'not-an-effect') > 1 ? 'No disagreement' : '–';
}

/** The map as a plain table: one line for each cell that holds something, and the gaps by name. */
export function MapTable({ frame, rows, columnsLabel, onSelect }: MapTableProps) {
  const columnCount = 5 + enumKeys(effects).length;
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">Evidence map: results by effect and certainty</caption>
      <thead>
        <tr>
          <th scope="col">{columnsLabel}</th>
          <th scope="col">Results</th>
          {enumKeys(effects).map((effect) => (
            <th key={effect} scope="col">
              <span className={styles['effect']}>
                <EffectGlyph effect={effect} size={15} />
                {effects[effect].label}
              </span>
            </th>
          ))}
          <th scope="col">Certainty</th>
          <th scope="col">Agreement</th>
          <th scope="col">Not observed</th>
        </tr>
      </thead>
      {frame.rows.map((row) => {
        const gaps = frame.columns.filter((_, index) => !row.cells[index]).map(({ label }) => label);
        return (
          <tbody key={row.id}>
            <tr className={styles['row']}>
              <th scope="rowgroup" colSpan={columnCount}>
                <span className="visually-hidden">{mapRows[rows]}: </span>
                {row.label} <small>{countWords(row.results, 'result')}</small>
              </th>
            </tr>
            {frame.columns.map((column, index) => {
              const balance = row.cells[index];
              if (!balance) return <Fragment key={column.id} />;
              const byCertainty = certaintyCounts(balance);
              return (
                <tr key={column.id}>
                  <th scope="row">{column.label}</th>
                  <td>
                    <button type="button" onClick={() => onSelect({ row: row.id, column: column.id })}>
                      {formatNumber(balance.results)}
                      <span className="visually-hidden">
                        , show the results of {row.label}, {column.label}
                      </span>
                    </button>
                  </td>
                  {enumKeys(effects).map((effect) => (
                    <td key={effect} data-none={effectCount(balance, effect) === 0}>
                      {formatNumber(effectCount(balance, effect))}
                    </td>
                  ))}
                  <td className={styles['words']}>
                    {certaintyLevels
                      .toReversed()
                      .filter((level) => byCertainty[level] > 0)
                      .map((level) => `${byCertainty[level]} ${certaintyLabels[level].toLowerCase()}`)
                      .join(', ')}
                  </td>
                  <td className={styles['words']}>{agreementWords(balance)}</td>
                  <td data-none={unobservedCount(balance) === 0}>{formatNumber(unobservedCount(balance))}</td>
                </tr>
              );
            })}
            {gaps.length > 0 && (
              <tr className={styles['gaps']}>
                <td colSpan={columnCount}>No result on: {gaps.join(', ')}</td>
              </tr>
            )}
          </tbody>
        );
      })}
    </table>
  );
}
