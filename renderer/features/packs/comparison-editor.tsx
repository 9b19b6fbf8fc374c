import { rowsByGroup } from '../../../src/compare/arrange-comparison.ts';
import { plainComparisonView, rowKey, type ComparisonView } from '../../../src/compare/comparison-view.ts';
import type { PackBlock } from '../../../src/packs/pack.ts';
import { useDesk } from '../../desk-queries.ts';
import styles from './fields.module.css';

type ComparisonBlock = Extract<PackBlock, { kind: 'comparison' }>;

interface ComparisonEditorProps {
  block: ComparisonBlock;
  onChange: (block: ComparisonBlock) => void;
}

/** How a comparison stands in the pack: its baseline, which rows are shown. What the rows say always comes from the library. */
export function ComparisonEditor({ block, onChange }: ComparisonEditorProps) {
  const { caseIds, view = plainComparisonView } = block;
  const held = useDesk('library.titles', { ids: caseIds }, { keepPrevious: true }).data;
  const ids = held?.map(({ id }) => id) ?? [];
  const { data, error } = useDesk('library.compare', { ids }, { enabled: ids.length > 1, keepPrevious: true });
  const change = (next: Partial<ComparisonView>) => onChange({ ...block, view: { ...view, ...next } });
  const hidden = new Set(view.hidden);
  const setShown = (key: string, isShown: boolean) =>
    change({ hidden: isShown ? view.hidden.filter((other) => other !== key) : [...view.hidden, key] });
  const gone = held ? caseIds.filter((id) => !ids.includes(id)) : [];
  return (
    <>
      <p>
        <strong>{held?.map(({ title }) => title).join(', ')}</strong>
      </p>
      <p>Side by side as in Compare, with notes on what is comparable. The rows follow the library as it changes.</p>
      {gone.length > 0 && <p role="alert">No longer in the library: {gone.join(', ')}.</p>}
      <label>
        Baseline
        <small>It stands first; the others are marked where they differ from it.</small>
        <select value={view.baseline ?? ''} onChange={(event) => change({ baseline: event.target.value || null })}>
          <option value="">None</option>
          {held?.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className={styles['inline']}>
        <input
          type="checkbox"
          checked={view.differencesOnly}
          onChange={(event) => change({ differencesOnly: event.target.checked })}
        />
        Differences only
      </label>
      {error && <p role="alert">{error.message}</p>}
      {data && (
        <details className={styles['rows']}>
          <summary>
            Rows ({data.rows.filter((row) => !hidden.has(rowKey(row))).length} of {data.rows.length} shown)
          </summary>
          {rowsByGroup(data.rows).map(({ group, label, rows }) => (
            <fieldset key={group}>
              <legend>{label}</legend>
              {rows.map((row) => (
                <label key={rowKey(row)} className={styles['inline']}>
                  <input
                    type="checkbox"
                    checked={!hidden.has(rowKey(row))}
                    onChange={(event) => setShown(rowKey(row), event.target.checked)}
                  />
                  {row.label}
                </label>
              ))}
            </fieldset>
          ))}
        </details>
      )}
    </>
  );
}
